//! What makes a platform's site an app that can be put on a phone's home screen (PRODUCT P1): the
//! manifest, the service worker and the page for when there is no internet. Called by the router.
//! Absent: anything of anybody. The service worker keeps our built files and the offline page,
//! and nothing else.

pub(crate) mod pages;
#[cfg(test)]
mod tests;
