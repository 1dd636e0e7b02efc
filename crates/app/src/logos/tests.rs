//! Logos through the router: shown, served, replaced, and another platform's never.

use super::{Logo, MOST_BYTES, NoLogo, pages};
use crate::service_desk::{Change, change_platform};
use linden_testkit::TestApp;

const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'></svg>";

async fn set(care: &TestApp, logo: Option<&str>) {
    let logo = logo.map(|text| Logo::read(text.as_bytes().to_vec()).unwrap());
    let change = Change { logo: Some(logo), ..Change::default() };
    change_platform(&care.app, care.lindenhof.host, change).await.unwrap();
}

/// The address of the logo on the log-in page.
async fn shown(care: &TestApp) -> Option<String> {
    let page = care.browser().get("/log-in").await.is(200).body.clone();
    let (_, rest) = page.split_once("<img src=\"/logo/")?;
    let (name, _) = rest.split_once('"')?;
    Some(format!("/logo/{name}"))
}

#[tokio::test]
async fn a_logo_takes_the_place_of_the_leaf_until_it_is_taken_away() {
    let care = TestApp::new().await;
    assert_eq!(shown(&care).await, None);
    set(&care, Some(SVG)).await;
    let address = shown(&care).await.unwrap();
    let answer = care.browser().get(&address).await;
    assert_eq!(answer.is(200).body, SVG);
    assert_eq!(answer.headers["content-type"], "image/svg+xml");
    assert_eq!(answer.headers["content-security-policy"], pages::POLICY);
    set(&care, Some(&SVG.replace("0 0 1 1", "0 0 2 2"))).await;
    assert_ne!(shown(&care).await.unwrap(), address, "another picture has another name");
    care.browser().get(&address).await.is(404);
    set(&care, None).await;
    assert_eq!(shown(&care).await, None);
}

#[tokio::test]
async fn a_logo_is_served_on_its_own_platform_alone() {
    let care = TestApp::new().await;
    set(&care, Some(SVG)).await;
    let address = shown(&care).await.unwrap();
    care.browser_at(&care.berg).get(&address).await.is(404);
}

#[test]
fn what_is_no_picture_or_too_large_is_no_logo() {
    for odd in ["", "GIF89a", "<html><svg></svg></html>", "<svg", "\u{89}PNG"] {
        assert_eq!(Logo::read(odd.as_bytes().to_vec()), Err(NoLogo::Unknown), "{odd}");
    }
    let large = format!("<svg>{}</svg>", " ".repeat(MOST_BYTES));
    assert_eq!(Logo::read(large.into_bytes()), Err(NoLogo::TooLarge));
    assert_eq!(Logo::read(b"\x89PNG\r\n\x1a\n...".to_vec()).unwrap().media_type, "image/png");
    let with_prolog = format!("\u{feff}<?xml version='1.0'?>\n{SVG}\n");
    assert!(Logo::read(with_prolog.into_bytes()).is_ok());
}
