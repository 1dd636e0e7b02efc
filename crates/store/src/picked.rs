//! Queries whose rows are parts of an entity, or pairs of two. Made from a `Scoped` query, whose
//! limit to one platform they keep.

use crate::{StoreError, transaction::Transaction};
use sea_orm::{
    EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, SelectTwo, Selector, SelectorTrait,
    query::IntoSimpleExpr, sea_query::IntoCondition,
};

/// A query whose rows are not whole entities.
#[must_use]
pub struct Picked<'v, S: SelectorTrait> {
    pub(crate) tx: &'v Transaction,
    pub(crate) selector: Selector<S>,
    pub(crate) fault: Option<StoreError>,
}

impl<S: SelectorTrait> Picked<'_, S> {
    /// The first row, if there is one.
    pub async fn one(self) -> Result<Option<S::Item>, StoreError> {
        fail(self.fault)?;
        Ok(self.selector.one(&self.tx.db).await?)
    }

    /// All rows.
    pub async fn all(self) -> Result<Vec<S::Item>, StoreError> {
        fail(self.fault)?;
        Ok(self.selector.all(&self.tx.db).await?)
    }
}

/// A query whose rows are an `E` and, where there is one, its `R`.
#[must_use]
pub struct Joined<'v, E: EntityTrait, R: EntityTrait> {
    pub(crate) tx: &'v Transaction,
    pub(crate) select: SelectTwo<E, R>,
    pub(crate) fault: Option<StoreError>,
}

impl<E: EntityTrait, R: EntityTrait> Joined<'_, E, R> {
    /// Narrows the query.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.select = self.select.filter(condition);
        self
    }

    /// Adds a sort key.
    pub fn order_by(mut self, column: impl IntoSimpleExpr, order: Order) -> Self {
        self.select = self.select.order_by(column, order);
        self
    }

    /// At most so many rows.
    pub fn limit(mut self, rows: u64) -> Self {
        self.select = self.select.limit(rows);
        self
    }

    /// The first pair, if there is one.
    pub async fn one(self) -> Result<Option<(E::Model, Option<R::Model>)>, StoreError> {
        fail(self.fault)?;
        Ok(self.select.one(&self.tx.db).await?)
    }

    /// All pairs.
    pub async fn all(self) -> Result<Vec<(E::Model, Option<R::Model>)>, StoreError> {
        fail(self.fault)?;
        Ok(self.select.all(&self.tx.db).await?)
    }
}

/// A query that was put together wrongly says so when it is asked.
pub(crate) fn fail(fault: Option<StoreError>) -> Result<(), StoreError> {
    fault.map_or(Ok(()), Err)
}
