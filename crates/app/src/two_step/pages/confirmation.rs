//! The password, and a code where one is asked (PRODUCT T6), before something that whoever finds a
//! browser open should not be able to do. A part of other features' pages.

use super::{CodeField, account, knows_password};
use crate::{
    App,
    access::{Caller, Visit},
    passkeys::Place,
    two_step::sms_codes::Act,
};
use linden_store::PlatformView;
use linden_web::Problem;

/// How the question looks.
pub(crate) struct Confirmation {
    pub(crate) password_error: String,
    /// None: no code is asked.
    pub(crate) code: Option<CodeField>,
    act: Act,
}

impl Confirmation {
    /// What the caller is asked.
    pub(crate) async fn asked(
        view: &PlatformView,
        app: &App,
        visit: &Visit,
        caller: &Caller,
        act: Act,
    ) -> Result<Self, Problem> {
        let (owner, place) = (account(view, caller).await?, Place::Session(caller.session, act));
        let code = CodeField::asked(view, app, visit.platform(), &owner, place).await?;
        Ok(Self { password_error: String::new(), code, act })
    }

    /// The code, while an SMS has to be sent first.
    pub(crate) fn waits_for_sms(&self) -> Option<&CodeField> {
        self.code.as_ref().filter(|code| !code.ready)
    }

    /// Whether the form is of use already.
    pub(crate) fn can_go_on(&self) -> bool {
        self.code.as_ref().is_none_or(CodeField::can_be_given)
    }

    /// Whether both are right; otherwise the fields say what is wrong.
    pub(crate) async fn is_right(
        &mut self,
        app: &App,
        visit: &Visit,
        caller: &Caller,
        (password, code): (String, &str),
    ) -> Result<bool, Problem> {
        if !knows_password(app, visit, caller, password).await? {
            self.password_error = visit.t().msg_profile_password_wrong();
            return Ok(false);
        }
        let Some(field) = &mut self.code else {
            return Ok(true);
        };
        let owner = account(&app.store().look(visit.platform().id).await?, caller).await?;
        field.is_right(app, visit, &owner, Place::Session(caller.session, self.act), code).await
    }
}
