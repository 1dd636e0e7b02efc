//! Manners of the web that no feature writes again: problems, pages, forms, cookies,
//! flash lines, security headers, limits and the host a request was sent to.
//!
//! Called by `app`'s pages and router. Knows no account, no platform and no text: a
//! [`Problem`] travels as a response extension until `app` draws its page in the
//! reader's language.

mod cookie;
mod flash;
mod form;
mod headers;
mod host;
mod limits;
mod origin;
mod page;
mod problem;

pub use cookie::{Cookie, Jar, SameSite, host_cookie, removed};
pub use flash::{Flash, read_flash};
pub use form::Form;
pub use headers::{AllowsWasm, Nonce, secure};
pub use host::asked_host;
pub use limits::limited;
pub use origin::same_origin_only;
pub use page::{Page, see_other};
pub use problem::Problem;
