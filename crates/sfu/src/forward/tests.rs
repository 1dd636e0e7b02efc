//! What a receiver sees, whatever comes in.
