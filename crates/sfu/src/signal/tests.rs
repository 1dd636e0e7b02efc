//! Signalling, message by message.
