//! The tables `platforms` and `hosts`.

use super::{Contact, Kind, Platform, Switches, USUAL_TIME_ZONE};
use crate::log_in_rules::{self, Rules};
use chrono::{DateTime, Utc};
use linden_base::PlatformId;
use linden_store::{AcrossPlatforms, AcrossTx, PlatformOwned, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod platform {
    //! One row a platform.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "platforms")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub organisation: String,
        pub kind: String,
        pub default_language: String,
        pub accent: Option<String>,
        pub contact_phone: Option<String>,
        pub contact_email: Option<String>,
        pub time_zone: String,
        pub sign_up: bool,
        pub therapists_create_clients: bool,
        pub clients_start_calls: bool,
        pub log_in_rules: bool,
        pub logo: Option<String>,
        pub asks_by_mail: bool,
        pub made_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod host {
    //! One row a name; exactly one of a platform's is the main one.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hosts")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub host: String,
        pub platform_id: Uuid,
        pub main: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for platform::Entity {
    fn platform_column() -> platform::Column {
        platform::Column::Id
    }
}

impl PlatformOwned for host::Entity {
    fn platform_column() -> host::Column {
        host::Column::PlatformId
    }
}

/// The platform that `host` leads to, with its rules at `now`, and whether it is its main host.
pub(crate) async fn by_host(
    view: &AcrossPlatforms,
    host: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Platform, bool)>, StoreError> {
    let Some(asked) = view.find::<host::Entity>().filter(host::Column::Host.eq(host)).one().await?
    else {
        return Ok(None);
    };
    Ok(by_id(view, asked.platform_id.into(), now).await?.map(|platform| (platform, asked.main)))
}

/// One platform, whichever host was asked, with its rules at `now`.
pub(crate) async fn by_id(
    view: &AcrossPlatforms,
    id: PlatformId,
    now: DateTime<Utc>,
) -> Result<Option<Platform>, StoreError> {
    let Some(row) =
        view.find::<platform::Entity>().filter(platform::Column::Id.eq(id.uuid())).one().await?
    else {
        return Ok(None);
    };
    let main = view
        .find::<host::Entity>()
        .filter(host::Column::PlatformId.eq(id.uuid()))
        .filter(host::Column::Main.eq(true))
        .one()
        .await?;
    let rules = log_in_rules::rows::of_platform(view, id, now).await?;
    Ok(main.and_then(|main| read(row, main.host, rules)))
}

/// The main host of the platform that is looked at.
pub(crate) async fn main_host(view: &PlatformView) -> Result<String, StoreError> {
    let main = view.find::<host::Entity>().filter(host::Column::Main.eq(true));
    Ok(main.one_or_not_found().await?.host)
}

/// Writes a new platform with its main host.
pub(crate) async fn insert(
    tx: &AcrossTx,
    platform: &Platform,
    made_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.insert(written(platform, made_at)).await?;
    add_host(tx, platform.id, &platform.main_host, true).await
}

/// Whether a host leads to a platform already.
pub(crate) async fn has_host(view: &AcrossPlatforms, host: &str) -> Result<bool, StoreError> {
    view.find::<host::Entity>().filter(host::Column::Host.eq(host)).exists().await
}

/// Adds a host to a platform.
pub(crate) async fn add_host(
    tx: &AcrossTx,
    platform: PlatformId,
    host: &str,
    main: bool,
) -> Result<(), StoreError> {
    tx.insert(host::ActiveModel {
        host: Set(host.to_owned()),
        platform_id: Set(platform.uuid()),
        main: Set(main),
    })
    .await?;
    Ok(())
}

/// Makes a host the main one; `is_known`: it led to this platform before. The others lead to it.
pub(crate) async fn set_main_host(
    tx: &AcrossTx,
    platform: PlatformId,
    host: &str,
    is_known: bool,
) -> Result<(), StoreError> {
    tx.update_many::<host::Entity>()
        .set(host::Column::Main, false)
        .filter(host::Column::PlatformId.eq(platform.uuid()))
        .exec()
        .await?;
    if !is_known {
        return add_host(tx, platform, host, true).await;
    }
    tx.update_many::<host::Entity>()
        .set(host::Column::Main, true)
        .filter(host::Column::Host.eq(host))
        .exec()
        .await?;
    Ok(())
}

/// Writes all that may change of a platform.
pub(crate) async fn update(tx: &AcrossTx, platform: &Platform) -> Result<(), StoreError> {
    tx.update(platform::ActiveModel { made_at: NotSet, ..written(platform, DateTime::UNIX_EPOCH) })
        .await?;
    Ok(())
}

/// All platforms by name, each with its old hosts; without their rules for log-in.
pub(crate) async fn all(
    view: &AcrossPlatforms,
) -> Result<Vec<(Platform, Vec<String>)>, StoreError> {
    let rows = view.find::<platform::Entity>().order_by_asc(platform::Column::Name).all().await?;
    let hosts = view.find::<host::Entity>().order_by_asc(host::Column::Host).all().await?;
    let with_hosts = |row: platform::Model| {
        let (main, old): (Vec<&host::Model>, Vec<&host::Model>) =
            hosts.iter().filter(|host| host.platform_id == row.id).partition(|host| host.main);
        let old = old.into_iter().map(|host| host.host.clone()).collect();
        Some((read(row, main.first()?.host.clone(), Rules::default())?, old))
    };
    Ok(rows.into_iter().filter_map(with_hosts).collect())
}

fn written(platform: &Platform, made_at: DateTime<Utc>) -> platform::ActiveModel {
    platform::ActiveModel {
        id: Set(platform.id.uuid()),
        name: Set(platform.name.clone()),
        organisation: Set(platform.organisation.clone()),
        kind: Set(platform.kind.word().to_owned()),
        default_language: Set(platform.default_language.to_string()),
        accent: Set(platform.accent.clone()),
        contact_phone: Set(platform.contact.phone.clone()),
        contact_email: Set(platform.contact.email.clone()),
        time_zone: Set(platform.time_zone.name().to_owned()),
        sign_up: Set(platform.switches.sign_up),
        therapists_create_clients: Set(platform.switches.therapists_create_clients),
        clients_start_calls: Set(platform.switches.clients_start_calls),
        log_in_rules: Set(platform.switches.log_in_rules),
        logo: Set(platform.logo.clone()),
        asks_by_mail: Set(platform.switches.asks_by_mail),
        made_at: Set(made_at),
    }
}

fn read(row: platform::Model, main_host: String, rules: Rules) -> Option<Platform> {
    Some(Platform {
        id: row.id.into(),
        name: row.name,
        organisation: row.organisation,
        kind: Kind::from_word(&row.kind)?,
        default_language: row.default_language.parse().ok()?,
        accent: row.accent,
        logo: row.logo,
        contact: Contact { phone: row.contact_phone, email: row.contact_email },
        time_zone: row.time_zone.parse().unwrap_or(USUAL_TIME_ZONE),
        main_host,
        switches: Switches {
            sign_up: row.sign_up,
            therapists_create_clients: row.therapists_create_clients,
            clients_start_calls: row.clients_start_calls,
            log_in_rules: row.log_in_rules,
            asks_by_mail: row.asks_by_mail,
        },
        rules,
    })
}
