//! A WebAssembly module as sections: its imports and exports, and the same module with fewer exports,
//! without what only tools read, or in its published form.

use std::ops::Range;

use anyhow::{Context, Result, anyhow, bail};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, ExportKind, ExportSection, FunctionSection, ImportSection, RawSection,
};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, Export, FunctionSectionReader, Import,
    ImportSectionReader, Parser, Payload, TypeRef,
};

use super::names::Names;
use super::order;

/// Its imports, in order.
///
/// # Errors
/// It is not a module.
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

/// Its exports, in order.
///
/// # Errors
/// It is not a module.
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

/// The byte range of the code of each function, in order; imported functions have none.
///
/// # Errors
/// It is not a module.
pub fn bodies(module: &[u8]) -> Result<Vec<Range<usize>>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::CodeSectionEntry(body) = payload? {
            found.push(within(body.range()));
        }
    }
    Ok(found)
}

/// The module with only those exports whose names `keep` accepts.
///
/// # Errors
/// It is not a module.
pub fn with_exports(module: &[u8], keep: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    edited(module, |payload| {
        let Payload::ExportSection(section) = payload else {
            return Ok(Instead::Same);
        };
        let mut kept = ExportSection::new();
        for export in section.clone() {
            let export = export?;
            if keep(export.name) {
                kept.export(export.name, ExportKind::from(export.kind), export.index);
            }
        }
        Ok(Instead::Exports(kept))
    })
}

/// The module without what only tools read, such as the names of functions.
///
/// # Errors
/// It is not a module.
pub fn stripped(module: &[u8]) -> Result<Vec<u8>> {
    edited(module, |payload| {
        Ok(match payload {
            Payload::CustomSection(_) => Instead::Nothing,
            _ => Instead::Same,
        })
    })
}

/// The replacement of a section.
enum Instead {
    Same,
    Nothing,
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
                let data = &module[within(range)];
                out.section(&RawSection { id, data });
            }
            Instead::Nothing => {}
            Instead::Exports(section) => drop(out.section(&section)),
        }
    }
    Ok(out.finish())
}

/// Where in a module something lies.
pub fn within(range: Range<u64>) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// The module in its published form: with short names for its imports and exports, its functions in an
/// order that compresses well, and nothing that only tools read.
///
/// # Errors
/// It is not a module, imports anything but functions, or imports or exports something without a
/// short name.
pub fn published(module: &[u8], names: &Names) -> Result<Vec<u8>> {
    let imports = imports(module)?;
    let is_function = |import: &&Import<'_>| matches!(import.ty, TypeRef::Func(_));
    if let Some(other) = imports.iter().find(|import| !is_function(import)) {
        bail!(
            "the program imports {}, which is not a function",
            other.name
        );
    }
    let bodies = bodies(module)?;
    let code: Vec<&[u8]> = bodies.into_iter().map(|body| &module[body]).collect();
    let mut out = wasm_encoder::Module::new();
    Published::new(names, imports.len(), order::alike(&code))
        .parse_core_module(&mut out, Parser::new(0), module)
        .map_err(|problem| anyhow!("{problem}"))
        .context("the program cannot be written in its published form")?;
    let module = out.finish();
    wasmparser::validate(&module).context("the program in its published form is not valid")?;
    Ok(module)
}

/// The changes made while a module is rewritten.
struct Published<'a> {
    names: &'a Names,
    /// The number of imported functions (nothing else is imported). They come first.
    imported: usize,
    /// The other functions in their new order.
    order: Vec<usize>,
    /// The new position of each of them.
    places: Vec<usize>,
}

type Written = Result<(), reencode::Error<String>>;

impl<'a> Published<'a> {
    fn new(names: &'a Names, imported: usize, order: Vec<usize>) -> Self {
        let mut places = vec![0; order.len()];
        for (place, number) in order.iter().enumerate() {
            places[*number] = place;
        }
        Self {
            names,
            imported,
            order,
            places,
        }
    }

    fn short(&self, long: &str) -> Result<&'a str, reencode::Error<String>> {
        self.names
            .get(long)
            .map_err(|problem| reencode::Error::UserError(problem.to_string()))
    }
}

impl Reencode for Published<'_> {
    type Error = String;

    fn function_index(&mut self, old: u32) -> Result<u32, reencode::Error<String>> {
        let place = (old as usize)
            .checked_sub(self.imported)
            .map(|own| self.places[own]);
        Ok(place.map_or(old, |place| (self.imported + place) as u32))
    }

    fn parse_import_section(
        &mut self,
        out: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Written {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let kind = self.entity_type(ty)?;
            out.import(self.short(module)?, self.short(name)?, kind);
        }
        Ok(())
    }

    fn parse_export(&mut self, out: &mut ExportSection, export: Export<'_>) -> Written {
        let name = self.short(export.name)?;
        reencode::utils::parse_export(self, out, Export { name, ..export })
    }

    fn parse_function_section(
        &mut self,
        out: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Written {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for number in &self.order {
            out.function(types[*number]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        out: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Written {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for number in self.order.clone() {
            self.parse_function_body(out, bodies[number].clone())?;
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut wasm_encoder::Module,
        _: CustomSectionReader<'_>,
    ) -> Written {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finish::tests::MODULE;

    /// Its imports and exports as text.
    fn surface(module: &[u8]) -> String {
        let imports = imports(module).unwrap().into_iter();
        let imports = imports.map(|import| format!("{} {}", import.module, import.name));
        let exports = exports(module).unwrap().into_iter();
        let exports = exports.map(|export| format!("{}={}", export.name, export.index));
        Vec::from_iter(imports.chain(exports)).join(", ")
    }

    #[test]
    fn drops_exports_that_are_not_kept() {
        let fewer = with_exports(MODULE, |name| name == "memory").unwrap();
        assert_eq!(surface(&fewer), "./p_bg.js __wbg_log_0, memory=0");
        assert_eq!(with_exports(MODULE, |_| true).unwrap(), MODULE);
    }

    #[test]
    fn reorders_functions_and_their_references() {
        // The shorter one goes first; `run` calls it and the import.
        let short = Names::of(["./p_bg.js", "__wbg_log_0", "memory", "run"]);
        let out = published(MODULE, &short).unwrap();
        assert_eq!(surface(&out), "a b, c=0, d=2");
        let code: Vec<&[u8]> = bodies(&out)
            .unwrap()
            .into_iter()
            .map(|body| &out[body])
            .collect();
        assert_eq!(code, [&b"\0\x0b"[..], b"\0\x10\0\x10\x01\x0b"]);
    }

    #[test]
    fn drops_what_only_tools_read_and_reports_missing_names() {
        let short = Names::of(["./p_bg.js", "__wbg_log_0", "memory", "run"]);
        for small in [published(MODULE, &short), stripped(MODULE)] {
            let small = String::from_utf8_lossy(&small.unwrap()).into_owned();
            assert!(!small.contains("plan_simulator"));
        }
        let problem = published(MODULE, &Names::of(["memory"])).unwrap_err();
        assert!(format!("{problem:#}").contains("./p_bg.js"));
    }

    #[test]
    fn rejects_imports_that_are_not_functions() {
        let memory = b"\0asm\x01\0\0\0\x02\x08\x01\x01p\x01m\x02\0\x01";
        let problem = published(memory, &Names::of(["p", "m"])).unwrap_err();
        assert!(problem.to_string().contains("imports m"));
    }
}
