//! Small announcements between the nodes of one installation ("this account is being called").
//! An event is a hint to look again, not a record: nothing is kept, and a listener that was too
//! slow or lost its connection is told so by [`Heard::Missed`]. Made by `announce` on a
//! transaction, and heard once that is committed.
//!
//! SQLite has one node, so that a channel inside the process does; PostgreSQL carries them by
//! LISTEN and NOTIFY.

use crate::{OpenError, StoreError, open::Connections};
use futures::{Stream, StreamExt};
use linden_base::PlatformId;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement};
use serde::{Deserialize, Serialize};
use sqlx::postgres::{PgListener, PgPool};
use std::{
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{sync::broadcast, task::AbortHandle};
use tokio_stream::wrappers::{BroadcastStream, errors::BroadcastStreamRecvError};

const CHANNEL: &str = "linden_events";
/// NOTIFY takes fewer than 8,000 bytes.
const LONGEST: usize = 7_900;
/// So many events may wait for a slow listener before it misses some.
const WAITING: usize = 1_024;
const BEFORE_RECONNECT: Duration = Duration::from_millis(500);

/// One announcement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// The platform it is about; none for the installation.
    pub platform: Option<PlatformId>,
    /// What kind of announcement, such as `calls.ringing`.
    pub topic: String,
    /// Ids and little else; never personal data.
    pub payload: serde_json::Value,
}

impl Event {
    pub(crate) fn new(
        platform: Option<PlatformId>,
        topic: &str,
        payload: &impl Serialize,
    ) -> Result<Self, StoreError> {
        let payload = serde_json::to_value(payload).map_err(json_fault)?;
        Ok(Self { platform, topic: topic.to_owned(), payload })
    }

    pub(crate) fn to_text(&self) -> Result<String, StoreError> {
        let text = serde_json::to_string(self).map_err(json_fault)?;
        match text.len() {
            length if length > LONGEST => Err(StoreError::EventTooLong(length)),
            _ => Ok(text),
        }
    }
}

pub(crate) fn json_fault(error: serde_json::Error) -> StoreError {
    StoreError::Database(sea_orm::DbErr::Json(error.to_string()))
}

/// What a listener hears.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// An announcement.
    Event(Event),
    /// Some announcements were lost: look at the database again.
    Missed,
}

/// The bus. Listening begins with [`Events::listen`].
pub struct Events {
    sender: broadcast::Sender<Heard>,
    carrier: Option<AbortHandle>,
}

impl Drop for Events {
    fn drop(&mut self) {
        if let Some(carrier) = &self.carrier {
            carrier.abort();
        }
    }
}

impl Events {
    pub(crate) async fn start(connections: &Connections) -> Result<Self, OpenError> {
        let sender = broadcast::Sender::new(WAITING);
        let carrier = match connections {
            Connections::Sqlite { .. } => None,
            Connections::Postgres { pool } => {
                Some(carry(pool.get_postgres_connection_pool(), sender.clone()).await?)
            }
        };
        Ok(Self { sender, carrier })
    }

    /// Hears everything announced from now on, by all nodes, for all platforms.
    pub fn listen(&self) -> EventStream {
        EventStream(BroadcastStream::new(self.sender.subscribe()))
    }

    pub(crate) fn publish_here(&self, event: Event) {
        tell(&self.sender, Heard::Event(event));
    }
}

/// A stream of what is heard; ends when the store is closed.
pub struct EventStream(BroadcastStream<Heard>);

impl EventStream {
    /// The next thing heard; none once the store is gone.
    pub async fn next(&mut self) -> Option<Heard> {
        StreamExt::next(self).await
    }
}

impl Stream for EventStream {
    type Item = Heard;
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Heard>> {
        self.0.poll_next_unpin(context).map(|heard| {
            heard.map(|heard| match heard {
                Ok(heard) => heard,
                Err(BroadcastStreamRecvError::Lagged(_)) => Heard::Missed,
            })
        })
    }
}

/// Sent on commit, by PostgreSQL itself.
pub(crate) async fn notify(db: &DatabaseTransaction, text: String) -> Result<(), StoreError> {
    let sql = "SELECT pg_notify($1, $2)";
    let values = [CHANNEL.into(), text.into()];
    db.execute_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, values)).await?;
    Ok(())
}

async fn carry(pool: &PgPool, sender: broadcast::Sender<Heard>) -> Result<AbortHandle, OpenError> {
    let listener = listener(pool)
        .await
        .map_err(|error| crate::postgres::open_error(&pool.connect_options(), &error))?;
    Ok(tokio::spawn(carry_on(pool.clone(), listener, sender)).abort_handle())
}

async fn listener(pool: &PgPool) -> Result<PgListener, sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    Ok(listener)
}

/// Ends only with the store. A lost connection is made anew, and every listener told.
async fn carry_on(pool: PgPool, mut listener: PgListener, sender: broadcast::Sender<Heard>) {
    loop {
        match listener.try_recv().await {
            Ok(Some(notification)) => match serde_json::from_str(notification.payload()) {
                Ok(event) => tell(&sender, Heard::Event(event)),
                Err(error) => tracing::warn!(%error, "an event that cannot be read was dropped"),
            },
            Ok(None) => tell(&sender, Heard::Missed),
            Err(sqlx::Error::PoolClosed) => return,
            Err(error) => {
                tracing::warn!(%error, "the connection that carries events was lost");
                let Some(again) = reconnected(&pool).await else { return };
                listener = again;
                tell(&sender, Heard::Missed);
            }
        }
    }
}

/// None once the store is closed.
async fn reconnected(pool: &PgPool) -> Option<PgListener> {
    loop {
        match listener(pool).await {
            Ok(listener) => return Some(listener),
            Err(sqlx::Error::PoolClosed) => return None,
            Err(error) => tracing::warn!(%error, "the event bus cannot reach the database"),
        }
        tokio::time::sleep(BEFORE_RECONNECT).await;
    }
}

/// That nobody listens is no failure.
fn tell(sender: &broadcast::Sender<Heard>, heard: Heard) {
    drop(sender.send(heard));
}
