//! The helpdesk, through the router (PRODUCT H1).

mod remedies;
mod sight;
