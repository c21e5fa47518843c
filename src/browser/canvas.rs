//! A canvas that is sharp at any devicePixelRatio, as a plotters backend.

use gloo::utils::window;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A canvas whose pixels match the screen's.
pub struct Sharp {
    /// The backend to draw on.
    pub backend: CanvasBackend,
    /// Backend pixels for one CSS pixel.
    pub scale: f64,
}

/// Sets the pixels of a canvas by its size in CSS pixels, and clears it. `None` if it has no size.
#[must_use]
pub fn prepare(canvas: &HtmlCanvasElement, (width, height): (f64, f64)) -> Option<Sharp> {
    let scale = window().device_pixel_ratio().clamp(0.5, 4.0);
    let (width, height) = (pixels(width * scale), pixels(height * scale));
    if width == 0 || height == 0 {
        return None;
    }
    if (canvas.width(), canvas.height()) == (width, height) {
        // Set again, its size would clear it too, but make its pixels anew and forget its fonts.
        let context = canvas.get_context("2d").ok()??;
        let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
        context.clear_rect(0.0, 0.0, width.into(), height.into());
    } else {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    Some(Sharp { backend, scale })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped to the limits of a canvas
fn pixels(length: f64) -> u32 {
    length.round().clamp(0.0, 16_000.0) as u32
}
