//! Pictures as PNG, drawn with the fonts of this computer.

use std::sync::Arc;

use office::Picture;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

/// Pixels of a CSS pixel: sharp on paper.
const SCALE: u32 = 3;

/// The pictures as PNG.
pub fn all(pictures: &[Picture]) -> Result<Vec<Vec<u8>>, String> {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    let options = Options {
        fontdb: Arc::new(fonts),
        ..Options::default()
    };
    pictures
        .iter()
        .map(|picture| png(picture, &options))
        .collect()
}

fn png(picture: &Picture, options: &Options) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(&picture.svg, options).map_err(|error| error.to_string())?;
    let (width, height) = picture.size;
    let mut pixels =
        Pixmap::new(width * SCALE, height * SCALE).ok_or("a picture without a size")?;
    #[allow(clippy::cast_precision_loss)] // a few pixels
    let scale = SCALE as f32;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().map_err(|error| error.to_string())
}
