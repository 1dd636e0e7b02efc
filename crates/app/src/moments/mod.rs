//! Dates and times as people read them (PRODUCT L1): in the reader's language and the
//! platform's time zone, relative where near ("yesterday at 16:20"), exact on hover.
//! Called by every page that tells when something was. Absent: calendars but the Gregorian.

mod formats;
mod reader;

pub(crate) use reader::{PartOfDay, Reader, Told};

#[cfg(test)]
mod tests;
