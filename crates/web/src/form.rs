//! Posted fields. What cannot be read as a form is answered with 400; what can be read
//! but not accepted is the feature's to answer, beside its fields.

use crate::Problem;
use axum::extract::{FromRequest, Request};
use axum_extra::extract::Form as Posted;

/// The fields of a posted form, as `T` spells them.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<T, S> FromRequest<S> for Form<T>
where
    Posted<T>: FromRequest<S>,
    S: Send + Sync,
{
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        match Posted::from_request(request, state).await {
            Ok(Posted(fields)) => Ok(Self(fields)),
            Err(_) => Err(Problem::Unreadable),
        }
    }
}
