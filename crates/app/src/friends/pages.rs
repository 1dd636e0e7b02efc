//! A client's friends: the list with the form that invites, inviting again, ending.

use super::{
    Friendship, MOST, Standing,
    inviting::{self, Refused},
    rows,
};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::forms::{DetailErrors, DetailFields},
    flashes::Said,
    layout::{PageFrame, Words},
    moments::Told,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_base::FriendshipId;
use linden_store::PlatformView;
use linden_web::{Form, Page, Problem, see_other};

#[derive(Template)]
#[template(path = "friends/list.html")]
pub(crate) struct ListPage {
    pub(crate) page: PageFrame,
    pub(crate) rows: Vec<Row>,
    /// Whether one more may be invited.
    pub(crate) may_invite: bool,
    pub(crate) fields: DetailFields,
    pub(crate) errors: DetailErrors,
}

/// A friend in words.
pub(crate) struct Row {
    pub(crate) id: FriendshipId,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) standing: Standing,
    pub(crate) line: Told,
}

pub(crate) async fn list(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<ListPage>, Problem> {
    let fields = DetailFields::default();
    Ok(Page::ok(page(&app, &visit, &caller, fields, DetailErrors::default()).await?))
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<DetailFields>,
) -> Result<Response, Problem> {
    let today = visit.reader(&app).date_now();
    let only_who = DetailFields {
        first_name: fields.first_name.clone(),
        last_name: fields.last_name.clone(),
        email: fields.email.clone(),
        ..DetailFields::default()
    };
    let errors = match only_who.checked(visit.t(), today, visit.language()) {
        Ok(details) => {
            let tx = app.store().change(visit.platform().id).await?;
            match inviting::invite(&tx, &app, &caller, details).await? {
                Ok(()) => {
                    tx.commit().await?;
                    return Ok(back(&visit, Said::FriendInvited));
                }
                Err(refused) => {
                    DetailErrors { email: in_words(refused, visit.t()), ..Default::default() }
                }
            }
        }
        Err(errors) => *errors,
    };
    let page = page(&app, &visit, &caller, only_who, errors).await?;
    Ok(Page::look_again(page).into_response())
}

pub(crate) async fn invite_again(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let friendship = own(&tx, &caller, &id).await?;
    let said = match inviting::invite_again(&tx, &app, &caller, friendship).await? {
        Ok(()) => {
            tx.commit().await?;
            Said::FriendInvited
        }
        Err(Refused::Enough) => Said::FriendsEnough,
        Err(Refused::EnoughToday) => Said::FriendsEnoughToday,
        Err(Refused::Here | Refused::Already | Refused::Oneself) => Said::FriendHere,
    };
    Ok(back(&visit, said))
}

pub(crate) async fn end(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let friendship = own(&tx, &caller, &id).await?;
    if inviting::end(&tx, &app, visit.platform(), &caller, &friendship).await? {
        tx.commit().await?;
    }
    Ok(back(&visit, Said::FriendEnded))
}

/// The caller's own friendship behind an id from an address.
async fn own(view: &PlatformView, caller: &Caller, id: &str) -> Result<Friendship, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    rows::own(view, caller.account, id).await?.ok_or(Problem::NotFound)
}

fn back(visit: &Visit, said: Said) -> Response {
    (said.code().onto(visit.jar()), see_other("/profile/friends")).into_response()
}

fn in_words(refused: Refused, t: &Words) -> String {
    match refused {
        Refused::Oneself => t.msg_friends_oneself(),
        Refused::Already | Refused::Here => t.msg_friends_already(),
        Refused::Enough => t.msg_friends_enough(),
        Refused::EnoughToday => t.msg_friends_enough_today(),
    }
}

async fn page(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    fields: DetailFields,
    errors: DetailErrors,
) -> Result<ListPage, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let friendships = rows::of_client(&view, caller.account).await?;
    let (ended, alive): (Vec<_>, Vec<_>) =
        friendships.iter().partition(|one| one.ended_at.is_some());
    Ok(ListPage {
        page: visit.frame(),
        may_invite: (alive.len() as u64) < MOST,
        rows: alive.into_iter().chain(ended).map(|one| row(app, visit, one)).collect(),
        fields,
        errors,
    })
}

fn row(app: &App, visit: &Visit, one: &Friendship) -> Row {
    let (t, reader) = (visit.t(), visit.reader(app));
    let line = match (one.standing(), one.joined_at, one.ended_at) {
        (Standing::Ended, _, Some(ended)) => {
            reader.told_by_day(ended, |when| t.msg_friends_ended_when(when))
        }
        (Standing::Here, Some(joined), _) => {
            reader.told_by_day(joined, |when| t.msg_friends_joined_when(when))
        }
        (..) => reader.told_by_day(one.invited_at, |when| t.msg_friends_invited_when(when)),
    };
    Row {
        id: one.id,
        name: one.name.full(),
        email: one.email.clone(),
        standing: one.standing(),
        line,
    }
}

impl Row {
    pub(crate) fn is_invited(&self) -> bool {
        self.standing == Standing::Invited
    }

    pub(crate) fn is_ended(&self) -> bool {
        self.standing == Standing::Ended
    }
}
