//! No file grows past what one can hold in mind. A file's own tests and test files do not
//! count; the limits are far above the house's habits (100 lines a file, 80 a template), so
//! whoever meets one has two things in one place. What was longer when the limit came down
//! may not grow, and leaves the list when it is short enough.

use super::{finding::Finding, inline_tests};
use crate::tree::{File, Tree};

const MOST_RUST: usize = 300;

/// Files with more lines than that, and how many each may have.
const LONGER: [(&str, usize); 5] = [
    ("crates/app/src/accounts/rows.rs", 400),
    ("crates/app/src/app_log_in/rows.rs", 340),
    ("crates/sfu/src/connection.rs", 340),
    ("crates/app/src/audit/mod.rs", 320),
    ("crates/app/src/log_in/rows.rs", 310),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| !file.is_test()).filter_map(check_file).collect()
}

fn check_file(file: &File) -> Option<Finding> {
    let (limit, remedy) = limit(file)?;
    let lines = counted(file);
    let words = if lines > limit {
        format!("has {lines} lines, {limit} is the most: {remedy}")
    } else if limit > MOST_RUST && file.ending() == "rs" && lines <= MOST_RUST {
        format!("has {lines} lines by now: take it off the list in file_length.rs")
    } else {
        return None;
    };
    Some(Finding::new(&file.path, 0, words))
}

fn limit(file: &File) -> Option<(usize, &'static str)> {
    match (file.path.as_str(), file.ending()) {
        ("ARCHITECTURE.md", _) => {
            Some((150, "keep the map, move the detail to the module it tells of"))
        }
        (path, "rs") => Some((most_rust(path), "find the two things in it and give each a file")),
        (_, "ts" | "mjs" | "js") => Some((400, "one behaviour a file")),
        (_, "html") => Some((200, "move a part that has a name into a template of its own")),
        _ => None,
    }
}

fn most_rust(path: &str) -> usize {
    let longer = LONGER.iter().find(|(listed, _)| *listed == path);
    longer.map_or(MOST_RUST, |(_, most)| *most)
}

fn counted(file: &File) -> usize {
    match file.ending() {
        "rs" => inline_tests::code_beside(&file.text).len(),
        _ => file.text.lines().count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn a_long_file_is_found() {
        assert_eq!(findings("a.rs", &"x\n".repeat(300)), 0);
        assert_eq!(findings("a.rs", &"x\n".repeat(301)), 1);
        assert_eq!(findings("ARCHITECTURE.md", &"x\n".repeat(151)), 1);
    }

    #[test]
    fn tests_do_not_count_and_exempt_nothing_around_them() {
        let many = "x\n".repeat(200);
        assert_eq!(findings("crates/app/tests/c.rs", &many.repeat(2)), 0);
        let inline = format!("{many}#[cfg(test)]\nmod tests {{\n{many}}}\n");
        assert_eq!(findings("a.rs", &inline), 0);
        assert_eq!(findings("a.rs", &format!("{inline}{many}")), 1);
        let declared = format!("#[cfg(test)]\nmod tests;\nuse axum::Json;\n{many}{many}");
        assert_eq!(findings("a.rs", &declared), 1);
    }

    #[test]
    fn a_listed_file_may_not_grow_and_leaves_the_list_when_it_is_short() {
        let [(path, most), ..] = LONGER;
        assert_eq!(findings(path, &"x\n".repeat(most)), 0);
        assert_eq!(findings(path, &"x\n".repeat(most + 1)), 1);
        assert_eq!(findings(path, &"x\n".repeat(MOST_RUST)), 1);
    }
}
