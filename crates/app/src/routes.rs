//! EVERY route: method, path, access, handler, on one page. `tests/access_table.rs` prints
//! who gets what; a route without an access cannot be written.

use crate::{
    App,
    access::{
        APPLICATION_MANAGER, AUTHOR, Access, CLIENT, FRIEND, SECRETARY, THERAPIST, guard,
        welcome_in,
    },
    accounts, app_log_in, app_shell, calls,
    clients::{self, pages::state::Clients},
    events, exemptions, forgot_password, friends, gate, help, help_texts, helpdesk, home,
    languages, layout, log_in, log_in_rules, logos, new_password, outbox, passkeys,
    professionals::{self, pages::state::Professionals},
    profile, push, resets, sign_up, themes, two_step, welcome,
};
use axum::{
    Router,
    extract::Request,
    handler::Handler,
    http::Method,
    middleware::{self, Next},
    routing::{MethodFilter, on},
};
use linden_web::{Problem, limited, same_origin_only, secure};

const ANYONE: Access = Access::Anyone;
const LOGGED_IN: Access = Access::LoggedIn;
const THOSE_WHO_CALL: Access = Access::roles(&[CLIENT, THERAPIST]);
const THOSE_WHO_MAY_DECLINE: Access = Access::LockedSome(&[CLIENT, THERAPIST]);
const THOSE_WITH_CLIENTS: Access = Access::roles(&[THERAPIST, SECRETARY]);
const THOSE_WHO_WORK_WITH_ACCOUNTS: Access =
    Access::roles(&[THERAPIST, SECRETARY, APPLICATION_MANAGER]);
const THERAPISTS: Access = Access::roles(&[THERAPIST]);
const MANAGERS: Access = Access::roles(&[APPLICATION_MANAGER]);
const SECRETARIES: Access = Access::roles(&[SECRETARY]);
const CLIENTS: Access = Access::roles(&[CLIENT]);
const CLIENTS_AND_PROFESSIONALS: Access =
    Access::roles(&[CLIENT, THERAPIST, SECRETARY, APPLICATION_MANAGER, AUTHOR]);
const FRIENDS: Access = Access::roles(&[FRIEND]);

fn all() -> Routes {
    Routes::default()
        .get("/", LOGGED_IN, home::pages::show)
        .get("/log-in", ANYONE, log_in::pages::show)
        .post("/log-in", ANYONE, log_in::pages::create)
        .get("/log-in/code", ANYONE, log_in::pages::code::show)
        .post("/log-in/code", ANYONE, log_in::pages::code::create)
        .post("/log-in/code/sms", ANYONE, log_in::pages::code::send)
        .post("/log-in/code/passkey-challenge", ANYONE, log_in::pages::code::challenge)
        .post("/log-in/passkey", ANYONE, log_in::pages::passkey::create)
        .post("/log-in/passkey-challenge", ANYONE, log_in::pages::passkey::challenge)
        .get("/log-in/recovery", ANYONE, resets::recovery::pages::show)
        .post("/log-in/recovery", ANYONE, resets::recovery::pages::create)
        .get("/log-in/recovery/{token}", ANYONE, resets::recovery::pages::show_link)
        .post("/log-in/recovery/{token}", ANYONE, resets::recovery::pages::use_link)
        .post("/log-in/recovery/{token}/end", ANYONE, resets::recovery::pages::stop_by_link)
        .post("/log-out", Access::Locked, log_in::pages::remove)
        .get("/unlock", Access::Locked, gate::pages::show)
        .post("/unlock", Access::Locked, gate::pages::create)
        .post("/unlock/sms", Access::Locked, gate::pages::send)
        .get("/two-step", LOGGED_IN, two_step::pages::show)
        .get("/two-step/set-up", Access::SettingUp, two_step::pages::set_up::show)
        .post("/two-step/set-up", Access::SettingUp, two_step::pages::set_up::create)
        .get("/two-step/set-up/secret", Access::SettingUp, two_step::pages::set_up::secret)
        .post("/two-step/set-up/number", Access::SettingUp, two_step::pages::set_up::number)
        .get("/two-step/set-up/code", Access::SettingUp, two_step::pages::set_up::code)
        .post("/two-step/set-up/code", Access::SettingUp, two_step::pages::set_up::confirm)
        .get("/two-step/recovery-codes", LOGGED_IN, two_step::pages::recovery::show)
        .post("/two-step/recovery-codes", LOGGED_IN, two_step::pages::recovery::create)
        .get("/two-step/off", LOGGED_IN, two_step::pages::off::show)
        .post("/two-step/off", LOGGED_IN, two_step::pages::off::create)
        .post("/two-step/recovery/end", FRIENDS, resets::recovery::pages::stop_here)
        .post("/two-step/sms-code", LOGGED_IN, two_step::pages::send_code)
        .post("/two-step/devices/{id}/forget", LOGGED_IN, two_step::pages::forget_device)
        .post("/two-step/passkey-challenge", Access::Locked, passkeys::pages::challenge)
        .get("/two-step/passkeys/new", Access::SettingUp, passkeys::pages::new::show)
        .post(
            "/two-step/passkeys/new/challenge",
            Access::SettingUp,
            passkeys::pages::new::challenge,
        )
        .post("/two-step/passkeys", Access::SettingUp, passkeys::pages::new::create)
        .get("/two-step/passkeys/{id}", LOGGED_IN, passkeys::pages::one::show)
        .post("/two-step/passkeys/{id}", LOGGED_IN, passkeys::pages::one::rename)
        .post("/two-step/passkeys/{id}/removal", LOGGED_IN, passkeys::pages::removal::create)
        .get("/welcome/{token}", ANYONE, welcome::pages::show)
        .post("/welcome/{token}", ANYONE, welcome::pages::create)
        .get("/forgot-password", ANYONE, forgot_password::pages::show)
        .post("/forgot-password", ANYONE, forgot_password::pages::create)
        .get("/forgot-password/{token}", ANYONE, new_password::pages::show)
        .post("/forgot-password/{token}", ANYONE, new_password::pages::create)
        .post("/forgot-password/{token}/sms-code", ANYONE, new_password::pages::send_code)
        .post("/forgot-password/{token}/passkey-challenge", ANYONE, new_password::pages::challenge)
        .get("/clients", THOSE_WITH_CLIENTS, clients::pages::list)
        .get("/clients/new", THOSE_WITH_CLIENTS, clients::pages::making::new)
        .post("/clients", THOSE_WITH_CLIENTS, clients::pages::making::create)
        .get("/clients/{id}", THOSE_WITH_CLIENTS, clients::pages::one::show)
        .get("/clients/{id}/edit", THOSE_WITH_CLIENTS, clients::pages::changing::edit)
        .post("/clients/{id}", THOSE_WITH_CLIENTS, clients::pages::changing::update)
        .post(
            "/clients/{id}/welcome-mail",
            THOSE_WITH_CLIENTS,
            accounts::pages::send_welcome_mail::<Clients>,
        )
        .post(
            "/clients/{id}/password-link",
            THOSE_WITH_CLIENTS,
            accounts::pages::send_password_link::<Clients>,
        )
        .post("/clients/{id}/deactivation", SECRETARIES, accounts::pages::deactivate::<Clients>)
        .post("/clients/{id}/reactivation", SECRETARIES, accounts::pages::reactivate::<Clients>)
        .post("/clients/{id}/relations", THOSE_WITH_CLIENTS, clients::pages::relations::create)
        .post(
            "/clients/{id}/relations/{therapist}/end",
            THOSE_WITH_CLIENTS,
            clients::pages::relations::end,
        )
        .get("/clients/{id}/access-log", THERAPISTS, clients::pages::access_log::show)
        .get("/clients/{id}/two-step-reset", THOSE_WITH_CLIENTS, resets::pages::show_client)
        .post("/clients/{id}/two-step-reset", THOSE_WITH_CLIENTS, resets::pages::create_client)
        .get("/professionals", MANAGERS, professionals::pages::list)
        .get("/professionals/new", MANAGERS, professionals::pages::making::new)
        .post("/professionals", MANAGERS, professionals::pages::making::create)
        .get("/professionals/{id}", MANAGERS, professionals::pages::changing::show)
        .post("/professionals/{id}", MANAGERS, professionals::pages::changing::update)
        .post(
            "/professionals/{id}/welcome-mail",
            MANAGERS,
            accounts::pages::send_welcome_mail::<Professionals>,
        )
        .post(
            "/professionals/{id}/password-link",
            MANAGERS,
            accounts::pages::send_password_link::<Professionals>,
        )
        .post(
            "/professionals/{id}/deactivation",
            MANAGERS,
            accounts::pages::deactivate::<Professionals>,
        )
        .post(
            "/professionals/{id}/reactivation",
            MANAGERS,
            accounts::pages::reactivate::<Professionals>,
        )
        .get("/professionals/{id}/two-step-reset", MANAGERS, resets::pages::show_professional)
        .post("/professionals/{id}/two-step-reset", MANAGERS, resets::pages::create_professional)
        .get("/professionals/{id}/exemption", MANAGERS, exemptions::pages::new)
        .post("/professionals/{id}/exemption", MANAGERS, exemptions::pages::create)
        .post("/professionals/{id}/exemption/end", MANAGERS, exemptions::pages::end)
        .get("/log-in-rules", MANAGERS, log_in_rules::pages::show)
        .get("/log-in-rules/change", MANAGERS, log_in_rules::pages::change::show)
        .get("/log-in-rules/dry-run", MANAGERS, log_in_rules::pages::save::show)
        .post("/log-in-rules", MANAGERS, log_in_rules::pages::save::create)
        .post("/log-in-rules/cancellation", MANAGERS, log_in_rules::pages::remove)
        .get("/sign-up", ANYONE, sign_up::pages::show)
        .post("/sign-up", ANYONE, sign_up::pages::create)
        .get("/profile", LOGGED_IN, profile::pages::overview::show)
        .get("/profile/password", LOGGED_IN, profile::pages::password::show)
        .post("/profile/password", LOGGED_IN, profile::pages::password::update)
        .get("/profile/sessions", LOGGED_IN, profile::pages::sessions::list)
        .post("/profile/sessions/{id}/end", LOGGED_IN, profile::pages::sessions::end)
        .get("/profile/access-log", CLIENTS_AND_PROFESSIONALS, profile::pages::access_log::show)
        .get("/profile/friends", CLIENTS, friends::pages::list)
        .post("/profile/friends", CLIENTS, friends::pages::create)
        .post("/profile/friends/{id}/invitation", CLIENTS, friends::pages::invite_again)
        .post("/profile/friends/{id}/end", CLIENTS, friends::pages::end)
        .get("/profile/app", LOGGED_IN, app_log_in::pages::codes::show)
        .post("/profile/app", LOGGED_IN, app_log_in::pages::codes::confirm)
        .get("/profile/app/code.svg", LOGGED_IN, app_log_in::pages::codes::code)
        .post("/profile/app-log-ins/{id}/end", LOGGED_IN, app_log_in::pages::phones::end)
        .get("/manifest.webmanifest", ANYONE, app_shell::pages::manifest)
        .get("/service-worker.js", ANYONE, app_shell::pages::service_worker)
        .get("/app/offline", ANYONE, app_shell::pages::offline)
        .get("/app", ANYONE, app_log_in::pages::first::show)
        .get("/app/reset", ANYONE, app_log_in::pages::first::reset)
        .post("/app/again", LOGGED_IN, app_log_in::pages::first::again)
        .get("/app/scan", ANYONE, app_log_in::pages::scan::show)
        .post("/app/scan", ANYONE, app_log_in::pages::scan::create)
        .get("/app/pin", LOGGED_IN, app_log_in::pages::choose::show)
        .post("/app/pin", LOGGED_IN, app_log_in::pages::choose::create)
        .get("/app/ready", LOGGED_IN, app_log_in::pages::choose::ready)
        .post("/app/push", LOGGED_IN, push::pages::create)
        .post("/app/push/end", LOGGED_IN, push::pages::remove)
        .get("/app/open", ANYONE, app_log_in::pages::open::show)
        .post("/app/open", ANYONE, app_log_in::pages::open::create)
        .post("/app/open/challenge", ANYONE, app_log_in::pages::open::challenge)
        .get("/help", Access::SettingUp, help::pages::show)
        .get("/help/log-in", ANYONE, help::pages::log_in)
        .get("/help/access", THOSE_WHO_WORK_WITH_ACCOUNTS, help_texts::pages::routes::show)
        .get("/helpdesk", THOSE_WHO_WORK_WITH_ACCOUNTS, helpdesk::pages::show)
        .get("/help-texts", MANAGERS, help_texts::pages::own::edit)
        .post("/help-texts", MANAGERS, help_texts::pages::own::update)
        .post("/help-texts/preview", MANAGERS, help_texts::pages::own::preview)
        .get("/help/passwords", ANYONE, help::pages::passwords)
        .post("/language", ANYONE, languages::pages::create)
        .get("/outbox", ANYONE, outbox::pages::show)
        .get("/outbox.json", ANYONE, outbox::pages::list)
        .post("/outbox/clock", ANYONE, outbox::pages::clock::create)
        .get("/events", Access::Locked, events::pages::show)
        .post("/calls", THOSE_WHO_CALL, calls::pages::create)
        .get("/calls/{id}", THOSE_WHO_CALL, calls::pages::show)
        .get("/calls/{id}/state", THOSE_WHO_CALL, calls::pages::state)
        .post("/calls/{id}/answer", THOSE_WHO_CALL, calls::pages::answer)
        .post("/calls/{id}/decline", THOSE_WHO_MAY_DECLINE, calls::pages::decline)
        .post("/calls/{id}/ticket", THOSE_WHO_CALL, calls::pages::ticket)
        .post("/calls/{id}/take-over", THOSE_WHO_CALL, calls::pages::take_over)
        .post("/calls/{id}/leave", THOSE_WHO_CALL, calls::pages::leave)
        .get("/people/{account}/ask-to-come", THOSE_WHO_CALL, calls::pages::show_ask_to_come)
        .post("/people/{account}/ask-to-come", THOSE_WHO_CALL, calls::pages::ask_to_come)
        .get("/theme.css", ANYONE, themes::pages::show)
        .get("/logo/{name}", ANYONE, logos::pages::show)
}

/// A route as `tests/access_table.rs` sees it.
#[derive(Clone, Debug)]
pub struct Declared {
    /// GET or POST.
    pub method: Method,
    /// With `{names}` for ids.
    pub path: &'static str,
}

#[derive(Default)]
struct Routes {
    router: Router<App>,
    declared: Vec<Declared>,
}

impl Routes {
    fn get<H: Handler<T, App>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Self {
        self.route(MethodFilter::GET, Method::GET, path, access, handler)
    }

    fn post<H: Handler<T, App>, T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Self {
        self.route(MethodFilter::POST, Method::POST, path, access, handler)
    }

    fn route<H: Handler<T, App>, T: 'static>(
        mut self,
        filter: MethodFilter,
        method: Method,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Self {
        let guarded =
            on(filter, handler).layer(middleware::from_fn(move |request: Request, next: Next| {
                guard(access, request, next)
            }));
        self.router = self.router.route(path, guarded);
        self.declared.push(Declared { method, path });
        self
    }
}

/// Every route that is declared above.
pub fn declared() -> Vec<Declared> {
    all().declared
}

/// The whole site: pages behind the way in, built files beside it.
pub fn router(app: App) -> Router {
    let connect = app.settings().media.url.clone().unwrap_or_default();
    let pages = limited(same_origin_only(
        all().router.fallback(async || Problem::NotFound).with_state(app.clone()),
    ));
    pages
        .layer(middleware::from_fn_with_state(app, welcome_in))
        .merge(layout::pages::assets())
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            secure(connect.clone(), request, next)
        }))
}
