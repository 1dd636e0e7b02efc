//! Which entities belong to one platform, and by which column.

use sea_orm::EntityTrait;

/// An entity whose rows each belong to one platform.
///
/// ```text
/// impl PlatformOwned for Entity {
///     fn platform_column() -> Column { Column::PlatformId }
/// }
/// ```
/// The column is called `platform_id` in every table but `platforms`, where it is the
/// table's own `id`: row-level security on PostgreSQL finds the tables by that.
pub trait PlatformOwned: EntityTrait {
    /// The column that holds the platform's id, a plain UUID.
    fn platform_column() -> Self::Column;
}
