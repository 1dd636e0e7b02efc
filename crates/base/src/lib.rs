//! What every other crate of Linden shares: ids (one type each), the clock, chance,
//! the eight languages and secrets. Depends on nothing of ours; knows no web, no
//! database and no text that a person reads, but for the languages' own names.

mod chance;
mod clock;
mod ids;
mod language;
mod token;

pub use chance::Chance;
pub use clock::Clock;
pub use ids::{
    AccountId, AppLogInId, AttemptId, AuditId, CallId, ExemptionId, FriendshipId, HelpTextId,
    HostId, JobId, LinkId, LogInRuleChangeId, MailId, PageId, PasskeyId, PlatformId, PushAddressId,
    RelationId, ReplacedAddressId, SessionId, SmsId,
};
pub use language::{Language, UnknownLanguage};
pub use secrecy::{ExposeSecret, SecretString};
pub use token::{Token, TokenHash};
