//! Builds styles, islands, fonts and icons with Node, and names them to Rust: `OUT_DIR/assets/` holds the files (each name
//! carries a hash), `OUT_DIR/assets.rs` one constant for each entry, and memory-serve embeds the folder in a release build.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

const ISLANDS: &str = "../../islands";
const NODE_NEEDED: &str = "Linden's pages need Node 20 or newer with npm to be built, and it was not found. \
    Install it (on Debian and Ubuntu: apt install nodejs npm) and start again.";

/// Runs `npm ci` when the lockfile is newer than what is installed, then esbuild; ends the build with a sentence when Node
/// is missing or either fails.
pub(crate) fn build() {
    for watched in
        ["src", "styles", "worker", "build.mjs", "icons.txt", "leaf.svg", "package-lock.json"]
    {
        println!("cargo::rerun-if-changed={ISLANDS}/{watched}");
    }
    let generated = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    let (files, list) = (generated.join("assets"), generated.join("assets.txt"));
    if packages_are_old() {
        run(Command::new("npm").args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--silent",
        ]));
    }
    run(Command::new("node").arg("build.mjs").arg(&files).arg(&list));
    write_constants(&list, &generated.join("assets.rs"));
    let release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    memory_serve::load_directory_with_embed(files, release);
}

/// npm writes `node_modules/.package-lock.json` last, so its time is that of the installation.
fn packages_are_old() -> bool {
    let changed = |path: &str| -> Option<SystemTime> {
        fs::metadata(Path::new(ISLANDS).join(path)).ok()?.modified().ok()
    };
    changed("node_modules/.package-lock.json") < changed("package-lock.json")
}

fn run(command: &mut Command) {
    match command.current_dir(ISLANDS).output() {
        Ok(output) if output.status.success() => {}
        Ok(output) => {
            let said = [output.stdout, output.stderr].concat();
            let said = String::from_utf8_lossy(&said).replace('\n', " | ");
            stop(&format!("{command:?} in islands/ failed: {said}"));
        }
        Err(_) => stop(NODE_NEEDED),
    }
}

/// `STYLE /assets/style-….css` becomes `pub(crate) const STYLE: &str = "…";`.
fn write_constants(list: &Path, target: &Path) {
    let list = fs::read_to_string(list)
        .unwrap_or_else(|error| stop(&format!("build.mjs wrote no list: {error}")));
    let constants: String = list.lines().filter_map(constant).collect();
    if let Err(error) = fs::write(target, constants) {
        stop(&format!("{}: {error}", target.display()));
    }
}

fn constant(line: &str) -> Option<String> {
    let (name, path) = line.split_once(' ')?;
    Some(format!("pub(crate) const {name}: &str = {path:?};\n"))
}

fn stop(sentence: &str) -> ! {
    println!("cargo::error={sentence}");
    std::process::exit(1)
}
