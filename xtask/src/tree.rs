//! The files of the repository as the rules see them: path and text, nothing that was
//! built, downloaded or stored. A rule's test makes a small tree of its own with
//! [`Tree::of`].

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

const SKIPPED_FOLDERS: [&str; 6] =
    ["target", "node_modules", "data", ".git", "assets", "artifacts"];
const READ_ENDINGS: [&str; 12] =
    ["rs", "toml", "html", "txt", "ftl", "ts", "mjs", "js", "md", "scss", "css", "xml"];

/// One text file, its path relative to the repository with `/` between the folders.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    /// The last part of the path.
    pub(crate) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The part of the name after the last dot.
    pub(crate) fn ending(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// Whether a folder of this name lies on the way, or the file has this name without ending.
    pub(crate) fn has_part(&self, part: &str) -> bool {
        let stem = self.path.rsplit_once('.').map_or(self.path.as_str(), |(stem, _)| stem);
        stem.split('/').any(|piece| piece == part)
    }

    /// Test code: `tests.rs`, or below a folder `tests` or `benches`, or the test kit.
    pub(crate) fn is_test(&self) -> bool {
        self.has_part("tests") || self.has_part("benches") || self.path.contains("crates/testkit/")
    }
}

/// Every file that the rules look at.
pub(crate) struct Tree {
    pub(crate) files: Vec<File>,
}

impl Tree {
    /// Reads the repository at `root`.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let mut files = Vec::new();
        let mut folders = vec![root.to_path_buf()];
        while let Some(folder) = folders.pop() {
            for path in entries(&folder)? {
                if path.is_dir() {
                    folders.extend(wanted_folder(&path).then_some(path));
                } else if wanted_file(&path) {
                    files.push(read_file(root, &path)?);
                }
            }
        }
        files.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(Self { files })
    }

    /// A made-up tree, for the rules' own tests.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let file =
            |(path, text): &(&str, &str)| File { path: (*path).into(), text: (*text).into() };
        Self { files: files.iter().map(file).collect() }
    }

    /// The files with this ending, without the dot.
    pub(crate) fn ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = &'a File> {
        self.files.iter().filter(move |file| file.ending() == ending)
    }
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .with_context(|| format!("cannot list {}", folder.display()))
}

fn wanted_folder(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    !path.is_symlink() && !SKIPPED_FOLDERS.contains(&&*name)
}

fn wanted_file(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    !path.is_symlink() && READ_ENDINGS.contains(&&*ending)
}

fn read_file(root: &Path, path: &Path) -> Result<File> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let relative = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
    Ok(File { path: relative, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_and_stored_folders_are_left_out() {
        let root = tempfile::tempdir().unwrap();
        for folder in ["src", "target", "data"] {
            fs::create_dir(root.path().join(folder)).unwrap();
            fs::write(root.path().join(folder).join("a.rs"), "").unwrap();
        }
        let paths: Vec<String> =
            Tree::read(root.path()).unwrap().files.into_iter().map(|file| file.path).collect();
        assert_eq!(paths, ["src/a.rs"]);
    }
}
