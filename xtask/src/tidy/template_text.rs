//! No text in a template outside messages: every word that a person reads exists in eight
//! languages (PRODUCT L1). Looks at every HTML template and at the plain ones of mails.

use super::{
    finding::Finding,
    template_scan::{self, Words},
};
use crate::tree::{File, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| file.path.starts_with("crates/")).flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let words = match file.ending() {
        "html" => template_scan::html(&file.text),
        "txt" if file.has_part("mails") => template_scan::plain(&file.text),
        _ => Vec::new(),
    };
    words.into_iter().map(|words| finding(file, &words)).collect()
}

fn finding(file: &File, words: &Words) -> Finding {
    let start: String = words.text.chars().take(40).collect();
    let ask = format!(
        "`{start}` is text outside a message: add it to the eight .ftl files and call it here"
    );
    Finding::new(&file.path, words.line, ask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_with_words_of_its_own_is_found() {
        let tree = Tree::of(&[
            ("crates/app/src/calls/bad.html", "<h1>Your call</h1>"),
            ("crates/app/src/calls/good.html", "<h1>{{ t.msg_your_call() }}</h1>"),
            ("crates/app/src/calls/mails/come/body.txt", "{{ t.msg_x() }}\nSee you"),
            ("crates/app/src/passwords.txt", "password1"),
        ]);
        assert_eq!(check(&tree).len(), 2);
    }
}
