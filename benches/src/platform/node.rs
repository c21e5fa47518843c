//! WebAssembly in node. Node's objects are looked up by name: bindings of our own would need a second
//! set of `web-sys` features, and the page's libraries would be compiled twice.

use js_sys::wasm_bindgen::{JsCast as _, JsValue};
use js_sys::{Array, Function, Reflect, global};

/// The value under a path of names, from the global object; undefined where one is missing.
fn find(names: &[&str]) -> JsValue {
    names.iter().fold(global().into(), |object: JsValue, name| {
        Reflect::get(&object, &JsValue::from_str(name)).unwrap_or_default()
    })
}

/// The arguments.
#[must_use]
pub fn arguments() -> Vec<String> {
    let words = find(&["process", "argv"]);
    let words = Array::from(&words).into_iter().skip(2);
    words.filter_map(|word| word.as_string()).collect()
}

/// A clock in milliseconds.
pub fn clock() -> impl Fn() -> f64 {
    let performance = find(&["performance"]);
    let now: Option<Function> = find(&["performance", "now"]).dyn_into().ok();
    move || {
        let time = now.as_ref().and_then(|now| now.call0(&performance).ok());
        time.and_then(|time| time.as_f64()).unwrap_or(f64::NAN)
    }
}

/// Prints a line.
pub fn print(line: &str) {
    call(&["console", "log"], line);
}

/// Reports an error; node then exits with a failure.
pub fn fail(why: &str) {
    call(&["console", "error"], why);
    let _ = Reflect::set(
        &find(&["process"]),
        &JsValue::from_str("exitCode"),
        &JsValue::from(1),
    );
}

fn call(names: &[&str], line: &str) {
    if let Ok(function) = find(names).dyn_into::<Function>() {
        let _ = function.call1(&JsValue::UNDEFINED, &JsValue::from_str(line));
    }
}
