//! The call page: everything that it may have to say stands in it from the start, in the reader's language; the island
//! `islands/src/call.ts` shows what fits. `calls` fills it in. Here are no rules of calls and no media.

use askama::Template;

use super::PageFrame;

/// The call page of one person.
#[derive(Template)]
#[template(path = "layout/stage.html")]
pub(crate) struct StagePage {
    /// The frame; only its head, name, words and language are used.
    pub(crate) page: PageFrame,
    /// The call as it stands now.
    pub(crate) call: CallLook,
}

/// What the page needs to know of the call before any script has asked.
pub(crate) struct CallLook {
    /// The call's id, as in `/calls/{id}`.
    pub(crate) id: String,
    /// `ringing`, `going`, `declined`, `rang_out` or `ended`.
    pub(crate) state: &'static str,
    /// Whether the reader made the call.
    pub(crate) mine: bool,
    /// When it was accepted (RFC 3339), or empty.
    pub(crate) started_at: String,
    /// The server's time now (RFC 3339), so that both clocks read the same.
    pub(crate) now: String,
    /// The other person.
    pub(crate) other: OtherLook,
    /// Where "call again" posts to, or empty when the reader may not call.
    pub(crate) again: String,
}

impl CallLook {
    /// What the page shows before any script has run, as `picture` in `islands/src/call/facts.ts` does for the same
    /// facts. Who is on the way into the call sees nothing but that.
    pub(crate) fn picture(&self) -> &'static str {
        match (self.state, self.mine) {
            ("ringing", false) => "incoming",
            ("rang_out", false) => "missed",
            ("declined", false) => "ended",
            ("rang_out" | "declined" | "ended", _) => self.state,
            _ => "connecting",
        }
    }
}

/// The person at the other side.
pub(crate) struct OtherLook {
    /// First and last name.
    pub(crate) name: String,
    /// One or two letters.
    pub(crate) initials: String,
    /// The colour of the initials, 0 to 11.
    pub(crate) hue: u8,
}

/// The steps that allow camera and microphone in one browser, named as `Guide` in `islands/src/call/browser.ts`.
struct Guide {
    browser: &'static str,
    steps: Vec<String>,
}

impl StagePage {
    /// On the button that leaves without a script.
    fn leave_label(&self) -> String {
        let t = self.page.t;
        if self.call.state == "ringing" { t.msg_call_cancel() } else { t.msg_call_leave() }
    }

    fn guides(&self) -> Vec<Guide> {
        let t = self.page.t;
        let guide = |browser, steps: &[String]| Guide { browser, steps: steps.to_vec() };
        let allow = t.msg_call_step_allow();
        vec![
            guide("chrome", &[t.msg_call_step_chrome(), allow.clone()]),
            guide("edge", &[t.msg_call_step_edge(), allow.clone()]),
            guide("firefox", &[t.msg_call_step_firefox(), t.msg_call_step_firefox_ask()]),
            guide("safari", &[t.msg_call_step_safari(), t.msg_call_step_safari_allow()]),
            guide("chrome-android", &[t.msg_call_step_chrome_android(), allow.clone()]),
            guide("edge-android", &[t.msg_call_step_edge(), allow.clone()]),
            guide("samsung", &[t.msg_call_step_edge(), allow.clone()]),
            guide("firefox-android", &[t.msg_call_step_edge(), t.msg_call_step_firefox_android()]),
            guide(
                "safari-ios",
                &[
                    t.msg_call_step_safari_ios(),
                    t.msg_call_step_safari_ios_settings(),
                    allow.clone(),
                ],
            ),
            guide(
                "app-ios",
                &[
                    t.msg_call_step_app_ios(),
                    t.msg_call_step_app_ios_allow(),
                    t.msg_call_step_back(),
                ],
            ),
            guide("other", &[t.msg_call_step_other(), allow]),
        ]
    }
}
