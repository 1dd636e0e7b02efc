//! The messages of one language, read from `locales/<language>/<feature>.ftl` with the
//! Fluent parser: names, variables, and which other messages they point to. Called by the
//! rules about keys and about use.

use crate::tree::{File, Tree};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

/// One message or attribute.
#[derive(Default)]
pub(super) struct Message {
    pub(super) path: String,
    pub(super) variables: BTreeSet<String>,
    /// Other messages that its text contains.
    pub(super) points_to: BTreeSet<String>,
}

/// What the files of one language hold.
#[derive(Default)]
pub(super) struct Catalogue {
    /// By name; an attribute is `message.attribute`.
    pub(super) messages: BTreeMap<String, Message>,
    /// Names that stand twice, with the second place.
    pub(super) twice: Vec<(String, String)>,
    /// Files that Fluent cannot read, with the first words of the bad part.
    pub(super) broken: Vec<(String, String)>,
}

/// All languages of the tree, by code.
pub(super) fn read(tree: &Tree) -> BTreeMap<String, Catalogue> {
    let mut languages: BTreeMap<String, Catalogue> = BTreeMap::new();
    for file in tree.ending("ftl") {
        if let Some(language) = language(&file.path) {
            languages.entry(language.to_owned()).or_default().add(file);
        }
    }
    languages
}

fn language(path: &str) -> Option<&str> {
    path.split_once("/locales/")?.1.split_once('/').map(|(language, _)| language)
}

impl Catalogue {
    fn add(&mut self, file: &File) {
        let resource = fluent_syntax::parser::parse(file.text.as_str());
        let body = resource.unwrap_or_else(|(partial, _)| partial).body;
        for entry in body {
            match entry {
                Entry::Message(message) => {
                    for attribute in &message.attributes {
                        let name = format!("{}.{}", message.id.name, attribute.id.name);
                        self.insert(&file.path, name, Some(&attribute.value));
                    }
                    if message.value.is_some() {
                        self.insert(&file.path, message.id.name.to_owned(), message.value.as_ref());
                    }
                }
                Entry::Junk { content } => {
                    let start = content.lines().next().unwrap_or_default().to_owned();
                    self.broken.push((file.path.clone(), start));
                }
                _ => {}
            }
        }
    }

    fn insert(&mut self, path: &str, name: String, text: Option<&Pattern<&str>>) {
        let mut message = Message { path: path.to_owned(), ..Message::default() };
        if let Some(text) = text {
            message.read(text);
        }
        if self.messages.insert(name.clone(), message).is_some() {
            self.twice.push((name, path.to_owned()));
        }
    }
}

impl Message {
    fn read(&mut self, text: &Pattern<&str>) {
        for element in &text.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute =
                    attribute.as_ref().map(|a| format!(".{}", a.name)).unwrap_or_default();
                self.points_to.insert(format!("{}{attribute}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_found_in_choices_and_functions() {
        let text = "a = { $n ->\n    [one] { NUMBER($m) }\n   *[other] { b } { $name }\n }\n    .title = { $t }\nb = x\n";
        let languages = read(&Tree::of(&[("crates/app/locales/en/x.ftl", text)]));
        let messages = &languages["en"].messages;
        let variables: Vec<&str> = messages["a"].variables.iter().map(String::as_str).collect();
        assert_eq!(variables, ["m", "n", "name"]);
        assert!(messages["a"].points_to.contains("b"));
        assert!(messages["a.title"].variables.contains("t"));
    }
}
