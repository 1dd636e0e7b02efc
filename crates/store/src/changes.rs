//! Inserts, updates and deletes, each limited to a platform where one is given. SeaORM's hooks
//! (`before_save` and the like) are not called: they would be handed the bare connection.

use crate::{PlatformOwned, PlatformView, StoreError, transaction::Transaction};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ActiveValue, ColumnTrait, DatabaseTransaction,
    EntityTrait, Insert, IntoActiveModel, Iterable, PrimaryKeyToColumn, PrimaryKeyTrait,
    QueryFilter, Value,
    sea_query::{Expr, IntoCondition, OnConflict},
};
use uuid::Uuid;

/// The row with its platform filled in, unless it names another one.
pub(crate) fn stamped<A>(mut row: A, platform: Uuid) -> Result<A, StoreError>
where
    A: ActiveModelTrait,
    A::Entity: PlatformOwned,
{
    let (column, platform) = (A::Entity::platform_column(), Value::from(platform));
    match row.get(column) {
        ActiveValue::Set(named) | ActiveValue::Unchanged(named) if named != platform => {
            return Err(StoreError::OtherPlatform);
        }
        _ => row.set(column, platform),
    }
    Ok(row)
}

pub(crate) async fn insert<A>(
    db: &DatabaseTransaction,
    row: A,
) -> Result<<A::Entity as EntityTrait>::Model, StoreError>
where
    A: ActiveModelBehavior + Send,
    <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
{
    Ok(Insert::one(row).exec_with_returning(db).await?)
}

pub(crate) async fn insert_or_ignore<A>(
    db: &DatabaseTransaction,
    row: A,
) -> Result<bool, StoreError>
where
    A: ActiveModelBehavior + Send,
{
    let nothing = OnConflict::new().do_nothing().to_owned();
    Ok(Insert::one(row).on_conflict(nothing).exec_without_returning(db).await? > 0)
}

pub(crate) async fn insert_or_replace<A>(
    db: &DatabaseTransaction,
    row: A,
    platform: Uuid,
    unique: &[<A::Entity as EntityTrait>::Column],
    replace: &[<A::Entity as EntityTrait>::Column],
) -> Result<(), StoreError>
where
    A: ActiveModelBehavior + Send,
    A::Entity: PlatformOwned,
{
    let conflict = OnConflict::columns(unique.iter().copied())
        .update_columns(replace.iter().copied())
        .action_and_where(A::Entity::platform_column().eq(platform))
        .to_owned();
    match Insert::one(row).on_conflict(conflict).exec_without_returning(db).await? {
        0 => Err(StoreError::OtherPlatform),
        _ => Ok(()),
    }
}

pub(crate) async fn update<A>(
    view: &PlatformView,
    row: A,
) -> Result<<A::Entity as EntityTrait>::Model, StoreError>
where
    A: ActiveModelBehavior + Send,
    A::Entity: PlatformOwned,
    <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
{
    let (column, platform) = (A::Entity::platform_column(), view.platform.uuid());
    if matches!(row.get(column), ActiveValue::Set(named) if named != Value::from(platform)) {
        return Err(StoreError::OtherPlatform);
    }
    if !changes_anything(&row) {
        // SeaORM would then read the row by its key alone, whosever it is.
        return by_key_of(view, &row).await;
    }
    let update = A::Entity::update(row).validate()?;
    Ok(update.filter(column.eq(platform)).exec(&view.tx.db).await?)
}

fn changes_anything<A: ActiveModelTrait>(row: &A) -> bool {
    let is_key = |column: &<A::Entity as EntityTrait>::Column| {
        <A::Entity as EntityTrait>::PrimaryKey::from_column(*column).is_some()
    };
    <A::Entity as EntityTrait>::Column::iter()
        .any(|column| !is_key(&column) && row.get(column).is_set())
}

async fn by_key_of<A>(
    view: &PlatformView,
    row: &A,
) -> Result<<A::Entity as EntityTrait>::Model, StoreError>
where
    A: ActiveModelTrait,
    A::Entity: PlatformOwned,
{
    let mut found = view.find::<A::Entity>();
    for key in <A::Entity as EntityTrait>::PrimaryKey::iter() {
        let column = key.into_column();
        let value = row.get(column).into_value().ok_or(StoreError::NotFound)?;
        found = found.filter(column.eq(value));
    }
    found.one_or_not_found().await
}

pub(crate) async fn delete_by_id<E: PlatformOwned>(
    db: &DatabaseTransaction,
    id: <E::PrimaryKey as PrimaryKeyTrait>::ValueType,
    platform: Uuid,
) -> Result<(), StoreError> {
    let delete = E::delete_by_id(id).filter(E::platform_column().eq(platform));
    match delete.exec(db).await?.rows_affected {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// An update of many rows.
#[must_use]
pub struct UpdateMany<'t, E: EntityTrait> {
    tx: &'t Transaction,
    platform_column: Option<E::Column>,
    update: sea_orm::UpdateMany<E>,
    fault: Option<StoreError>,
}

impl<'t, E: EntityTrait> UpdateMany<'t, E> {
    pub(crate) fn unlimited(tx: &'t Transaction) -> Self {
        Self { tx, platform_column: None, update: E::update_many(), fault: None }
    }

    pub(crate) fn limited(tx: &'t Transaction, platform: Uuid) -> Self
    where
        E: PlatformOwned,
    {
        let column = E::platform_column();
        let update = E::update_many().filter(column.eq(platform));
        Self { tx, platform_column: Some(column), update, fault: None }
    }

    /// Writes a value into a column. The platform itself cannot be changed.
    pub fn set(self, column: E::Column, value: impl Into<Value>) -> Self {
        let value = column.save_as(Expr::val(value.into()));
        self.set_expr(column, value)
    }

    /// Writes an expression, such as `Expr::col(Column::Tries).add(1)`.
    pub fn set_expr(mut self, column: E::Column, value: Expr) -> Self {
        let forbidden = self.platform_column.is_some_and(|platform| {
            sea_orm::IdenStatic::as_str(&platform) == sea_orm::IdenStatic::as_str(&column)
        });
        if forbidden {
            self.fault = Some(StoreError::OtherPlatform);
        } else {
            self.update = self.update.col_expr(column, value);
        }
        self
    }

    /// Narrows the update.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.update = self.update.filter(condition);
        self
    }

    /// Does it; gives the number of rows changed.
    pub async fn exec(self) -> Result<u64, StoreError> {
        self.fault.map_or(Ok(()), Err)?;
        Ok(self.update.exec(&self.tx.db).await?.rows_affected)
    }

    /// Does it; gives the rows as they are now, in no order.
    pub async fn exec_returning(self) -> Result<Vec<E::Model>, StoreError> {
        self.fault.map_or(Ok(()), Err)?;
        Ok(self.update.exec_with_returning(&self.tx.db).await?)
    }
}

/// A deletion of many rows.
#[must_use]
pub struct DeleteMany<'t, E: EntityTrait> {
    tx: &'t Transaction,
    delete: sea_orm::DeleteMany<E>,
}

impl<'t, E: EntityTrait> DeleteMany<'t, E> {
    pub(crate) fn unlimited(tx: &'t Transaction) -> Self {
        Self { tx, delete: E::delete_many() }
    }

    pub(crate) fn limited(tx: &'t Transaction, platform: Uuid) -> Self
    where
        E: PlatformOwned,
    {
        Self { tx, delete: E::delete_many().filter(E::platform_column().eq(platform)) }
    }

    /// Narrows the deletion.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.delete = self.delete.filter(condition);
        self
    }

    /// Does it; gives the number of rows deleted.
    pub async fn exec(self) -> Result<u64, StoreError> {
        Ok(self.delete.exec(&self.tx.db).await?.rows_affected)
    }
}
