//! Queries that are already limited to one platform, so that a feature cannot forget it.
//! Made by `PlatformView::find`; made without the limit only by `AcrossPlatforms::find`.
//!
//! ```text
//! let ann = view.find::<account::Entity>()
//!     .filter(account::Column::Email.eq("ann@example.org"))
//!     .one().await?;
//! ```

use crate::{
    Joined, Picked, PlatformOwned, StoreError,
    picked::fail,
    transaction::{Mode, Transaction},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, IntoIdentity, JoinType,
    Order, PartialModelTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Related,
    RelationDef, Select, SelectExt, SelectModel, TryGetableMany,
    query::{ColumnAsExpr, IntoSimpleExpr},
    sea_query::{ConditionType, Expr, ExprTrait, IntoCondition, IntoIden, SelectStatement},
};
use uuid::Uuid;

/// A query on `E`. Ends with [`Scoped::one`], [`Scoped::all`], [`Scoped::count`] or
/// [`Scoped::exists`], or turns into a [`Picked`] or [`Joined`] query.
#[must_use]
pub struct Scoped<'v, E: EntityTrait> {
    tx: &'v Transaction,
    platform: Option<Uuid>,
    select: Select<E>,
    picked: bool,
    fault: Option<StoreError>,
}

impl<'v, E: EntityTrait> Scoped<'v, E> {
    pub(crate) fn unlimited(tx: &'v Transaction, select: Select<E>) -> Self {
        Self { tx, platform: None, select, picked: false, fault: None }
    }

    pub(crate) fn limited(tx: &'v Transaction, platform: Uuid, select: Select<E>) -> Self
    where
        E: PlatformOwned,
    {
        let select = select.filter(E::platform_column().eq(platform));
        Self { tx, platform: Some(platform), select, picked: false, fault: None }
    }

    /// Narrows the query; several filters must all hold.
    pub fn filter(self, condition: impl IntoCondition) -> Self {
        self.with(|select| select.filter(condition))
    }

    /// Adds a sort key.
    pub fn order_by(self, column: impl IntoSimpleExpr, order: Order) -> Self {
        self.with(|select| select.order_by(column, order))
    }

    /// Adds an ascending sort key.
    pub fn order_by_asc(self, column: impl IntoSimpleExpr) -> Self {
        self.order_by(column, Order::Asc)
    }

    /// Adds a descending sort key.
    pub fn order_by_desc(self, column: impl IntoSimpleExpr) -> Self {
        self.order_by(column, Order::Desc)
    }

    /// At most so many rows.
    pub fn limit(self, rows: u64) -> Self {
        self.with(|select| select.limit(rows))
    }

    /// Leaves out the first rows. Slow for large numbers: page by a filter on the sort key.
    pub fn offset(self, rows: u64) -> Self {
        self.with(|select| select.offset(rows))
    }

    /// Each row once.
    pub fn distinct(self) -> Self {
        self.with(QuerySelect::distinct)
    }

    /// Locks the rows until the end of the transaction. On SQLite the whole transaction holds
    /// the write lock from its beginning, so that nothing need be added.
    #[expect(clippy::disallowed_methods, reason = "this is what others are to call instead")]
    pub fn for_update(mut self) -> Self {
        match self.tx.mode {
            Mode::Look => self.fault = Some(StoreError::OnlyLooking),
            Mode::Change if self.tx.is_postgres() => {
                return self.with(QuerySelect::lock_exclusive);
            }
            Mode::Change => {}
        }
        self
    }

    /// Only rows that have a related `R` on this platform.
    pub fn inner_join<R: PlatformOwned>(self) -> Self
    where
        E: Related<R>,
    {
        self.join::<R>(JoinType::InnerJoin, E::to())
    }

    /// Joins a related `R` of this platform where there is one.
    pub fn left_join<R: PlatformOwned>(self) -> Self
    where
        E: Related<R>,
    {
        self.join::<R>(JoinType::LeftJoin, E::to())
    }

    /// Joins along a relation that leads to `R`'s table.
    pub fn join<R: PlatformOwned>(self, kind: JoinType, relation: RelationDef) -> Self {
        self.joined::<R>(relation, |select, relation| select.join(kind, relation))
    }

    /// Joins along a relation that leads to `R`'s table, under another name for the table.
    pub fn join_as<R: PlatformOwned>(
        self,
        kind: JoinType,
        relation: RelationDef,
        alias: impl IntoIden,
    ) -> Self {
        self.joined::<R>(relation, |select, relation| select.join_as(kind, relation, alias))
    }

    /// Each row with its related `R` of this platform, where there is one.
    pub fn and_also<R: PlatformOwned>(self) -> Joined<'v, E, R>
    where
        E: Related<R>,
    {
        let Scoped { tx, select, fault, .. } = self.left_join::<R>();
        Joined { tx, select: select.select_also(R::default()), fault }
    }

    /// Reads only these columns; end with [`Scoped::into_tuple`] or [`Scoped::into_model`].
    pub fn columns<C: ColumnTrait>(self, columns: impl IntoIterator<Item = C>) -> Self {
        self.pick(|select| select.columns(columns))
    }

    /// Reads an expression under a name.
    pub fn column_as(self, column: impl ColumnAsExpr, name: impl IntoIdentity) -> Self {
        self.pick(|select| select.column_as(column, name))
    }

    /// One row a group.
    pub fn group_by(self, column: impl IntoSimpleExpr) -> Self {
        self.with(|select| select.group_by(column))
    }

    /// The picked columns as a tuple (or one value).
    pub fn into_tuple<T: TryGetableMany>(self) -> Picked<'v, sea_orm::SelectGetableTuple<T>> {
        Picked { tx: self.tx, selector: self.select.into_tuple(), fault: self.fault }
    }

    /// The picked columns as a struct that derives `FromQueryResult`.
    pub fn into_model<M: FromQueryResult>(self) -> Picked<'v, SelectModel<M>> {
        Picked { tx: self.tx, selector: self.select.into_model(), fault: self.fault }
    }

    /// The columns that a struct which derives `DerivePartialModel` names.
    pub fn into_partial_model<M: PartialModelTrait>(self) -> Picked<'v, SelectModel<M>> {
        Picked { tx: self.tx, selector: self.select.into_partial_model(), fault: self.fault }
    }

    /// The query as a subquery of one column, for `other_column.in_subquery(…)`; limited to the
    /// platform like this one.
    pub fn subquery(self, column: E::Column) -> SelectStatement {
        self.select.select_only().column(column).into_query()
    }

    /// The first row, if there is one.
    pub async fn one(self) -> Result<Option<E::Model>, StoreError> {
        fail(self.fault)?;
        Ok(self.select.one(&self.tx.db).await?)
    }

    /// The first row, or `NotFound`.
    pub async fn one_or_not_found(self) -> Result<E::Model, StoreError> {
        self.one().await?.ok_or(StoreError::NotFound)
    }

    /// All rows.
    pub async fn all(self) -> Result<Vec<E::Model>, StoreError> {
        fail(self.fault)?;
        Ok(self.select.all(&self.tx.db).await?)
    }

    /// How many rows there are (groups, if grouped), limit and offset apart.
    pub async fn count(self) -> Result<u64, StoreError> {
        fail(self.fault)?;
        let mut rows = self.select.into_query();
        rows.clear_selects().clear_order_by().reset_limit().reset_offset().expr(Expr::cust("1"));
        let mut count = SelectStatement::new();
        count.expr(Expr::cust("COUNT(*)")).from_subquery(rows, "counted");
        let row = self.tx.db.query_one(&count).await?;
        let count: i64 = row.map_or(Ok(0), |row| row.try_get_by_index(0))?;
        Ok(count.unsigned_abs())
    }

    /// Whether there is any row.
    pub async fn exists(self) -> Result<bool, StoreError> {
        fail(self.fault)?;
        Ok(self.select.limit(1).exists(&self.tx.db).await?)
    }

    fn with(mut self, change: impl FnOnce(Select<E>) -> Select<E>) -> Self {
        self.select = change(self.select);
        self
    }

    fn pick(mut self, change: impl FnOnce(Select<E>) -> Select<E>) -> Self {
        if !self.picked {
            self.select = self.select.select_only();
            self.picked = true;
        }
        self.with(change)
    }

    fn joined<R: PlatformOwned>(
        mut self,
        relation: RelationDef,
        join: impl FnOnce(Select<E>, RelationDef) -> Select<E>,
    ) -> Self {
        let leads_there = relation.to_tbl == R::default().table_ref();
        // With `Any` the platform would be one alternative of several.
        if !leads_there || relation.condition_type != ConditionType::All {
            self.fault = Some(StoreError::WrongRelation(R::default().table_name()));
            return self;
        }
        let relation = match self.platform {
            Some(platform) => walled::<R>(relation, platform),
            None => relation,
        };
        self.with(|select| join(select, relation))
    }
}

/// The relation, with the platform of the joined table as a further condition.
fn walled<R: PlatformOwned>(relation: RelationDef, platform: Uuid) -> RelationDef {
    let before = relation.on_condition.clone();
    relation.on_condition(move |from, to| {
        let wall = Expr::col((to.clone(), R::platform_column())).eq(platform);
        let further = before.as_ref().map(|before| before(from, to));
        further.into_iter().fold(Condition::all().add(wall), Condition::add)
    })
}
