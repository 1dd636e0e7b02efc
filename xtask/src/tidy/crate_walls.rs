//! The walls between the crates (ARCHITECTURE.md): server -> app -> web, store, courier,
//! sfu -> base; siblings never see each other, the test kit is for tests alone. Reads the
//! `Cargo.toml` of each crate: every table of dependencies, also those for one target, and
//! under every name that a crate is given there or in the workspace.

use super::finding::Finding;
use crate::tree::{File, Tree};
use toml::{Table, Value};

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

/// Which crates of ours the tables of this name may hold.
type Kind<'a> = (&'static str, Vec<&'a str>);

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let (root, crates): (Vec<&File>, Vec<&File>) = tree
        .files
        .iter()
        .filter(|file| file.name() == "Cargo.toml")
        .partition(|file| file.path == "Cargo.toml");
    let workspace = root.first().and_then(|file| file.text.parse::<Table>().ok());
    let shared = workspace.as_ref().and_then(|root| root.get("workspace")?.get("dependencies"));
    crates.into_iter().flat_map(|file| check_crate(file, shared)).collect()
}

fn check_crate(file: &File, shared: Option<&Value>) -> Vec<Finding> {
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
    let kinds = [
        ("dependencies", allowed.to_vec()),
        ("build-dependencies", allowed.to_vec()),
        ("dev-dependencies", test_edges(name, allowed)),
    ];
    kinds.iter().flat_map(|kind| edges(file, &manifest, shared, name, kind)).collect()
}

/// Tests may also use the test kit, and their own crate with its features for tests.
fn test_edges<'a>(name: &'a str, allowed: &[&'a str]) -> Vec<&'a str> {
    let mut edges = allowed.to_vec();
    edges.extend(["linden-testkit", name]);
    edges
}

fn edges(
    file: &File,
    manifest: &Table,
    shared: Option<&Value>,
    name: &str,
    (kind, allowed): &Kind<'_>,
) -> Vec<Finding> {
    tables(manifest, kind)
        .flatten()
        .map(|(key, dependency)| (key, package(key, dependency, shared)))
        .filter(|(_, other)| MAY_USE.iter().any(|(ours, _)| ours == other))
        .filter(|(_, other)| !allowed.contains(other))
        .map(|(key, other)| {
            let line = file.text.lines().position(|line| line.starts_with(key.as_str()));
            let words = format!(
                "`{name}` may not use `{other}` ({kind}): the wall between them is the point of \
                 having two crates. Move the shared part to linden-base, or join the two in linden-app"
            );
            Finding::new(&file.path, line.map_or(0, |line| line + 1), words)
        })
        .collect()
}

/// The table of this kind for every target and those for one each.
fn tables<'a>(manifest: &'a Table, kind: &'a str) -> impl Iterator<Item = &'a Table> {
    let targets = manifest.get("target").and_then(Value::as_table);
    let targets = targets.into_iter().flat_map(Table::values);
    let tables = targets.map(move |target| target.get(kind)).chain([manifest.get(kind)]);
    tables.flatten().filter_map(Value::as_table)
}

/// The crate that a dependency names, whatever it is called here or in the workspace.
fn package<'a>(key: &'a str, dependency: &'a Value, shared: Option<&'a Value>) -> &'a str {
    let renamed = |dependency: &'a Value| dependency.get("package")?.as_str();
    let of_workspace = dependency.get("workspace").and(shared).and_then(|all| all.get(key));
    renamed(dependency).or_else(|| of_workspace.and_then(renamed)).unwrap_or(key)
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
    fn no_table_of_dependencies_is_a_way_round() {
        for table in [
            "build-dependencies",
            "dev-dependencies",
            "target.'cfg(unix)'.dependencies",
            "target.x86_64-unknown-linux-gnu.build-dependencies",
            "target.'cfg(unix)'.dev-dependencies",
        ] {
            let text = format!(
                "[package]\nname = \"linden-web\"\n[{table}]\nlinden-store.workspace = true\n"
            );
            assert_eq!(findings("crates/web/Cargo.toml", &text), 1, "{table}");
        }
    }

    #[test]
    fn another_name_is_no_way_round() {
        let web = "[package]\nname = \"linden-web\"\n[dependencies]\n";
        let here = format!("{web}rows = {{ package = \"linden-store\", path = \"../store\" }}\n");
        assert_eq!(findings("crates/web/Cargo.toml", &here), 1);
        let there = format!("{web}rows.workspace = true\n");
        let root = "[workspace.dependencies]\n\
                    rows = { package = \"linden-store\", path = \"crates/store\" }\n";
        let tree = Tree::of(&[("Cargo.toml", root), ("crates/web/Cargo.toml", &there)]);
        assert_eq!(check(&tree).len(), 1);
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
