//! The walls between the crates (ARCHITECTURE.md): server -> app -> web, store, courier,
//! sfu -> base; siblings never see each other, the test kit is for tests alone. Reads the
//! `Cargo.toml` of each crate.

use super::finding::Finding;
use crate::tree::{File, Tree};
use toml::Table;

/// Each crate, and which crates of ours it may use outside its tests.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("linden-base", &[]),
    ("linden-sfu", &["linden-base"]),
    ("linden-store", &["linden-base"]),
    ("linden-courier", &["linden-base"]),
    ("linden-web", &["linden-base"]),
    ("linden-app", &["linden-base", "linden-sfu", "linden-store", "linden-courier", "linden-web"]),
    (
        "linden",
        &[
            "linden-base",
            "linden-sfu",
            "linden-store",
            "linden-courier",
            "linden-web",
            "linden-app",
        ],
    ),
    (
        "linden-testkit",
        &[
            "linden-base",
            "linden-sfu",
            "linden-store",
            "linden-courier",
            "linden-web",
            "linden-app",
        ],
    ),
    ("xtask", &[]),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files
        .iter()
        .filter(|file| file.name() == "Cargo.toml" && file.path != "Cargo.toml")
        .flat_map(check_crate)
        .collect()
}

fn check_crate(file: &File) -> Vec<Finding> {
    let Ok(manifest) = file.text.parse::<Table>() else {
        return vec![Finding::new(&file.path, 0, "is not readable as TOML; mend it")];
    };
    let name = manifest["package"]["name"].as_str().unwrap_or_default();
    let Some((_, allowed)) = MAY_USE.iter().find(|(known, _)| *known == name) else {
        let words = format!(
            "crate `{name}` has no place in the drawing; a crate exists only where a wall must hold. \
             Put it into an existing crate, or add it to ARCHITECTURE.md and crate_walls.rs"
        );
        return vec![Finding::new(&file.path, 0, words)];
    };
    let mut findings = edges(file, &manifest, "dependencies", name, allowed);
    findings.extend(edges(file, &manifest, "build-dependencies", name, allowed));
    findings.extend(edges(file, &manifest, "dev-dependencies", name, &test_edges(name, allowed)));
    findings
}

/// Tests may also use the test kit, and their own crate with its features for tests.
fn test_edges<'a>(name: &'a str, allowed: &[&'a str]) -> Vec<&'a str> {
    let mut edges = allowed.to_vec();
    edges.extend(["linden-testkit", name]);
    edges
}

fn edges(file: &File, manifest: &Table, kind: &str, name: &str, allowed: &[&str]) -> Vec<Finding> {
    let Some(used) = manifest.get(kind).and_then(|value| value.as_table()) else {
        return Vec::new();
    };
    used.keys()
        .filter(|other| MAY_USE.iter().any(|(ours, _)| ours == other))
        .filter(|other| !allowed.contains(&other.as_str()))
        .map(|other| {
            let line = file.text.lines().position(|line| line.starts_with(other.as_str()));
            let words = format!(
                "`{name}` may not use `{other}` ({kind}): the wall between them is the point of \
                 having two crates. Move the shared part to linden-base, or join the two in linden-app"
            );
            Finding::new(&file.path, line.map_or(0, |line| line + 1), words)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn a_sibling_is_found() {
        let text =
            "[package]\nname = \"linden-web\"\n[dependencies]\nlinden-store.workspace = true\n";
        assert_eq!(findings("crates/web/Cargo.toml", text), 1);
    }

    #[test]
    fn the_test_kit_is_for_tests_alone() {
        let text =
            "[package]\nname = \"linden-app\"\n[dependencies]\nlinden-testkit.workspace = true\n";
        assert_eq!(findings("crates/app/Cargo.toml", text), 1);
        let text = text.replace("[dependencies]", "[dev-dependencies]");
        assert_eq!(findings("crates/app/Cargo.toml", &text), 0);
    }

    #[test]
    fn a_crate_that_nobody_drew_is_found() {
        assert_eq!(findings("crates/more/Cargo.toml", "[package]\nname = \"linden-more\"\n"), 1);
    }

    #[test]
    fn the_edges_of_the_drawing_hold() {
        let text =
            "[package]\nname = \"linden-store\"\n[dependencies]\nlinden-base.workspace = true\n";
        assert_eq!(findings("crates/store/Cargo.toml", text), 0);
    }
}
