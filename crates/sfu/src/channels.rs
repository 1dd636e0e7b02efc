//! The two data channels of a connection. What was sent reliably to somebody whose channel is
//! still opening, or whose buffer is full, waits here in its order: who has just come in misses
//! no message. Held by `connection.rs`.

use crate::connection::logged;
use std::collections::VecDeque;
use str0m::Rtc;
use str0m::change::SdpApi;
use str0m::channel::{ChannelConfig, ChannelId, Reliability};

/// Labels of the channels that LiveKit's clients use.
const LOSSY: &str = "_lossy";
const RELIABLE: &str = "_reliable";

/// So many bytes may wait for one client.
const MOST_HELD: usize = 256 * 1024;

/// What is held goes on as soon as so little is left in the buffer.
const LOW: usize = 16 * 1024;

/// The channels that are known, and what waits for the reliable one.
#[derive(Debug, Default)]
pub(crate) struct Channels {
    lossy: Option<ChannelId>,
    reliable: Option<ChannelId>,
    held: VecDeque<Vec<u8>>,
}

impl Channels {
    /// Opens both with the first offer of ours.
    pub(crate) fn offer(&mut self, changes: &mut SdpApi<'_>) {
        if self.lossy.is_none() {
            self.lossy = Some(changes.add_channel_with_config(lossy()));
            self.reliable = Some(changes.add_channel(RELIABLE.to_owned()));
        }
    }

    /// A channel opened. True: what is held may go now.
    pub(crate) fn opened(&mut self, rtc: &mut Rtc, id: ChannelId, label: &str) -> bool {
        match label {
            LOSSY => self.lossy = Some(id),
            RELIABLE => self.reliable = Some(id),
            _ => return false,
        }
        if let Some(mut channel) = rtc.channel(id) {
            channel.set_buffered_amount_low_threshold(LOW);
        }
        label == RELIABLE && !self.held.is_empty()
    }

    /// The buffer of a channel has room again. True: what is held may go now.
    pub(crate) fn has_room(&self, id: ChannelId) -> bool {
        self.reliable == Some(id) && !self.held.is_empty()
    }

    /// Whether this is the reliable one; none: no channel of LiveKit's.
    pub(crate) fn is_reliable(&self, id: ChannelId) -> Option<bool> {
        let reliable = self.reliable == Some(id);
        (reliable || self.lossy == Some(id)).then_some(reliable)
    }

    /// Sends data. False: it is lost.
    pub(crate) fn send(&mut self, rtc: &mut Rtc, reliable: bool, bytes: &[u8]) -> bool {
        if !reliable {
            return write(rtc, self.lossy, bytes);
        }
        self.send_held(rtc);
        if self.held.is_empty() && write(rtc, self.reliable, bytes) {
            return true;
        }
        let waiting: usize = self.held.iter().map(Vec::len).sum();
        let fits = waiting + bytes.len() <= MOST_HELD;
        if fits {
            self.held.push_back(bytes.to_vec());
        }
        fits
    }

    /// Sends as much of what is held as the buffer takes.
    pub(crate) fn send_held(&mut self, rtc: &mut Rtc) {
        while let Some(next) = self.held.front() {
            if !write(rtc, self.reliable, next) {
                return;
            }
            self.held.pop_front();
        }
    }
}

/// False: not open, or its buffer is full.
fn write(rtc: &mut Rtc, channel: Option<ChannelId>, bytes: &[u8]) -> bool {
    let channel = channel.and_then(|id| rtc.channel(id));
    channel.and_then(|mut channel| logged(channel.write(true, bytes))).unwrap_or(false)
}

fn lossy() -> ChannelConfig {
    ChannelConfig {
        label: LOSSY.to_owned(),
        ordered: false,
        reliability: Reliability::MaxRetransmits { retransmits: 0 },
        ..ChannelConfig::default()
    }
}
