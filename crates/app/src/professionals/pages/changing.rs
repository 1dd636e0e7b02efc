//! One professional: details and roles in one form, the account's state beside it.

use super::{Row, known, making::chosen};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{
        self, Account, Role,
        forms::{DetailErrors, DetailFields, Details},
        free::{self, NotFree},
        making, phone,
    },
    exemptions::look::{Card, card},
    flashes::Said,
    layout::PageFrame,
    professionals::{
        forms::{Fields, offered},
        roles::{self, Kept},
    },
    resets,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_store::{PlatformView, StoreError};
use linden_web::{Form, Page, Problem, see_other};
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "professionals/one.html")]
pub(crate) struct OnePage {
    pub(crate) page: PageFrame,
    pub(crate) row: Row,
    pub(crate) fields: Fields,
    pub(crate) errors: DetailErrors,
    pub(crate) offered: &'static [Role],
    pub(crate) roles_error: String,
    pub(crate) two_step: TwoStep,
    /// How two-step stands, while it is required (PRODUCT T10).
    pub(crate) exemption: Option<Card>,
}

/// What the reader can do for somebody who lost the phone (PRODUCT T9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TwoStep {
    /// There is nothing to reset.
    NotThere,
    /// Reset it.
    CanReset,
    /// It is the reader's own: somebody else does it.
    Own,
}

/// What needs another look: of the details, and of the roles.
#[derive(Default)]
struct Errors {
    details: DetailErrors,
    roles: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Page<OnePage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let account = known(&view, &id).await?;
    let roles = accounts::rows::roles(&view, account.id).await?;
    let sealed = accounts::rows::phone_sealed(&view, account.id).await?;
    let phone = phone::open(&app, account.id, sealed.as_deref());
    let fields = Fields::of(DetailFields::of(&account, phone), &roles);
    let two_step = two_step(&view, &caller, &account).await?;
    let exemption = card(&view, &app, (&visit, &caller), &account).await?;
    let page = page(&app, &visit, &account, &roles, fields, Errors::default());
    Ok(Page::ok(OnePage { two_step, exemption, ..page }))
}

pub(crate) async fn update(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let account = known(&view, &id).await?;
    let roles = accounts::rows::roles(&view, account.id).await?;
    let two_step = two_step(&view, &caller, &account).await?;
    let exemption = card(&view, &app, (&visit, &caller), &account).await?;
    drop(view);
    match keep(&app, &visit, &caller, &account, &fields).await? {
        Ok(said) => {
            let jar = said.code().onto(visit.jar());
            Ok((jar, see_other("/professionals")).into_response())
        }
        Err(errors) => {
            let page = page(&app, &visit, &account, &roles, fields, errors);
            Ok(Page::look_again(OnePage { two_step, exemption, ..page }).into_response())
        }
    }
}

async fn two_step(
    view: &PlatformView,
    caller: &Caller,
    account: &Account,
) -> Result<TwoStep, StoreError> {
    Ok(match resets::is_there(view, account).await? {
        false => TwoStep::NotThere,
        true if account.id == caller.account => TwoStep::Own,
        true => TwoStep::CanReset,
    })
}

/// Keeps details and roles together, or neither.
async fn keep(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    account: &Account,
    fields: &Fields,
) -> Result<Result<Said, Errors>, StoreError> {
    let (t, today) = (visit.t(), visit.reader(app).date_now());
    let wanted = chosen(visit, fields);
    let details = match fields.details.checked(t, today, account.language) {
        Ok(details) => details,
        Err(details) => return Ok(Err(Errors { details: *details, roles: String::new() })),
    };
    if wanted.is_empty() {
        let roles = t.msg_professionals_roles_missing();
        return Ok(Err(Errors { roles, ..Errors::default() }));
    }
    let not_free = |why| Errors { details: DetailErrors::of_address(why, t), ..Errors::default() };
    match write(app, visit, caller, account, details, &wanted).await {
        Ok(Ok(said)) => Ok(Ok(said)),
        Ok(Err(Refused::LastManager)) => {
            let roles = t.msg_professionals_last_manager();
            Ok(Err(Errors { roles, ..Errors::default() }))
        }
        Ok(Err(Refused::Address(why))) => Ok(Err(not_free(why))),
        Err(StoreError::Taken(_)) => Ok(Err(not_free(NotFree::Taken))),
        Err(cause) => Err(cause),
    }
}

/// Why neither details nor roles were kept.
enum Refused {
    /// It would have left the platform without an application manager.
    LastManager,
    /// The e-mail address cannot be had.
    Address(NotFree),
}

async fn write(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    account: &Account,
    details: Details,
    wanted: &BTreeSet<Role>,
) -> Result<Result<Said, Refused>, StoreError> {
    let platform = visit.platform();
    let mut tx = app.store().change(platform.id).await?;
    if details.email != account.email {
        tx = match free::ask(tx, app, caller, &details.email).await? {
            Ok(tx) => tx,
            Err(why) => return Ok(Err(Refused::Address(why))),
        };
    }
    let kept = roles::change(&tx, app, platform, &caller.actor(), account, wanted).await?;
    if kept == Kept::LastManager {
        return Ok(Err(Refused::LastManager));
    }
    let said = making::change(&tx, app, platform, caller.actor(), account, details).await?;
    tx.commit().await?;
    Ok(Ok(said))
}

fn page(
    app: &App,
    visit: &Visit,
    account: &Account,
    roles: &BTreeSet<Role>,
    fields: Fields,
    errors: Errors,
) -> OnePage {
    OnePage {
        page: visit.frame(),
        row: Row::new(app, visit, account, roles),
        fields,
        errors: errors.details,
        offered: offered(visit.platform().kind),
        roles_error: errors.roles,
        two_step: TwoStep::NotThere,
        exemption: None,
    }
}
