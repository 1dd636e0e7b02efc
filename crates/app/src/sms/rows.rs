//! The table `sms`, seen through one platform. Number and words are sealed, and go once sent.

use crate::App;
use chrono::{DateTime, Utc};
use linden_base::SmsId;
use linden_courier::Sms;
use linden_store::{PlatformOwned, PlatformTx, PlatformView, SealedPlace, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod sms {
    //! One row an SMS.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sms")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
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

impl PlatformOwned for sms::Entity {
    fn platform_column() -> sms::Column {
        sms::Column::PlatformId
    }
}

/// How sending an SMS stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SmsState {
    Waiting,
    Sent,
    Refused,
}

impl SmsState {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Refused => "refused",
        }
    }
}

/// An SMS that still has to go.
pub(super) struct Waiting {
    pub(super) sms: Sms,
    pub(super) made_at: DateTime<Utc>,
}

pub(super) async fn insert(
    tx: &PlatformTx,
    app: &App,
    id: SmsId,
    words: &Sms,
) -> Result<(), StoreError> {
    let text = serde_json::to_vec(words).expect("strings are always JSON");
    tx.insert(sms::ActiveModel {
        id: Set(id.uuid()),
        platform_id: NotSet,
        words_sealed: Set(Some(app.sealer().seal(place(id), &text))),
        state: Set(SmsState::Waiting.word().to_owned()),
        trouble: Set(None),
        made_at: Set(app.clock().now()),
        sent_at: Set(None),
    })
    .await?;
    Ok(())
}

/// None: it went, was refused, or its words cannot be opened any more.
pub(super) async fn waiting(
    view: &PlatformView,
    app: &App,
    id: SmsId,
) -> Result<Option<Waiting>, StoreError> {
    let row = view.find::<sms::Entity>().filter(sms::Column::Id.eq(id.uuid())).one().await?;
    let Some(row) = row.filter(|row| row.state == SmsState::Waiting.word()) else {
        return Ok(None);
    };
    let opened = row.words_sealed.and_then(|sealed| app.sealer().open(place(id), &sealed).ok());
    let sms = opened.and_then(|words| serde_json::from_slice(&words).ok());
    Ok(sms.map(|sms| Waiting { sms, made_at: row.made_at }))
}

/// Notes that the gateway took or refused the SMS; number and words go.
pub(super) async fn settle(
    tx: &PlatformTx,
    id: SmsId,
    state: SmsState,
    trouble: Option<String>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = sms::ActiveModel {
        id: Set(id.uuid()),
        state: Set(state.word().to_owned()),
        trouble: Set(trouble),
        words_sealed: Set(None),
        sent_at: Set((state == SmsState::Sent).then_some(now)),
        ..Default::default()
    };
    tx.update(row).await?;
    Ok(())
}

/// Notes why an SMS could not go yet.
pub(super) async fn note_trouble(
    tx: &PlatformTx,
    id: SmsId,
    trouble: String,
) -> Result<(), StoreError> {
    let row =
        sms::ActiveModel { id: Set(id.uuid()), trouble: Set(Some(trouble)), ..Default::default() };
    tx.update(row).await?;
    Ok(())
}

fn place(id: SmsId) -> SealedPlace<'static> {
    SealedPlace { table: "sms", id: id.uuid(), column: "words_sealed" }
}
