//! The table `mails`, seen through one platform. The words are sealed, and go once sent.

use crate::App;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, MailId};
use linden_courier::Mail;
use linden_store::{PlatformOwned, PlatformTx, PlatformView, SealedPlace, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod mail {
    //! One row a mail.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mails")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub action: String,
        pub message_id: String,
        pub words_sealed: Option<Vec<u8>>,
        pub state: String,
        pub trouble: Option<String>,
        pub made_at: DateTimeUtc,
        pub sent_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for mail::Entity {
    fn platform_column() -> mail::Column {
        mail::Column::PlatformId
    }
}

/// How sending a mail stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MailState {
    Waiting,
    Sent,
    Refused,
}

impl MailState {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Refused => "refused",
        }
    }
}

pub(super) async fn insert(
    tx: &PlatformTx,
    app: &App,
    id: MailId,
    account: AccountId,
    action: &str,
    words: &Mail,
) -> Result<(), StoreError> {
    let text = serde_json::to_vec(words).expect("strings are always JSON");
    tx.insert(mail::ActiveModel {
        id: Set(id.uuid()),
        platform_id: NotSet,
        account_id: Set(account.uuid()),
        action: Set(action.to_owned()),
        message_id: Set(words.message_id.to_string()),
        words_sealed: Set(Some(app.sealer().seal(place(id), &text))),
        state: Set(MailState::Waiting.word().to_owned()),
        trouble: Set(None),
        made_at: Set(app.clock().now()),
        sent_at: Set(None),
    })
    .await?;
    Ok(())
}

/// A mail that still has to go. None: it went, was refused, or
/// its words cannot be opened any more.
pub(super) async fn waiting(
    view: &PlatformView,
    app: &App,
    id: MailId,
) -> Result<Option<Mail>, StoreError> {
    let row = view.find::<mail::Entity>().filter(mail::Column::Id.eq(id.uuid())).one().await?;
    let Some(row) = row.filter(|row| row.state == MailState::Waiting.word()) else {
        return Ok(None);
    };
    let opened = row.words_sealed.and_then(|sealed| app.sealer().open(place(id), &sealed).ok());
    Ok(opened.and_then(|words| serde_json::from_slice(&words).ok()))
}

/// Notes that the mail server took or refused the mail; the words go.
pub(super) async fn settle(
    tx: &PlatformTx,
    id: MailId,
    state: MailState,
    trouble: Option<String>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = mail::ActiveModel {
        id: Set(id.uuid()),
        state: Set(state.word().to_owned()),
        trouble: Set(trouble),
        words_sealed: Set(None),
        sent_at: Set((state == MailState::Sent).then_some(now)),
        ..Default::default()
    };
    tx.update(row).await?;
    Ok(())
}

/// Notes why a mail could not go yet.
pub(super) async fn note_trouble(
    tx: &PlatformTx,
    id: MailId,
    trouble: String,
) -> Result<(), StoreError> {
    let row =
        mail::ActiveModel { id: Set(id.uuid()), trouble: Set(Some(trouble)), ..Default::default() };
    tx.update(row).await?;
    Ok(())
}

fn place(id: MailId) -> SealedPlace<'static> {
    SealedPlace { table: "mails", id: id.uuid(), column: "words_sealed" }
}
