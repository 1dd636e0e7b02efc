//! Where one is logged in, each with "log out there", and phones that open with a PIN, each with
//! "end it" (PRODUCT E7).

use crate::{
    App,
    access::{Caller, Visit},
    app_log_in::{self, AppLogIn},
    audit::{self, Action, Entry},
    flashes::Said,
    layout::PageFrame,
    moments::Told,
    sessions::{self, COOKIE, Session},
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_base::SessionId;
use linden_web::{Page, Problem, removed, see_other};

#[derive(Template)]
#[template(path = "profile/sessions.html")]
pub(crate) struct SessionsPage {
    pub(crate) page: PageFrame,
    pub(crate) sessions: Vec<Row>,
    pub(crate) phones: Vec<Phone>,
}

/// A logged-in browser, in words.
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) browser: String,
    pub(crate) began: Told,
    pub(crate) seen: Told,
    pub(crate) is_this: bool,
}

/// A phone that opens with a PIN, in words.
pub(crate) struct Phone {
    pub(crate) id: String,
    pub(crate) device: String,
    pub(crate) made: Told,
    pub(crate) seen: Told,
}

pub(crate) async fn list(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<SessionsPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let sessions = sessions::rows::of_account(&view, caller.account).await?;
    let good = sessions.into_iter().filter(|session| session.is_good(&app));
    let sessions = good.map(|session| row(&app, &visit, &caller, session)).collect();
    let phones = app_log_in::rows::of_account(&view, caller.account).await?;
    let phones = phones.into_iter().map(|one| phone(&app, &visit, one)).collect();
    Ok(Page::ok(SessionsPage { page: visit.frame(), sessions, phones }))
}

pub(crate) async fn end(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let Ok(id) = id.parse::<SessionId>() else {
        return Err(Problem::NotFound);
    };
    let tx = app.store().change(visit.platform().id).await?;
    if !sessions::end(&tx, &app, caller.account, id).await? {
        return Err(Problem::NotFound);
    }
    let own = id == caller.session;
    let action = if own { Action::LoggedOut } else { Action::SessionEnded };
    let entry = Entry::new(caller.actor(), caller.account, action);
    audit::rows::write(&tx, &app, entry).await?;
    tx.commit().await?;
    if own {
        return Ok((visit.jar().add(removed(COOKIE)), see_other("/log-in")).into_response());
    }
    let jar = Said::LoggedOutThere.code().onto(visit.jar());
    Ok((jar, see_other("/profile/sessions")).into_response())
}

fn row(app: &App, visit: &Visit, caller: &Caller, session: Session) -> Row {
    let (t, reader) = (visit.t(), visit.reader(app));
    let named = !session.browser.is_empty();
    Row {
        id: session.id.to_string(),
        browser: if named { session.browser } else { t.msg_profile_sessions_unknown() },
        began: reader.told(session.began_at, |at| t.msg_profile_sessions_began(at)),
        seen: reader.told(session.seen_at, |at| t.msg_profile_sessions_seen(at)),
        is_this: session.id == caller.session,
    }
}

fn phone(app: &App, visit: &Visit, phone: AppLogIn) -> Phone {
    let (t, reader) = (visit.t(), visit.reader(app));
    let named = !phone.device.is_empty();
    Phone {
        id: phone.id.to_string(),
        device: if named { phone.device } else { t.msg_app_log_in_list_unknown() },
        made: reader.told(phone.made_at, |at| t.msg_app_log_in_list_made(at)),
        seen: reader.told(phone.seen_at, |at| t.msg_profile_sessions_seen(at)),
    }
}
