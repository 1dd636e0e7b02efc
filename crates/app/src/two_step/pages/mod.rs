//! One's own two-step: how it stands, and the way to each change.

pub(crate) mod confirmation;
pub(crate) mod off;
pub(crate) mod recovery;
pub(crate) mod set_up;

use super::{Asker, Checked, SecondSteps, Way, recovery_codes, remembered_devices, rows};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Account},
    audit::{self, Action, Entry},
    flashes::Said,
    layout::PageFrame,
    log_in::{known_browsers, safe_path},
    log_in_rules::requires_two_step,
    mails::{self, Mail},
    moments::Told,
    passkeys::{self, Has, Place, pages::PasskeyLook},
    platforms::Platform,
    tries::{self, Tried},
    two_step::{
        self,
        sms_codes::{self, Act, Purpose},
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_base::SessionId;
use linden_store::PlatformView;
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "two_step/overview.html")]
pub(crate) struct OverviewPage {
    pub(crate) page: PageFrame,
    /// Codes from an app or by SMS, in words.
    pub(crate) codes: Option<Look>,
    /// None: there is no second step, so there are none.
    pub(crate) recovery_codes_left: Option<usize>,
    pub(crate) passkeys: Vec<PasskeyLook>,
    /// Whether two-step is used here at all.
    pub(crate) used: bool,
    pub(crate) required: bool,
    pub(crate) devices: Vec<DeviceLook>,
}

/// Codes from an app or by SMS, in words.
pub(crate) struct Look {
    /// The last digits of the number; empty: an app.
    pub(crate) sent_to: String,
    pub(crate) since: Told,
}

/// A remembered device, in words.
pub(crate) struct DeviceLook {
    pub(crate) id: String,
    pub(crate) browser: String,
    pub(crate) until: Told,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<OverviewPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let (platform, reader) = (visit.platform(), visit.reader(&app));
    let steps = two_step::of(&view, platform, caller.account).await?;
    let left = recovery_codes::rows::unused(&view, caller.account).await?.len();
    let who = (caller.account, caller.kind);
    let devices = remembered_devices::of_account(&view, &app, who, &platform.rules).await?;
    let device = |device: remembered_devices::Device| DeviceLook {
        id: device.id.to_string(),
        browser: device.browser,
        until: reader.told_exactly(device.ends_at),
    };
    Ok(Page::ok(OverviewPage {
        page: visit.frame(),
        recovery_codes_left: steps.any().then_some(left),
        codes: steps.codes.map(|step| look(&app, &visit, &step)),
        passkeys: PasskeyLook::all(&view, &app, &visit, caller.account).await?,
        used: platform.rules.offers_two_step(caller.kind),
        required: requires_two_step(&view, &app, platform, who).await?,
        devices: devices.into_iter().map(device).collect(),
    }))
}

fn look(app: &App, visit: &Visit, step: &two_step::SecondStep) -> Look {
    Look {
        sent_to: if step.way == Way::Sms { step.last_digits(app) } else { String::new() },
        since: visit.reader(app).told_exactly(step.made_at),
    }
}

/// Forgets a remembered device.
pub(crate) async fn forget_device(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: SessionId = id.parse().map_err(|_| Problem::NotFound)?;
    let tx = app.store().change(visit.platform().id).await?;
    let forgotten = remembered_devices::rows::forget(&tx, caller.account, id).await?;
    let browser = forgotten.ok_or(Problem::NotFound)?.browser;
    let owner = account(&tx, &caller).await?;
    let entry = Entry::new(caller.actor(), owner.id, Action::DeviceForgotten);
    audit::rows::write(&tx, &app, entry.with_detail(browser.clone())).await?;
    let mail = Mail::DeviceForgotten { browser };
    mails::queue(&tx, &app, visit.platform(), &owner, &mail).await?;
    tx.commit().await?;
    Ok((Said::DeviceForgotten.code().onto(visit.jar()), see_other("/two-step")).into_response())
}

#[derive(Deserialize)]
pub(crate) struct SendFields {
    #[serde(default)]
    back: String,
    /// What the code is for, as [`Act::word`] says it.
    #[serde(default, rename = "for")]
    act: String,
}

/// Sends a code by SMS for a page that asks for one.
pub(crate) async fn send_code(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<SendFields>,
) -> Result<Response, Problem> {
    let act = Act::from_word(&fields.act).ok_or(Problem::NotFound)?;
    let tx = app.store().change(visit.platform().id).await?;
    let account = account(&tx, &caller).await?;
    let step = rows::active(&tx, account.id).await?.ok_or(Problem::NotFound)?;
    let (platform, purpose) = (visit.platform(), Purpose::InSession(caller.session, act));
    let sent = sms_codes::send_if_by_sms(&tx, &app, platform, &account, &step, purpose).await?;
    tx.commit().await?;
    let jar = sms_codes::said(sent).code().onto(visit.jar());
    Ok((jar, see_other(safe_path(&fields.back))).into_response())
}

/// How a page that asks for a code looks.
pub(crate) struct CodeField {
    /// The last digits of the number to which codes go; empty: an app.
    pub(crate) sent_to: String,
    /// Whether a code that still works was sent; always for an app.
    pub(crate) ready: bool,
    /// Whether codes come from nowhere: there are passkeys alone, and recovery codes.
    pub(crate) only_recovery: bool,
    /// What the code is for, as a form that asks for an SMS sends it; empty: its address says it.
    pub(crate) act: &'static str,
    /// Where the page asks for a passkey's challenge; none: no passkey works here.
    pub(crate) passkey: Option<String>,
    pub(crate) error: String,
}

impl CodeField {
    /// For somebody with these second steps, in this place.
    pub(crate) async fn of(
        view: &PlatformView,
        app: &App,
        steps: &SecondSteps,
        place: Place<'_>,
    ) -> Result<Self, Problem> {
        let by_sms = steps.codes.as_ref().filter(|step| step.way == Way::Sms);
        let sent = match (by_sms, Purpose::of(place)) {
            (Some(step), Some(purpose)) => {
                let code = sms_codes::rows::of(view, step.account).await?;
                sms_codes::still_works(code.as_ref(), purpose, app.clock().now())
            }
            _ => false,
        };
        Ok(Self {
            sent_to: by_sms.map(|step| step.last_digits(app)).unwrap_or_default(),
            ready: by_sms.is_none() || sent,
            act: match place {
                Place::Session(_, act) => act.word(),
                _ => "",
            },
            only_recovery: steps.codes.is_none(),
            passkey: (steps.passkeys == Has::Some).then(|| place.address()),
            error: String::new(),
        })
    }

    /// Whether there is something to give already: a code that was sent, or a passkey.
    pub(crate) fn can_be_given(&self) -> bool {
        self.ready || self.passkey.is_some()
    }
}

impl CodeField {
    /// For a page of this account, where a code is asked.
    pub(crate) async fn asked(
        view: &PlatformView,
        app: &App,
        platform: &Platform,
        account: &Account,
        place: Place<'_>,
    ) -> Result<Option<Self>, Problem> {
        match two_step::asked(view, platform, account).await? {
            Some(steps) => Ok(Some(Self::of(view, app, &steps, place).await?)),
            None => Ok(None),
        }
    }

    /// Checks what was typed; otherwise the field says what is wrong.
    pub(crate) async fn is_right(
        &mut self,
        app: &App,
        visit: &Visit,
        account: &Account,
        place: Place<'_>,
        typed: &str,
    ) -> Result<bool, Problem> {
        let browser = visit.cookie(known_browsers::COOKIE);
        let platform = visit.platform();
        let asker = Asker { platform, account, browser: browser.as_deref(), place };
        self.error = match two_step::check(app, asker, typed).await? {
            Checked::Right | Checked::RightRecovery { .. } => return Ok(true),
            Checked::Wrong => wrong(visit, typed),
            Checked::TooMany => visit.t().msg_two_step_too_many(),
            Checked::TooManyToday => visit.t().msg_two_step_too_many_today(),
        };
        Ok(false)
    }
}

/// Why a code, or a passkey in its place, was not taken.
pub(crate) fn wrong(visit: &Visit, typed: &str) -> String {
    match passkeys::looks_like_one(typed) {
        true => visit.t().msg_passkeys_not_taken(),
        false => visit.t().msg_two_step_wrong(),
    }
}

pub(crate) async fn account(view: &PlatformView, caller: &Caller) -> Result<Account, Problem> {
    accounts::rows::by_id(view, caller.account).await?.ok_or(Problem::NotFound)
}

/// Whether the caller's password is right; counted, as somebody may sit at a browser that is
/// not theirs.
pub(crate) async fn knows_password(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    typed: String,
) -> Result<bool, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    if !tries::by_account(&tx, app, Tried::OldPassword, caller.account).await? {
        return Err(Problem::TooMany { wait: tries::WAIT });
    }
    let kept = accounts::rows::password(&tx, caller.account).await?;
    tx.commit().await?;
    Ok(app.hasher().fits(typed.into(), kept).await)
}
