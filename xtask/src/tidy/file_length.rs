//! No file grows past what one can hold in mind. Tests at the end of a file and test
//! files do not count; the limits are far above the house's habits (100 lines a file, 80
//! a template), so whoever meets one has two things in one place.

use super::finding::Finding;
use crate::tree::{File, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| !file.is_test()).filter_map(check_file).collect()
}

fn check_file(file: &File) -> Option<Finding> {
    let (limit, remedy) = limit(file)?;
    let lines = counted(file);
    let words = format!("has {lines} lines, {limit} is the most: {remedy}");
    (lines > limit).then(|| Finding::new(&file.path, 0, words))
}

fn limit(file: &File) -> Option<(usize, &'static str)> {
    match (file.path.as_str(), file.ending()) {
        ("ARCHITECTURE.md", _) => {
            Some((150, "keep the map, move the detail to the module it tells of"))
        }
        (_, "rs") => Some((400, "find the two things in it and give each a file")),
        (_, "ts" | "mjs" | "js") => Some((400, "one behaviour a file")),
        (_, "html") => Some((200, "move a part that has a name into a template of its own")),
        _ => None,
    }
}

fn counted(file: &File) -> usize {
    let lines = file.text.lines();
    lines.take_while(|line| file.ending() != "rs" || *line != "#[cfg(test)]").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_found_and_its_tests_do_not_count() {
        let code = "x\n".repeat(401);
        let tests = format!("{}#[cfg(test)]\n{}", "x\n".repeat(300), "x\n".repeat(300));
        let tree = Tree::of(&[
            ("a.rs", &code),
            ("b.rs", &tests),
            ("crates/app/tests/c.rs", &code),
            ("ARCHITECTURE.md", &"x\n".repeat(151)),
        ]);
        assert_eq!(check(&tree).len(), 2);
    }
}
