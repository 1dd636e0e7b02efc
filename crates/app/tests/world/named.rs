//! What names somebody: the ids in addresses and in the fields of forms. `platform_walls.rs` tries
//! them all and fails where one is missing here.

use super::Whose;

/// Whose id stands first in the address of each route that has one.
pub(crate) const IN_ADDRESSES: &[(&str, Whose)] = &[
    ("/welcome/{token}", Whose::WelcomeLink),
    ("/forgot-password/{token}", Whose::PasswordLink),
    ("/log-in/recovery/{token}", Whose::RecoveryLink),
    ("/log-in/recovery/{token}/end", Whose::RecoveryLink),
    ("/clients/{id}", Whose::Client),
    ("/clients/{id}/edit", Whose::Client),
    ("/clients/{id}/welcome-mail", Whose::Client),
    ("/clients/{id}/password-link", Whose::Client),
    ("/clients/{id}/deactivation", Whose::Client),
    ("/clients/{id}/reactivation", Whose::Client),
    ("/clients/{id}/relations", Whose::Client),
    ("/clients/{id}/relations/{therapist}/end", Whose::Client),
    ("/clients/{id}/access-log", Whose::Client),
    ("/clients/{id}/two-step-reset", Whose::Client),
    ("/professionals/{id}", Whose::Professional),
    ("/professionals/{id}/deactivation", Whose::Professional),
    ("/professionals/{id}/reactivation", Whose::Professional),
    ("/professionals/{id}/password-link", Whose::Professional),
    ("/professionals/{id}/welcome-mail", Whose::Professional),
    ("/professionals/{id}/two-step-reset", Whose::Professional),
    ("/professionals/{id}/exemption", Whose::Professional),
    ("/professionals/{id}/exemption/end", Whose::Professional),
    ("/calls/{id}", Whose::Call),
    ("/calls/{id}/state", Whose::Call),
    ("/calls/{id}/answer", Whose::Call),
    ("/calls/{id}/decline", Whose::Call),
    ("/calls/{id}/ticket", Whose::Call),
    ("/calls/{id}/take-over", Whose::Call),
    ("/calls/{id}/leave", Whose::Call),
    ("/people/{account}/ask-to-come", Whose::Client),
    ("/profile/sessions/{id}/end", Whose::Session),
    ("/profile/friends/{id}/invitation", Whose::Friendship),
    ("/profile/friends/{id}/end", Whose::Friendship),
    ("/profile/app-log-ins/{id}/end", Whose::AppLogIn),
    ("/two-step/devices/{id}/forget", Whose::Device),
    ("/two-step/passkeys/{id}", Whose::Passkey),
    ("/two-step/passkeys/{id}/removal", Whose::Passkey),
    ("/logo/{name}", Whose::Logo),
    ("/forgot-password/{token}/sms-code", Whose::PasswordLink),
    ("/forgot-password/{token}/passkey-challenge", Whose::PasswordLink),
];

/// Whose id stands in an address beside the first, and for whom it counts.
pub(crate) const BESIDE: &[(&str, &str, Whose, &str)] = &[
    ("/clients/{id}/relations/{therapist}/end", "{therapist}", Whose::Professional, "therapist"),
    ("/clients/{id}/relations/{therapist}/end", "{therapist}", Whose::Professional, "secretary"),
];

/// A field that names somebody: where it is sent, which struct brings it, whose id it holds, and
/// for whom it counts. `{id}` in an address is a client of the platform's own.
pub(crate) struct InField {
    pub(crate) route: (&'static str, &'static str),
    pub(crate) field: (&'static str, &'static str),
    pub(crate) whose: Whose,
    pub(crate) counts_for: &'static str,
}

#[rustfmt::skip]
pub(crate) const IN_FIELDS: &[InField] = &[
    field(("POST", "/calls"), ("calls/pages.rs", "account"), Whose::Client, "therapist"),
    field(("POST", "/calls"), ("calls/pages.rs", "account"), Whose::Professional, "client"),
    field(("POST", "/clients"), ("clients/pages/making.rs", "therapist"), Whose::Professional, "secretary"),
    field(("POST", "/clients/{id}/relations"), ("clients/pages/relations.rs", "therapist"), Whose::Professional, "therapist"),
    field(("POST", "/clients/{id}/relations"), ("clients/pages/relations.rs", "therapist"), Whose::Professional, "secretary"),
    field(("GET", "/clients"), ("clients/pages/mod.rs", "after"), Whose::Client, "secretary"),
    field(("GET", "/clients"), ("clients/pages/mod.rs", "before"), Whose::Client, "secretary"),
    field(("GET", "/helpdesk"), ("helpdesk/pages.rs", "client"), Whose::Client, "therapist"),
    field(("GET", "/helpdesk"), ("helpdesk/pages.rs", "client"), Whose::Client, "secretary"),
    field(("GET", "/helpdesk"), ("helpdesk/pages.rs", "therapist"), Whose::Professional, "manager"),
    field(("GET", "/events"), ("events/pages.rs", "call"), Whose::Call, "client"),
    field(("POST", "/log-in-rules/cancellation"), ("log_in_rules/pages/mod.rs", "planned"), Whose::Plan, "manager"),
];

const fn field(
    route: (&'static str, &'static str),
    field: (&'static str, &'static str),
    whose: Whose,
    counts_for: &'static str,
) -> InField {
    InField { route, field, whose, counts_for }
}

/// The roles that a form ticks.
pub(crate) const TICKS: &str = "professionals/forms.rs";

/// Fields that hold no id. Codes and tokens are tried at another platform in their features'
/// tests; `back`, `to` and `kept` are addresses and what was typed, `page` a name that a page draws
/// for itself, `reader` is held against the caller alone.
#[rustfmt::skip]
pub(crate) const NO_IDS: &[&str] = &[
    "again", "answer", "act", "back", "birth_date", "challenge", "client_number", "closed", "code",
    "email", "find", "first_name", "group", "how", "kept", "key", "language", "last_name", "name",
    "note", "number", "old", "own_password", "page", "password", "phone", "pin", "reader", "reason",
    "remember", "seconds", "seen", "signature", "start", "text", "to", "two_step", "way",
];
