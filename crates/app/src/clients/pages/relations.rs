//! Relating therapists to a client and ending that (PRODUCT A7): by a therapist who is
//! related, or by a secretary. In force with the next request.

use super::{id_of, visible};
use crate::{
    App,
    access::{Back, Caller, Visit},
    accounts::{self, Role},
    care_relations,
    clients::{rows, sees_all},
    flashes::Said,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_web::{Form, Problem, see_other};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    therapist: String,
    #[serde(flatten)]
    back: Back,
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let client = visible(&tx, &caller, &id).await?;
    let therapists = accounts::rows::with_role(&tx, Role::Therapist).await?;
    let named = id_of(&fields.therapist).ok();
    let path = format!("/clients/{}", client.id);
    let Some(therapist) = therapists.into_iter().find(|one| Some(one.id) == named) else {
        return Ok(fields.back.to(&visit, Said::NobodyChosen, &path));
    };
    care_relations::begin(&tx, &app, caller.actor(), therapist.id, client.id).await?;
    tx.commit().await?;
    Ok(fields.back.to(&visit, Said::Related, &path))
}

pub(crate) async fn end(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path((id, therapist)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let client = visible(&tx, &caller, &id).await?;
    let therapist = id_of(&therapist)?;
    if !care_relations::end(&tx, &app, caller.actor(), therapist, client.id).await? {
        return Err(Problem::NotFound);
    }
    let stays = sees_all(&caller) || rows::visible_to(&tx, &caller, client.id).await?.is_some();
    tx.commit().await?;
    let path = if stays { format!("/clients/{}", client.id) } else { "/clients".to_owned() };
    Ok((Said::RelationEnded.code().onto(visit.jar()), see_other(&path)).into_response())
}
