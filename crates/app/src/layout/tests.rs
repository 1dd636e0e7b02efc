use super::stage::{CallLook, OtherLook, StagePage};
use super::*;
use askama::Template;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn a_person_keeps_one_hue_and_hues_stay_below_twelve() {
    for id in 0..=u16::MAX {
        assert!(hue(&id.to_be_bytes()) < 12);
    }
    assert_eq!(hue(b"the same person"), hue(b"the same person"));
}

#[test]
fn every_language_has_its_own_words() {
    let greetings: BTreeSet<String> = Language::ALL
        .into_iter()
        .map(|language| words::words(language).msg_layout_skip())
        .collect();
    assert_eq!(greetings.len(), 8);
}

#[test]
fn every_icon_that_a_page_names_is_in_the_sprite() {
    let sprite: BTreeSet<String> =
        read("../../islands/icons.txt").lines().map(str::to_owned).collect();
    let mut named = BTreeSet::new();
    for file in files_below(Path::new("src")) {
        let text = fs::read_to_string(&file).unwrap();
        for before in ["icon(\"", "icon: \"", "empty(\"", "problem(\""] {
            named.extend(text.split(before).skip(1).filter_map(name));
        }
    }
    assert!(named.contains("users"), "the icons were looked for in the wrong place");
    let missing: Vec<_> = named.difference(&sprite).collect();
    assert!(missing.is_empty(), "add to islands/icons.txt: {missing:?}");
}

#[test]
fn the_call_page_has_a_panel_for_each_state_that_needs_one() {
    let page = stage_page(Language::En).render().unwrap();
    let facts = read("../../islands/src/call/facts.ts");
    let media = facts.split("export type Media = ").nth(1).unwrap().split(';').next().unwrap();
    let pictures = facts.split("export type Picture =").nth(1).unwrap().split(';').next().unwrap();
    let states: Vec<_> =
        [media, pictures].iter().flat_map(|part| part.split('"').skip(1).step_by(2)).collect();
    assert!(states.contains(&"denied") && states.contains(&"calling"));
    for state in states.iter().filter(|state| !["ready", "reconnecting", "in_call"].contains(state))
    {
        assert!(page.contains(&format!("data-panel=\"{state}\"")), "{state}");
    }
}

#[test]
fn every_browser_that_the_island_knows_has_steps_in_every_language() {
    let browsers = read("../../islands/src/call/browser.ts");
    let guides = browsers.split("export type Guide =").nth(1).unwrap().split(';').next().unwrap();
    for language in Language::ALL {
        let page = stage_page(language).render().unwrap();
        for guide in guides.split('"').skip(1).step_by(2) {
            assert!(page.contains(&format!("data-guide=\"{guide}\"")), "{guide} in {language}");
        }
    }
}

#[test]
fn the_call_page_says_how_the_call_stands_before_any_script_runs() {
    let stands = [
        ("ringing", true, "connecting"),
        ("ringing", false, "incoming"),
        ("going", true, "connecting"),
        ("going", false, "connecting"),
        ("declined", true, "declined"),
        ("declined", false, "ended"),
        ("rang_out", true, "rang_out"),
        ("rang_out", false, "missed"),
        ("ended", true, "ended"),
    ];
    for (state, mine, seen) in stands {
        let mut page = stage_page(Language::En);
        (page.call.state, page.call.mine) = (state, mine);
        let html = page.render().unwrap();
        assert!(html.contains(&format!("data-call-state=\"{seen}\"")), "{state} {mine}");
        let panels = html.split("<section class=\"panel\" data-panel=\"").skip(1);
        let tags = panels.filter_map(|rest| Some(rest.split_once('>')?.0));
        let visible: Vec<_> = tags.filter(|tag| !tag.ends_with(" hidden")).collect();
        assert_eq!(visible, [format!("{seen}\"")], "{state} {mine}");
    }
}

#[test]
fn every_end_of_a_call_has_a_way_on() {
    let page = stage_page(Language::En).render().unwrap();
    for state in ["declined", "rang_out", "missed", "ended", "left", "elsewhere"] {
        assert!(panel(&page, state).contains("href=\"/\""), "{state}");
    }
    for state in ["unsupported", "stuck"] {
        assert!(panel(&page, state).contains("action=\"/calls/1/leave?back=/\""), "{state}");
    }
}

fn panel<'page>(page: &'page str, state: &str) -> &'page str {
    let rest = page.split_once(&format!("data-panel=\"{state}\"")).unwrap().1;
    rest.split_once("</section>").unwrap().0
}

fn stage_page(language: Language) -> StagePage {
    let page = PageFrame {
        language,
        t: words::words(language),
        nonce: "nonce".to_owned(),
        platform: PlatformLook {
            is_known: true,
            name: "Lindenhof".to_owned(),
            theme: None,
            logo: None,
            asks_by_mail: true,
        },
        caller: None,
        menu: Vec::new(),
        recovery: None,
        flash: None,
        languages: Vec::new(),
        path: "/calls/1".to_owned(),
        contact: None,
    };
    let other = OtherLook { name: "Ben Jansen".to_owned(), initials: "BJ".to_owned(), hue: 2 };
    let call = CallLook {
        id: "1".to_owned(),
        state: "going",
        mine: true,
        started_at: String::new(),
        now: String::new(),
        other,
        again: String::new(),
    };
    StagePage { page, call }
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Templates and code; tests quote what they look for.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] })
        .filter(|path| !path.ends_with("tests.rs"))
        .collect()
}

fn name(rest: &str) -> Option<String> {
    let name = rest.split('"').next()?;
    let plain = !name.is_empty()
        && name
            .chars()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-');
    plain.then(|| name.to_owned())
}
