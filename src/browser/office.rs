//! Files that the office module writes: its script (`office.js`) is fetched when the first one is asked for.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::file::Blob;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// What the script is called in the page.
const SCRIPT: &str = "planSimulatorOffice";

/// What becomes of an answer.
#[derive(Clone, Copy)]
pub enum How {
    /// It is a file.
    File,
    /// It is a document with pictures.
    Paper,
    /// It is a text.
    Text,
    /// It is a picture that becomes pixels.
    Pixels,
    /// The same, on the clipboard.
    Copy,
}

/// What is asked of the module, and who is told what comes of it.
pub struct Asked {
    /// The request, in the module's own words.
    pub request: String,
    /// What is to become of the answer.
    pub how: How,
    /// Is told how much of the module is here, from 0 to 1.
    pub progress: Box<dyn FnMut(f64)>,
    /// Gets what was made, or why there is nothing.
    pub done: Box<dyn FnOnce(Result<Made, String>)>,
}

/// What the module has made.
pub enum Made {
    /// A file.
    File(Blob),
    /// A text.
    Text(String),
}

/// Has a file written.
pub fn write(asked: Asked) {
    if let Some(script) = script() {
        call(&script, asked);
        return;
    }
    let Some(element) = script_element() else {
        (asked.done)(Err(SCRIPT.to_owned()));
        return;
    };
    // Told once, whichever of the two happens.
    let asked = Rc::new(RefCell::new(Some(asked)));
    for name in ["load", "error"] {
        let asked = Rc::clone(&asked);
        let arrived = move |event: &Event| {
            let Some(asked) = asked.borrow_mut().take() else {
                return;
            };
            match script() {
                Some(script) => call(&script, asked),
                None => (asked.done)(Err(event.type_())),
            }
        };
        EventListener::once(&element, name, arrived).forget();
    }
    if let Some(head) = document().head() {
        let _ = head.append_child(&element);
    }
}

fn script() -> Option<Function> {
    let found = Reflect::get(&window(), &SCRIPT.into()).ok()?;
    found.dyn_into().ok()
}

/// An element that loads the script, as the page says where it is.
fn script_element() -> Option<Element> {
    let address = document().query_selector("[data-office]").ok()??;
    let element = document().create_element("script").ok()?;
    let address = address.get_attribute("data-office")?;
    element.set_attribute("src", &address).ok()?;
    Some(element)
}

fn call(script: &Function, asked: Asked) {
    let progress = Closure::<dyn FnMut(f64)>::new(asked.progress);
    let how = match asked.how {
        How::File => "file",
        How::Paper => "paper",
        How::Text => "text",
        How::Pixels => "pixels",
        How::Copy => "copy",
    };
    let arguments = Array::of3(&asked.request.into(), &how.into(), progress.as_ref());
    let done = asked.done;
    let done = Closure::once_into_js(move |file: JsValue, why: String| {
        // Nothing more will come.
        drop(progress);
        done(match (file.as_string(), file.dyn_into::<web_sys::Blob>()) {
            (Some(text), _) => Ok(Made::Text(text)),
            (None, Ok(file)) => Ok(Made::File(file.into())),
            (None, Err(_)) => Err(why),
        });
    });
    arguments.push(&done);
    let _ = script.apply(&JsValue::NULL, &arguments);
}
