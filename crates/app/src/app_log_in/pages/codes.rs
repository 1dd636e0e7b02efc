//! In the profile: the QR code for one's phone (PRODUCT P3), and the password that is asked first.

use crate::{
    App,
    access::{Caller, Visit},
    app_log_in::{
        codes::{self, Shown, WORKS_FOR},
        confirming::{self, MayShow},
    },
    layout::PageFrame,
    push,
    two_step::{pages::confirmation::Confirmation, sms_codes::Act},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;
use std::time::Duration;

/// Who asked for too many codes may ask again after this.
const TOO_MANY: Duration = Duration::from_secs(60);

#[derive(Template)]
#[template(path = "app_log_in/show_code.html")]
pub(crate) struct ShowCodePage {
    pub(crate) page: PageFrame,
    /// The app's address, to be typed into the phone.
    pub(crate) address: String,
    /// So long a code works, in seconds.
    pub(crate) works_for: i64,
    pub(crate) sight: Sight,
}

/// What the page shows.
pub(crate) enum Sight {
    /// The code; after so many seconds no new one comes by itself.
    Code { shown_for: i64 },
    /// First the owner shows once more who they are.
    Ask(Confirmation),
    /// A phone's own session shows no codes, but whether it rings while the app is closed. The key is
    /// what its browser subscribes with; empty: nothing is pushed.
    OnPhone { push_key: String, rings: bool },
    /// A session that a scan began shows none.
    Scanned,
}

impl ShowCodePage {
    fn title(&self) -> String {
        match self.sight {
            Sight::OnPhone { .. } => self.page.t.msg_push_page(),
            _ => self.page.t.msg_app_log_in_show_title(),
        }
    }
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<ShowCodePage>, Problem> {
    let sight = sight(&app, &visit, &caller).await?;
    Ok(Page::ok(page(&app, &visit, sight)))
}

/// Takes the password, and the code; from then on QR codes are shown for a while.
pub(crate) async fn confirm(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let Sight::Ask(mut ask) = sight(&app, &visit, &caller).await? else {
        return Ok(see_other("/profile/app"));
    };
    if !ask.is_right(&app, &visit, &caller, (fields.password, &fields.code)).await? {
        return Ok(Page::look_again(page(&app, &visit, Sight::Ask(ask))).into_response());
    }
    confirming::confirm(&app, visit.platform(), &caller).await?;
    Ok(see_other("/profile/app"))
}

/// The picture of a new code. Asked for by an image of our own page alone: cookies do not travel
/// with a picture on somebody else's.
pub(crate) async fn code(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    match codes::show(&app, visit.platform(), &caller).await? {
        Shown::Svg(svg) => {
            let headers = [("content-type", "image/svg+xml"), ("cache-control", "no-store")];
            Ok((headers, svg).into_response())
        }
        Shown::TooMany => Err(Problem::TooMany { wait: TOO_MANY }),
        Shown::NotHere => Err(Problem::NotFound),
    }
}

async fn sight(app: &App, visit: &Visit, caller: &Caller) -> Result<Sight, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    Ok(match confirming::may_show(&view, app, caller).await? {
        MayShow::Now { holds_for } => Sight::Code { shown_for: holds_for.num_seconds() },
        MayShow::NotOnPhone => Sight::OnPhone {
            push_key: app.courier().push_key().unwrap_or_default(),
            rings: push::rings(&view, caller).await?,
        },
        MayShow::NotAfterScan => Sight::Scanned,
        MayShow::AfterPassword => {
            Sight::Ask(Confirmation::asked(&view, app, visit, caller, Act::ShowCode).await?)
        }
    })
}

fn page(app: &App, visit: &Visit, sight: Sight) -> ShowCodePage {
    ShowCodePage {
        page: visit.frame(),
        address: app.settings().public.of(&visit.platform().main_host, "/app"),
        works_for: WORKS_FOR.num_seconds(),
        sight,
    }
}
