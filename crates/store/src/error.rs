//! What can go wrong with the database, for programs (`StoreError`) and, at start, for the
//! person who starts Linden (`OpenError`, `MigrateError`: one sentence each).

use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr, SqlErr};

/// A failed query or change. Only `NotFound` and `Taken` are outcomes that a feature meets in
/// daily life; the others are faults.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No such row on this platform; a row of another platform is not found either.
    #[error("no such row on this platform")]
    NotFound,
    /// A unique index already holds this value. On PostgreSQL the transaction is over after
    /// this; use `insert_or_ignore` where going on matters.
    #[error("already taken: {0}")]
    Taken(String),
    /// A foreign key points at nothing, or something still points here.
    #[error("a reference does not hold: {0}")]
    Reference(String),
    /// A row was to be written that names another platform than the transaction's.
    #[error("a row of another platform was to be written")]
    OtherPlatform,
    /// A query joined a table that is not the one whose platform was to be checked.
    #[error("the relation does not lead to table {0}")]
    WrongRelation(&'static str),
    /// `for_update` was asked of a transaction that only looks.
    #[error("rows cannot be locked in a transaction that only looks")]
    OnlyLooking,
    /// An event is too long to be announced on PostgreSQL (8,000 bytes).
    #[error("an event of {0} bytes is too long to announce")]
    EventTooLong(usize),
    /// Another process took the job over because its lease had run out.
    #[error("the job's lease was lost")]
    LeaseLost,
    /// No connection, or no lock, became free in time: the database is overloaded, or a
    /// transaction was opened inside another one.
    #[error("no database connection or lock became free in time")]
    Busy,
    /// The disk has no room left; nothing was written.
    #[error("the disk that holds it is full")]
    DiskFull,
    /// Anything else that the database reports.
    #[error(transparent)]
    Database(DbErr),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(what)) => return Self::Taken(what),
            Some(SqlErr::ForeignKeyConstraintViolation(what)) => return Self::Reference(what),
            _ => {}
        }
        if let Some(known) = known_fault(&error) {
            return known;
        }
        match error {
            DbErr::RecordNotUpdated | DbErr::RecordNotFound(_) => Self::NotFound,
            DbErr::ConnectionAcquire(ConnAcquireErr::Timeout) => Self::Busy,
            other => Self::Database(other),
        }
    }
}

/// By SQLSTATE (five signs) or SQLite's result code (a number).
fn known_fault(error: &DbErr) -> Option<StoreError> {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause)) | DbErr::Query(RuntimeErr::SqlxError(cause))) =
        error
    else {
        return None;
    };
    let cause = cause.as_database_error()?;
    match cause.code()?.as_ref() {
        // Missing rights have this code too, hence the words.
        "42501" if cause.message().contains("row-level security") => {
            Some(StoreError::OtherPlatform)
        }
        // Lock timeout; SQLITE_BUSY and its two finer kinds.
        "55P03" | "5" | "261" | "517" => Some(StoreError::Busy),
        // PostgreSQL; SQLite.
        "53100" | "13" => Some(StoreError::DiskFull),
        _ => None,
    }
}

/// Why the database could not be opened: one sentence for the person who starts Linden.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The URL begins with none of the known schemes, or cannot be read.
    #[error("The database address is neither sqlite://… nor postgres://…: {0}")]
    Address(String),
    /// The folder of the SQLite file is missing. It is not made: a mistyped address would begin
    /// an empty database, and all accounts would seem to be gone.
    #[error("The folder {0} of the database does not exist. Make it, or correct the address.")]
    NoFolder(String),
    /// The folder of the SQLite file cannot be written.
    #[error("The folder {folder} of the database cannot be written: {reason}.")]
    Folder {
        /// The folder.
        folder: String,
        /// What the operating system says.
        reason: String,
    },
    /// The SQLite file is there but cannot be read and written.
    #[error("The database file {file} cannot be opened: {reason}.")]
    File {
        /// The file.
        file: String,
        /// What SQLite or the operating system says.
        reason: String,
    },
    /// The disk has no room left.
    #[error("The disk that holds the database {0} is full.")]
    DiskFull(String),
    /// PostgreSQL does not know the user or the password.
    #[error("The database server at {server} refuses the user name or password.")]
    Refused {
        /// Host and port.
        server: String,
    },
    /// PostgreSQL knows no such database.
    #[error("The database server at {server} has no database called {database}.")]
    NoSuchDatabase {
        /// Host and port.
        server: String,
        /// The name asked for.
        database: String,
    },
    /// PostgreSQL does not answer.
    #[error("The database server at {server} cannot be reached: {reason}.")]
    Unreachable {
        /// Host and port.
        server: String,
        /// What the operating system or the server says.
        reason: String,
    },
}

/// Why the tables could not be brought up to date; nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The database user may not do what row-level security needs.
    #[error(
        "The database user may not create the roles linden_platform and linden_across. \
         An administrator has to run once: {statements}"
    )]
    Roles {
        /// The SQL to run.
        statements: String,
    },
    /// The disk has no room left.
    #[error("The disk that holds the database is full. Make room and start again.")]
    DiskFull,
    /// Any other failure.
    #[error("The database tables could not be brought up to date: {0}")]
    Failed(DbErr),
}

impl From<DbErr> for MigrateError {
    fn from(error: DbErr) -> Self {
        match known_fault(&error) {
            Some(StoreError::DiskFull) => Self::DiskFull,
            _ => Self::Failed(error),
        }
    }
}
