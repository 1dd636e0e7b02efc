//! The fields that forms and addresses can bring, read from the sources: those of every struct
//! that `Form`, `Query` or `Json` takes apart. So a new one cannot be forgotten.

use std::{collections::BTreeSet, fs, path::Path};

/// A struct's file below `src`, and its fields.
struct Fields {
    file: String,
    name: String,
    fields: Vec<String>,
}

/// Of another crate; it names nobody.
const ELSEWHERE: [&str; 1] = ["PushAddress"];

/// Each field with the file of its struct.
///
/// # Panics
/// When a handler takes apart what was not read.
pub(crate) fn fields() -> BTreeSet<(String, String)> {
    let sources = sources();
    let structs: Vec<Fields> = sources.iter().flat_map(|(file, text)| read(file, text)).collect();
    for (file, text) in &sources {
        for name in taken_apart(text) {
            let own =
                text.contains(&format!("struct {name}")) || text.contains(&format!("enum {name}"));
            let is_read = |one: &Fields| one.name == name && (!own || one.file == *file);
            let known = structs.iter().any(is_read) || ELSEWHERE.contains(&name);
            assert!(known, "{file} takes {name} apart, whose fields this test does not find");
        }
    }
    let all = structs.into_iter();
    all.flat_map(|one| one.fields.into_iter().map(move |field| (one.file.clone(), field))).collect()
}

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut folders, mut sources) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the sources are there").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                sources.push((below(&root, &path), fs::read_to_string(&path).unwrap_or_default()));
            }
        }
    }
    sources.retain(|(file, _)| !file.split(['/', '.']).any(|part| part == "tests"));
    sources
}

fn below(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// The names in `Form<…>`, `Query<…>` and, of parameters, `Json<…>`.
fn taken_apart(text: &str) -> Vec<&str> {
    let after = |sign| text.split(sign).skip(1).filter_map(|rest| rest.split(['>', '<']).next());
    ["Form<", "Query<", "): Json<"].into_iter().flat_map(after).collect()
}

/// The structs of a file that are read from a request: they are deserialised, and what is
/// serialised too is a job's or a message's, but for what stands with the forms.
fn read(file: &str, text: &str) -> Vec<Fields> {
    let with_forms = file.contains("pages") || file.contains("forms");
    let mut found = Vec::new();
    let mut lines = text.lines().map(str::trim);
    while let Some(line) = lines.next() {
        let Some(derived) = line.strip_prefix("#[derive(") else { continue };
        let mut head = lines.by_ref().skip_while(|line| line.starts_with("#["));
        let Some(declared) = head.next() else { break };
        let named = declared.split_once("struct ").filter(|_| declared.ends_with('{'));
        let Some((_, name)) = named else { continue };
        let is_read = derived.contains("Deserialize");
        if is_read && (with_forms || !derived.contains("Serialize,")) {
            let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "}").collect();
            let name = name.split([' ', '<']).next().unwrap_or_default().to_owned();
            found.push(Fields { file: file.to_owned(), name, fields: names(&body) });
        }
    }
    found
}

/// The fields' names, but for those that stand for another struct's fields.
fn names(body: &[&str]) -> Vec<String> {
    let is_field = |line: &str| !line.starts_with("//") && !line.starts_with('#');
    let flattened = |at: usize| at > 0 && body[at - 1].starts_with("#[serde(flatten");
    let fields = body.iter().enumerate().filter(|(at, line)| is_field(line) && !flattened(*at));
    let names = fields.filter_map(|(_, line)| line.split_once(": ")?.0.split(' ').next_back());
    names.map(str::to_owned).collect()
}
