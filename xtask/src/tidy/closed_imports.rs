//! Who may speak to the database and who to the web. SeaORM stands only in files and
//! folders called `rows…` or `migrations` and in the store; axum only in files and folders
//! called `pages`, `forms`, `routes` or `access`, in `crates/web`, in the media server's
//! `http`, and in the server's `serve` (which listens). Tests may use both.

use super::{finding::Finding, inline_tests};
use crate::tree::{File, Tree};

struct Closed {
    library: &'static str,
    may: fn(&File) -> bool,
    instead: &'static str,
}

const CLOSED: [Closed; 2] = [
    Closed {
        library: "sea_orm",
        may: may_use_sea_orm,
        instead: "ask the database in this feature's rows.rs and return the feature's own types",
    },
    Closed {
        library: "axum",
        may: may_use_axum,
        instead: "move what speaks HTTP to this feature's pages.rs or forms.rs, or give crates/web a manner for it",
    },
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let sources = tree.ending("rs").filter(|file| !file.is_test());
    sources.flat_map(|file| CLOSED.iter().flat_map(move |closed| uses(file, closed))).collect()
}

fn uses(file: &File, closed: &Closed) -> Vec<Finding> {
    if !file.text.contains(closed.library) || (closed.may)(file) {
        return Vec::new();
    }
    let words = format!("`{}` does not belong here: {}", closed.library, closed.instead);
    inline_tests::code_beside(&file.text)
        .into_iter()
        .filter(|(_, line)| names_library(line, closed.library))
        .map(|(number, _)| Finding::new(&file.path, number, words.clone()))
        .collect()
}

/// `use axum…` (also `pub use`), `extern crate axum`, `axum::…` and `axum_extra::…`, but not
/// `my_axum`.
fn names_library(line: &str, library: &str) -> bool {
    let starts = line.match_indices(library).map(|(at, _)| at);
    starts.into_iter().any(|at| {
        let before = line[..at].chars().next_back();
        let after = &line[at + library.len()..];
        let whole = !before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        whole
            && (after.starts_with("::")
                || after.starts_with('_')
                || ["use", "crate"]
                    .contains(&line[..at].split_whitespace().next_back().unwrap_or_default()))
    })
}

fn may_use_sea_orm(file: &File) -> bool {
    let stem = file.name().trim_end_matches(".rs");
    let rows = stem == "rows" || stem.starts_with("rows_") || stem.ends_with("_rows");
    rows || file.has_part("rows")
        || file.has_part("migrations")
        || file.path.starts_with("crates/store/")
}

fn may_use_axum(file: &File) -> bool {
    let names = ["pages", "forms", "routes", "access"];
    let places = ["crates/web/", "crates/server/src/commands/serve", "crates/sfu/src/http"];
    names.iter().any(|name| file.has_part(name))
        || places.iter().any(|place| file.path.starts_with(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn sea_orm_outside_rows_is_found() {
        assert_eq!(findings("crates/app/src/calls/ring.rs", "use sea_orm::Set;\n"), 1);
        assert_eq!(findings("crates/app/src/calls/ring.rs", "let x = sea_orm::Set(1);\n"), 1);
        assert_eq!(findings("crates/app/src/calls/rows.rs", "use sea_orm::Set;\n"), 0);
        assert_eq!(findings("crates/app/src/calls/rows/call.rs", "use sea_orm::Set;\n"), 0);
        assert_eq!(findings("crates/store/src/scoped.rs", "use sea_orm::Set;\n"), 0);
    }

    #[test]
    fn axum_outside_pages_is_found() {
        assert_eq!(findings("crates/app/src/calls/ring.rs", "use axum::Json;\n"), 1);
        assert_eq!(findings("crates/app/src/calls/ring.rs", "use axum_extra::extract::Form;\n"), 1);
        assert_eq!(findings("crates/app/src/calls/pages.rs", "use axum::Json;\n"), 0);
        assert_eq!(findings("crates/sfu/src/http.rs", "use axum::Json;\n"), 0);
    }

    #[test]
    fn a_library_that_is_handed_on_is_found() {
        assert_eq!(findings("crates/app/src/calls/mod.rs", "pub(crate) use axum as web;\n"), 1);
        assert_eq!(findings("crates/app/src/calls/mod.rs", "extern crate axum;\n"), 1);
    }

    #[test]
    fn tests_may_use_both_and_exempt_nothing_around_them() {
        let path = "crates/app/src/calls/mod.rs";
        assert_eq!(findings(path, "#[cfg(test)]\nmod tests;\nuse axum::Json;\n"), 1);
        assert_eq!(findings(path, "#[cfg(test)]\nmod tests {\n    use axum::Json;\n}\n"), 0);
        let after = "#[cfg(test)]\nmod tests {\n}\nuse axum::Json;\n";
        assert_eq!(check(&Tree::of(&[(path, after)]))[0].to_string().split(':').nth(1), Some("4"));
    }

    #[test]
    fn a_comment_about_it_is_no_use_of_it() {
        let text = "//! no axum, no SeaORM: `use sea_orm` stands in rows.rs\nfn x() {}\n";
        assert_eq!(findings("crates/app/src/calls/mod.rs", text), 0);
    }
}
