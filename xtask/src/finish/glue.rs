//! The script that wasm-bindgen writes beside a module, without what this page does not use.
//!
//! It is parsed line by line, in the layout of the locked version of wasm-bindgen; if another version
//! lays it out differently, parsing fails with the line that is missing.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::names::Names;

const IMPORTS: &str = "        const import0 = {\n            __proto__: null,";
const END_OF_IMPORTS: &str = "\n        };\n";
const RESULT: &str = "    return Object.assign(__wbg_init, { initSync }, exports);\n";
const PROGRAM: &str = "wasm.";

/// Chromium before 84 has no `FinalizationRegistry`; what it would free then stays.
const SHIM: &str = "self.FinalizationRegistry||(self.FinalizationRegistry=function(){\
    this.register=this.unregister=function(){}});\n";
/// It takes its own address for that of the program, which the loader gives it. In a page without an
/// address of its own (`srcdoc`) that throws.
const ADDRESS: &str =
    "        script_src = new URL(document.currentScript.src, location.href).toString();\n";

/// The glue in its parts.
pub struct Glue {
    before: String,
    /// Functions that the module imports: name, and the code from `function` on.
    imports: Vec<(String, String)>,
    after: String,
    /// Names of the classes that were left out.
    classes: Vec<String>,
}

impl Glue {
    /// Parses it. Left out are the classes that it exports (some packages export a few, but this page
    /// calls only the function that starts it) and its second way to start.
    ///
    /// # Errors
    /// It is not laid out as expected.
    pub fn read(text: &str) -> Result<Self> {
        let (before, rest) = text.split_once(IMPORTS).with_context(|| missing(IMPORTS))?;
        let (imports, after) = rest
            .split_once(END_OF_IMPORTS)
            .with_context(|| missing(END_OF_IMPORTS))?;
        if !after.contains(RESULT) {
            bail!(missing(RESULT));
        }
        if !before.contains(ADDRESS) {
            bail!(missing(ADDRESS));
        }
        let before = before.replace(ADDRESS, "");
        let (before, classes) = without_classes(&before)?;
        let after = after.replace(RESULT, "    return __wbg_init;\n");
        Ok(Self {
            before,
            imports: functions(imports)?,
            after: without_finalizers(&after, &classes)?,
            classes: classes.into_iter().map(str::to_owned).collect(),
        })
    }

    /// The names that it takes from the module, those after `wasm.`.
    #[must_use]
    pub fn exports(&self) -> BTreeSet<&str> {
        let imports = self.imports.iter().map(|(_, code)| code.as_str());
        [self.before.as_str(), self.after.as_str()]
            .into_iter()
            .chain(imports)
            .flat_map(|text| taken(text).map(|(_, name)| name))
            .collect()
    }

    /// Leaves out the functions that the module does not import.
    ///
    /// # Errors
    /// The module imports what the glue does not have, or a function that needs a class that was left
    /// out.
    pub fn keep_imports(&mut self, imported: &BTreeSet<&str>) -> Result<()> {
        self.imports
            .retain(|(name, _)| imported.contains(name.as_str()));
        for (name, code) in &self.imports {
            let mut words = code.split(|c| !is_word(c));
            if let Some(class) = words.find(|word| self.classes.iter().any(|c| c == word)) {
                bail!("the program uses the class {class} ({name}), which its glue goes without");
            }
        }
        let has = |name: &str| self.imports.iter().any(|(has, _)| has == name);
        match imported.iter().find(|name| !has(name)) {
            Some(name) => bail!(missing(name)),
            None => Ok(()),
        }
    }

    /// The script, with the module's new names; `module` is the module's name for the glue.
    ///
    /// # Errors
    /// Something has no short name.
    pub fn write(&self, module: &str, names: &Names) -> Result<String> {
        let mut text = SHIM.to_owned() + &self.before + IMPORTS;
        for (name, code) in &self.imports {
            text += &format!("\n            {}: {code}", names.get(name)?);
        }
        text += END_OF_IMPORTS;
        let quoted = |name: &str| format!("{name:?}: import0");
        if !self.after.contains(&quoted(module)) {
            bail!(missing(&quoted(module)));
        }
        text += &self
            .after
            .replace(&quoted(module), &quoted(names.get(module)?));
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for (at, name) in taken(&text) {
            out += &text[from..at];
            out += names.get(name)?;
            from = at + name.len();
        }
        Ok(out + &text[from..])
    }
}

fn missing(line: &str) -> String {
    format!(
        "the glue is not as this version of wasm-bindgen used to write it: it has no `{}`",
        line.trim()
    )
}

/// The text without the classes that it exports, and their names.
fn without_classes(text: &str) -> Result<(String, Vec<&str>)> {
    let (mut out, mut classes) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some((before, class)) = rest.split_once("    class ") {
        let name = word(class);
        let end = format!("    exports.{name} = {name};\n");
        let (_, after) = class.split_once(&end).with_context(|| missing(&end))?;
        out += before;
        classes.push(name);
        rest = after;
    }
    Ok((out + rest, classes))
}

/// The text without what frees objects of these classes.
fn without_finalizers(text: &str, classes: &[&str]) -> Result<String> {
    let mut out = text.to_owned();
    for class in classes {
        let start = format!("    const {class}Finalization = ");
        let from = out.find(&start).with_context(|| missing(&start))?;
        let length = out[from..].find(";\n").with_context(|| missing(";"))?;
        out.replace_range(from..from + length + 2, "");
    }
    Ok(out)
}

/// The functions of the object that the module imports from.
fn functions(text: &str) -> Result<Vec<(String, String)>> {
    let mut functions: Vec<(String, String)> = Vec::new();
    for line in text.lines().skip(1) {
        let outermost = line
            .strip_prefix("            ")
            .filter(|rest| !word(rest).is_empty());
        match (
            outermost.and_then(|rest| rest.split_once(": ")),
            functions.last_mut(),
        ) {
            (Some((name, code)), _) => functions.push((name.into(), code.into())),
            (None, Some((_, code))) => *code += &format!("\n{line}"),
            (None, None) => bail!(missing("name: function() {")),
        }
    }
    Ok(functions)
}

/// The names that are taken from the module, with their positions.
fn taken(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices(PROGRAM).filter_map(move |(at, _)| {
        let part = text[..at].ends_with(|c: char| is_word(c) || c == '.');
        let name = word(&text[at + PROGRAM.len()..]);
        (!part && !name.is_empty()).then_some((at + PROGRAM.len(), name))
    })
}

fn word(text: &str) -> &str {
    &text[..text.find(|c| !is_word(c)).unwrap_or(text.len())]
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"let wasm_bindgen = (function(exports) {
    let script_src;
    if (document.currentScript !== null) {
        script_src = new URL(document.currentScript.src, location.href).toString();
    }

    class Stream {
        free() {
            wasm.__wbg_stream_free(this.__wbg_ptr, 0);
        }
    }
    if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;
    exports.Stream = Stream;
    function __wbg_get_imports() {
        const import0 = {
            __proto__: null,
            __wbg_log_0: function(arg0) {
                if (arg0) {
                    console.log(wasm.memory);
                }
            },
            __wbg_pull_1: function() { return handleError(function (arg0) {
                getObject(arg0).pull();
            }, arguments); },
        };
        return {
            __proto__: null,
            "./p_bg.js": import0,
        };
    }
    const StreamFinalization = (typeof FinalizationRegistry === 'undefined')
        ? { register: () => {}, unregister: () => {} }
        : new FinalizationRegistry(ptr => wasm.__wbg_stream_free(ptr, 1));
    let wasm;
    wasm = start(script_src.replace(/\.js$/, "_bg.wasm"));
    wasm.run();
    return Object.assign(__wbg_init, { initSync }, exports);
})({ __proto__: null });
"#;

    #[test]
    fn drops_exported_classes_and_what_they_use() {
        let glue = Glue::read(GLUE).unwrap();
        assert_eq!(Vec::from_iter(glue.exports()), ["memory", "run"]);
    }

    #[test]
    fn writes_the_rest_with_short_names() {
        let mut glue = Glue::read(GLUE).unwrap();
        glue.keep_imports(&BTreeSet::from(["__wbg_log_0"])).unwrap();
        let names = Names::of(["./p_bg.js", "__wbg_log_0", "memory", "run"]);
        let expected = r#"let wasm_bindgen = (function(exports) {
    let script_src;
    if (document.currentScript !== null) {
    }

    function __wbg_get_imports() {
        const import0 = {
            __proto__: null,
            b: function(arg0) {
                if (arg0) {
                    console.log(wasm.c);
                }
            },
        };
        return {
            __proto__: null,
            "a": import0,
        };
    }
    let wasm;
    wasm = start(script_src.replace(/\.js$/, "_bg.wasm"));
    wasm.d();
    return __wbg_init;
})({ __proto__: null });
"#;
        let written = glue.write("./p_bg.js", &names).unwrap();
        assert_eq!(written.strip_prefix(SHIM), Some(expected));
    }

    #[test]
    fn rejects_another_layout_naming_the_line() {
        let problem = |text: &str| Glue::read(text).err().unwrap().to_string();
        assert!(problem("let wasm;").contains("const import0 = {"));
        assert!(problem(&GLUE.replace("exports.Stream", "exports[0]")).contains("exports.Stream"));
        assert!(problem(&GLUE.replace(", exports);", ");")).contains("return Object.assign"));
        let glue = Glue::read(GLUE).unwrap();
        assert!(glue.write("./q_bg.js", &Names::of(["./q_bg.js"])).is_err());
    }

    #[test]
    fn names_imports_that_the_glue_lacks() {
        let problem = Glue::read(GLUE)
            .unwrap()
            .keep_imports(&BTreeSet::from(["__wbg_x_2"]));
        assert!(problem.unwrap_err().to_string().contains("__wbg_x_2"));
    }

    #[test]
    fn rejects_a_program_that_uses_a_class_that_is_left_out() {
        let using = GLUE.replace("console.log(wasm.memory)", "Stream.prototype.free()");
        let problem = Glue::read(&using)
            .unwrap()
            .keep_imports(&BTreeSet::from(["__wbg_log_0"]));
        assert!(problem.unwrap_err().to_string().contains("class Stream"));
    }
}
