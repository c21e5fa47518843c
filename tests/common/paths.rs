//! The paths that a source file names: imports, expressions, types, macros and attributes.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs
)]

use std::collections::BTreeSet;

use syn::visit::{self, Visit};

/// Collects the paths of a file, each from its first segment.
pub struct Paths {
    /// Modules from the crate's root to here.
    pub here: Vec<String>,
    /// What was found, `self` and `super` resolved.
    pub found: BTreeSet<Vec<String>>,
}

impl Paths {
    /// Notes a path as it is written, with `self` and `super` resolved to `crate::…`.
    fn note(&mut self, written: &[String]) {
        let mut from = None;
        let mut rest = written;
        while let Some((first, after)) = rest.split_first() {
            let base: Vec<String> = match (first.as_str(), &from) {
                ("crate", None) => Vec::new(),
                ("self", None) => self.here.clone(),
                ("super", base) => {
                    let mut up: Vec<String> = base.clone().unwrap_or_else(|| self.here.clone());
                    up.pop();
                    up
                }
                _ => break,
            };
            from = Some(base);
            rest = after;
        }
        let full = match from {
            Some(base) => ["crate".to_owned()]
                .into_iter()
                .chain(base)
                .chain(rest.to_vec())
                .collect(),
            None => rest.to_vec(),
        };
        self.found.insert(full);
    }

    fn tree(&mut self, tree: &syn::UseTree, mut before: Vec<String>) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.tree(&path.tree, before);
            }
            syn::UseTree::Name(name) => {
                before.push(name.ident.to_string());
                self.note(&before);
            }
            syn::UseTree::Rename(name) => {
                before.push(name.ident.to_string());
                self.note(&before);
            }
            syn::UseTree::Glob(_) => {
                before.push("*".to_owned());
                self.note(&before);
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(tree, before.clone());
                }
            }
        }
    }

    /// The paths among the tokens of a macro or an attribute, which nobody has parsed.
    fn tokens(&mut self, text: &str) {
        let mut path: Vec<String> = Vec::new();
        let mut joined = false;
        let mut letters = text.chars().peekable();
        while let Some(c) = letters.next() {
            if c == '"' {
                while let Some(c) = letters.next() {
                    match c {
                        '\\' => drop(letters.next()),
                        '"' => break,
                        _ => {}
                    }
                }
                path.clear();
            } else if c.is_alphanumeric() || c == '_' {
                let mut word = String::from(c);
                while let Some(c) = letters.next_if(|c| c.is_alphanumeric() || *c == '_') {
                    word.push(c);
                }
                if !joined {
                    path.clear();
                }
                path.push(word);
                joined = false;
                self.note(&path.clone());
            } else if c == ':' && letters.next_if_eq(&':').is_some() {
                joined = true;
            } else if !c.is_whitespace() {
                path.clear();
                joined = false;
            }
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&item.tree, Vec::new());
    }

    fn visit_item_extern_crate(&mut self, item: &'ast syn::ItemExternCrate) {
        self.note(&[item.ident.to_string()]);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.here.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.here.pop();
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<_> = path.segments.iter().map(|s| s.ident.to_string()).collect();
        self.note(&segments);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, mac: &'ast syn::Macro) {
        self.tokens(&mac.tokens.to_string());
        visit::visit_macro(self, mac);
    }

    fn visit_meta_list(&mut self, list: &'ast syn::MetaList) {
        self.tokens(&list.tokens.to_string());
        visit::visit_meta_list(self, list);
    }
}
