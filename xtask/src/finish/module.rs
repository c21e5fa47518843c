//! A WebAssembly module as sections: what it imports and exports, and the same module with fewer
//! exports or with other names. All else stays byte for byte as it was.

use anyhow::{Context, Result};
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, RawSection};
use wasmparser::{Export, Import, Parser, Payload};

use super::names::Names;

/// What it imports, in its order.
///
/// # Errors
/// It is no module.
pub fn imports(module: &[u8]) -> Result<Vec<Import<'_>>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                found.push(import?);
            }
        }
    }
    Ok(found)
}

/// What it exports, in its order.
///
/// # Errors
/// It is no module.
pub fn exports(module: &[u8]) -> Result<Vec<Export<'_>>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ExportSection(section) = payload? {
            for export in section {
                found.push(export?);
            }
        }
    }
    Ok(found)
}

/// The module with only those exports whose names `keep` takes.
///
/// # Errors
/// It is no module.
pub fn with_exports(module: &[u8], keep: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    edited(module, |payload| {
        Ok(match payload {
            Payload::ExportSection(section) => {
                let mut written = ExportSection::new();
                for export in section.clone() {
                    let export = export?;
                    if keep(export.name) {
                        written.export(export.name, ExportKind::from(export.kind), export.index);
                    }
                }
                Instead::Exports(written)
            }
            _ => Instead::Same,
        })
    })
}

/// The module with short names for what it imports and exports, and without what only tools read.
///
/// # Errors
/// It is no module, or imports or exports something without a short name.
pub fn with_names(module: &[u8], names: &Names) -> Result<Vec<u8>> {
    edited(module, |payload| {
        Ok(match payload {
            Payload::ImportSection(section) => {
                let mut written = ImportSection::new();
                for import in section.clone().into_imports() {
                    let Import { module, name, ty } = import?;
                    let kind = EntityType::try_from(ty).ok().with_context(|| {
                        format!("what is imported as {name} is of no known kind")
                    })?;
                    written.import(names.get(module)?, names.get(name)?, kind);
                }
                Instead::Imports(written)
            }
            Payload::ExportSection(section) => {
                let mut written = ExportSection::new();
                for export in section.clone() {
                    let Export { name, kind, index } = export?;
                    written.export(names.get(name)?, ExportKind::from(kind), index);
                }
                Instead::Exports(written)
            }
            Payload::CustomSection(_) => Instead::Nothing,
            _ => Instead::Same,
        })
    })
}

/// The module without what only tools read, such as the names of functions.
///
/// # Errors
/// It is no module.
pub fn stripped(module: &[u8]) -> Result<Vec<u8>> {
    edited(module, |payload| {
        Ok(match payload {
            Payload::CustomSection(_) => Instead::Nothing,
            _ => Instead::Same,
        })
    })
}

/// What comes in the place of a section.
enum Instead {
    Same,
    Nothing,
    Imports(ImportSection),
    Exports(ExportSection),
}

fn edited(module: &[u8], edit: impl Fn(&Payload<'_>) -> Result<Instead>) -> Result<Vec<u8>> {
    let mut out = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        let Some((id, range)) = payload.as_section() else {
            continue;
        };
        match edit(&payload)? {
            Instead::Same => {
                let data = &module[range.start as usize..range.end as usize];
                out.section(&RawSection { id, data });
            }
            Instead::Nothing => {}
            Instead::Imports(section) => drop(out.section(&section)),
            Instead::Exports(section) => drop(out.section(&section)),
        }
    }
    Ok(out.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish::tests::MODULE;

    fn names(module: &[u8]) -> (Vec<(&str, &str)>, Vec<&str>) {
        let imports = imports(module).unwrap();
        let exports = exports(module).unwrap();
        (
            imports
                .iter()
                .map(|import| (import.module, import.name))
                .collect(),
            exports.iter().map(|export| export.name).collect(),
        )
    }

    #[test]
    fn leaves_out_the_exports_that_nobody_keeps() {
        let fewer = with_exports(MODULE, |name| name == "memory").unwrap();
        assert_eq!(
            names(&fewer),
            (vec![("./p_bg.js", "__wbg_log_0")], vec!["memory"])
        );
        assert_eq!(with_exports(MODULE, |_| true).unwrap(), MODULE);
    }

    #[test]
    fn renames_both_sides_and_drops_what_only_tools_read() {
        let short = Names::of(["./p_bg.js", "__wbg_log_0", "memory", "run"]);
        let renamed = with_names(MODULE, &short).unwrap();
        assert_eq!(names(&renamed), (vec![("a", "b")], vec!["c", "d"]));
        assert!(renamed.len() < MODULE.len());
        let unknown = with_names(MODULE, &Names::of(["memory"]));
        assert!(unknown.unwrap_err().to_string().contains("./p_bg.js"));
    }
}
