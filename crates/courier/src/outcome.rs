//! How a try to send went, so that the queue knows whether to try again.

/// The reasons are read by the service desk and stand in logs: a code and plain words, never an
/// address or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The next server (or the outbox) has it and answers for it.
    Accepted,
    /// It will never be taken: no such mailbox, an address that cannot be written.
    RefusedForGood(String),
    /// It may be taken later. After a line that broke at the end, the message may have been
    /// taken already: the repeat bears the same Message-ID.
    TryLater(String),
}
