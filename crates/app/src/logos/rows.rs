//! The table `logos`: at most one row a platform.

use super::Logo;
use linden_base::PlatformId;
use linden_store::{AcrossTx, PlatformOwned, PlatformView, StoreError};
use sea_orm::{ActiveValue::Set, ColumnTrait};
use sha2::{Digest, Sha256};

pub(crate) mod logo {
    //! One row a platform that has a logo.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "logos")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub platform_id: Uuid,
        pub name: String,
        pub media_type: String,
        pub bytes: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

use logo::{ActiveModel, Column, Entity};

impl PlatformOwned for Entity {
    fn platform_column() -> Column {
        Column::PlatformId
    }
}

/// The logo that is served under this name, with its media type.
pub(super) async fn by_name(
    view: &PlatformView,
    name: &str,
) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    let row = view.find::<Entity>().filter(Column::Name.eq(name)).one().await?;
    Ok(row.map(|row| (row.media_type, row.bytes)))
}

/// Gives a platform this logo in place of the one before, or none. Gives the name under which it is
/// served from now on.
pub(crate) async fn replace(
    tx: &AcrossTx,
    platform: PlatformId,
    logo: Option<&Logo>,
) -> Result<Option<String>, StoreError> {
    let old = tx.delete_many::<Entity>().filter(Column::PlatformId.eq(platform.uuid()));
    old.exec().await?;
    let Some(logo) = logo else { return Ok(None) };
    let name = name_of(&logo.bytes);
    tx.insert(ActiveModel {
        platform_id: Set(platform.uuid()),
        name: Set(name.clone()),
        media_type: Set(logo.media_type.to_owned()),
        bytes: Set(logo.bytes.clone()),
    })
    .await?;
    Ok(Some(name))
}

/// Another picture has another name.
fn name_of(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
