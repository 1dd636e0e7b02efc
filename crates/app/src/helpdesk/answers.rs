//! The four questions and their answers, as far as the asker may have them.

use super::{
    button::{self, Button},
    find::{Client, Colleague, Found},
    look::{self, Answer, Evidence, Verdict},
    standing::{self, Now},
};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{Account, Role, State},
    audit::{self, Action},
    care_relations, clients,
    moments::Told,
};
use linden_store::{PlatformView, StoreError};

/// Who asks, and where.
pub(super) struct Desk<'a> {
    pub(super) view: &'a PlatformView,
    pub(super) app: &'a App,
    pub(super) visit: &'a Visit,
    pub(super) caller: &'a Caller,
}

/// The answers, in the order of the questions.
pub(super) async fn all(
    desk: &Desk<'_>,
    therapist: &Found<Colleague>,
    client: &Found<Client>,
) -> Result<Vec<Answer>, StoreError> {
    let mut answers = match therapist {
        Found::One(therapist) => about_therapist(desk, therapist).await?,
        Found::Nobody => vec![no_therapist(desk)],
        Found::NotAsked | Found::Several(_) => Vec::new(),
    };
    let therapist = match therapist {
        Found::One(one) if one.is_therapist => Some(&one.account),
        _ => None,
    };
    answers.extend(match client {
        Found::One(client) => about_client(desk, client, therapist).await?,
        Found::Nobody => vec![no_client(desk)],
        Found::NotAsked | Found::Several(_) => Vec::new(),
    });
    Ok(answers)
}

async fn about_therapist(desk: &Desk<'_>, one: &Colleague) -> Result<Vec<Answer>, StoreError> {
    let (t, reader) = (desk.visit.t(), desk.visit.reader(desk.app));
    let now = now(desk, &one.account).await?;
    let (button, who_can) = button::for_therapist(desk.caller, &one.account, now, t);
    let mut evidence = look::evidence(now, &reader, t);
    evidence.extend(who_can.map(Evidence::Words));
    Ok(vec![
        has_account(desk, one),
        Answer {
            question: t.msg_helpdesk_q_therapist_log_in(),
            verdict: Some(Verdict::of(now.standing)),
            about: String::new(),
            evidence,
            button,
        },
    ])
}

/// Somebody of the team who is no therapist can be made one.
fn has_account(desk: &Desk<'_>, one: &Colleague) -> Answer {
    let (t, reader) = (desk.visit.t(), desk.visit.reader(desk.app));
    let made = reader.told_by_day(one.account.made_at, |when| t.msg_clients_made(when));
    let yes = Answer {
        question: t.msg_helpdesk_q_therapist_account(),
        verdict: Some(Verdict::Yes),
        about: named(&one.account),
        evidence: vec![Evidence::Told(made)],
        button: None,
    };
    if one.is_therapist {
        return yes;
    }
    let (button, who_can) = button::for_roles(desk.caller, &one.account, t);
    let mut evidence = vec![Evidence::Words(t.msg_helpdesk_no_role())];
    evidence.extend(who_can.map(Evidence::Words));
    Answer { verdict: Some(Verdict::No), evidence, button, ..yes }
}

async fn now(desk: &Desk<'_>, account: &Account) -> Result<Now, StoreError> {
    standing::now(desk.view, desk.app, desk.visit.platform(), account).await
}

fn no_therapist(desk: &Desk<'_>) -> Answer {
    let t = desk.visit.t();
    let is_manager = desk.caller.is(Role::ApplicationManager);
    let add =
        || Button::to_form("/professionals/new".to_owned(), "user-plus", t.msg_professionals_add());
    let mut evidence = vec![Evidence::Words(t.msg_helpdesk_no_therapist())];
    evidence.extend((!is_manager).then(|| Evidence::Words(t.msg_helpdesk_ask_manager())));
    Answer {
        question: t.msg_helpdesk_q_therapist_account(),
        verdict: Some(Verdict::No),
        about: String::new(),
        evidence,
        button: is_manager.then(add),
    }
}

async fn about_client(
    desk: &Desk<'_>,
    client: &Client,
    therapist: Option<&Account>,
) -> Result<Vec<Answer>, StoreError> {
    let (t, reader) = (desk.visit.t(), desk.visit.reader(desk.app));
    let account = client.account();
    let now = now(desk, account).await?;
    let (button, who_can) = button::for_client(desk.caller, client, now, t);
    let mut evidence = look::evidence(now, &reader, t);
    evidence.extend(who_can.map(Evidence::Words));
    let log_in = Answer {
        question: t.msg_helpdesk_q_client_log_in(),
        verdict: Some(Verdict::of(now.standing)),
        about: String::new(),
        evidence,
        button,
    };
    let made = reader.told_by_day(account.made_at, |when| t.msg_clients_made(when));
    let mut access = Answer {
        question: t.msg_helpdesk_q_client_access(),
        verdict: None,
        about: account.email.clone(),
        evidence: vec![Evidence::Told(made)],
        button: None,
    };
    if let Client::Whole(account) = client {
        access.about = named(account);
        access.evidence = vec![Evidence::Told(made_by(desk, account).await?)];
        relation(desk, &mut access, account, therapist).await?;
    }
    Ok(vec![access, log_in])
}

/// By which route the account came to be (PRODUCT A2).
async fn made_by(desk: &Desk<'_>, client: &Account) -> Result<Told, StoreError> {
    let (t, reader) = (desk.visit.t(), desk.visit.reader(desk.app));
    let made = audit::rows::last(desk.view, client.id, Action::AccountMade).await?;
    Ok(reader.told_by_day(client.made_at, |when| match made {
        Some(line) if line.actor_name.is_empty() => t.msg_helpdesk_signed_up(when),
        Some(line) => t.msg_helpdesk_made_by(line.actor_name, when),
        None => t.msg_clients_made(when),
    }))
}

/// Whether the two are related, and if not, the button that relates them.
async fn relation(
    desk: &Desk<'_>,
    access: &mut Answer,
    client: &Account,
    therapist: Option<&Account>,
) -> Result<(), StoreError> {
    let t = desk.visit.t();
    let therapists = care_relations::rows::therapists_of(desk.view, client.id).await?;
    let Some(therapist) = therapist else {
        access.verdict = therapists.is_empty().then_some(Verdict::NotYet);
        let names: Vec<String> = therapists.iter().map(|one| one.name.full()).collect();
        access.evidence.push(Evidence::Words(match names.as_slice() {
            [] => t.msg_clients_no_therapist(),
            names => t.msg_helpdesk_related(names.join(", ")),
        }));
        return Ok(());
    };
    let name = therapist.name.full();
    if care_relations::rows::are_related(desk.view, therapist.id, client.id).await? {
        access.evidence.push(Evidence::Words(t.msg_helpdesk_related(name)));
        return Ok(());
    }
    access.verdict = Some(Verdict::NotYet);
    access.evidence.push(Evidence::Words(t.msg_helpdesk_not_related(name)));
    let can_be = therapist.state != State::Deactivated;
    access.button = can_be.then(|| Button::relate(client, therapist, t));
    Ok(())
}

/// Nobody is found: the ways to an account that there are here.
fn no_client(desk: &Desk<'_>) -> Answer {
    let (t, switches) = (desk.visit.t(), &desk.visit.platform().switches);
    let nobody = match () {
        () if clients::sees_all(desk.caller) => t.msg_helpdesk_no_client(),
        () if desk.caller.is(Role::Therapist) => t.msg_helpdesk_no_own_client(),
        () => t.msg_helpdesk_no_client_account(),
    };
    let mut lines = vec![nobody];
    lines.extend(switches.therapists_create_clients.then(|| t.msg_help_texts_therapist()));
    lines.push(t.msg_help_texts_secretary());
    lines.extend(switches.sign_up.then(|| t.msg_help_texts_sign_up()));
    let may_add = clients::pages::may_create(desk.visit, desk.caller);
    Answer {
        question: t.msg_helpdesk_q_client_access(),
        verdict: Some(Verdict::NotYet),
        about: String::new(),
        evidence: lines.into_iter().map(Evidence::Words).collect(),
        button: may_add
            .then(|| Button::to_form("/clients/new".to_owned(), "user-plus", t.msg_clients_add())),
    }
}

fn named(account: &Account) -> String {
    format!("{} · {}", account.name.full(), account.email)
}
