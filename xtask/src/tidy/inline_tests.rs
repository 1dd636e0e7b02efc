//! A file's own tests, taken out: `#[cfg(test)]` before an inline `mod … { … }` and all
//! that stands in the block. A declaration (`#[cfg(test)] mod tests;`) takes nothing out,
//! nor does the block hide what follows it. Called by the rules that do not hold for tests.

use super::rust_code;

type Line = (usize, String);

/// The lines of `source` outside inline test modules, without comments and the contents of
/// strings, numbered from 1 as in the file.
pub(crate) fn code_beside(source: &str) -> Vec<Line> {
    let lines = rust_code::lines(source);
    let mut code = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let tests = length_of_tests(&lines[at..]);
        if tests == 0 {
            code.push(line.clone());
        }
        at += tests.max(1);
    }
    code
}

/// How many lines an inline test module takes that begins here; 0: none begins.
fn length_of_tests(lines: &[Line]) -> usize {
    if lines[0].1.trim() != "#[cfg(test)]" {
        return 0;
    }
    let attributes = lines.iter().take_while(|(_, line)| line.trim().starts_with("#[")).count();
    let module = &lines[attributes..];
    let opens = module.first().is_some_and(|(_, line)| opens_module(line.trim()));
    if opens { attributes + length_of_block(module) } else { 0 }
}

fn opens_module(line: &str) -> bool {
    let after_visibility = line.split_once("mod ").map(|(before, _)| before.trim());
    let is_module = after_visibility.is_some_and(|word| word.is_empty() || word.starts_with("pub"));
    is_module && line.ends_with('{')
}

fn length_of_block(lines: &[Line]) -> usize {
    let mut open = 0;
    let last = lines.iter().position(|(_, line)| {
        open += line.matches('{').count();
        open = open.saturating_sub(line.matches('}').count());
        open == 0
    });
    last.map_or(lines.len(), |last| last + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(source: &str) -> Vec<usize> {
        code_beside(source).into_iter().map(|(number, _)| number).collect()
    }

    #[test]
    fn an_inline_module_is_taken_out_and_what_follows_it_stays() {
        let source = "a\n#[cfg(test)]\nmod tests {\n    fn x() { \"}\" }\n}\nb\n";
        assert_eq!(numbers(source), [1, 6]);
    }

    #[test]
    fn a_declared_module_takes_nothing_out() {
        assert_eq!(numbers("#[cfg(test)]\nmod tests;\na\n"), [1, 2, 3]);
        assert_eq!(numbers("#[cfg(test)]\nfn x() {\n}\n"), [1, 2, 3]);
    }

    #[test]
    fn further_attributes_and_a_visibility_make_no_difference() {
        let source = "#[cfg(test)]\n#[expect(dead_code)]\npub(crate) mod tests {\n}\n";
        assert_eq!(numbers(source), [0; 0]);
    }
}
