//! A made-up camera and the eye of a viewer: VP8 packets with true descriptors (RFC 7741)
//! and empty pictures. The viewer decodes as a browser would: from a key frame on, each
//! frame only when it is complete and follows the one before, or is a key frame itself.

use std::collections::BTreeMap;

/// Frames from one key frame to the next at least: browsers keep 300 ms between them.
const KEY_PAUSE: u8 = 9;

/// One layer of a camera.
pub(crate) struct Camera {
    /// Stands in each frame, so that a viewer can tell the layers apart.
    pub(crate) layer: u8,
    pub(crate) seq: u64,
    pub(crate) time: u32,
    picture: u16,
    tl0: u8,
    key_index: u8,
    key_wanted: bool,
    since_key: u8,
    /// Key frames made so far.
    pub(crate) keys: u32,
    /// The first packet of a key frame comes after the rest of it.
    pub(crate) overtaken: bool,
    /// Packets of a frame, and their bytes.
    packets: u8,
    size: usize,
}

/// One packet of a camera.
pub(crate) struct Shot {
    pub(crate) seq: u64,
    pub(crate) time: u32,
    pub(crate) marker: bool,
    pub(crate) payload: Vec<u8>,
}

impl Camera {
    /// Each layer begins with numbers of its own, as encoders do.
    pub(crate) fn new(layer: u8, packets: u8, size: usize) -> Self {
        let start = u64::from(layer) * 1_000;
        Self {
            layer,
            seq: 60_000 - start,
            time: 4_294_900_000 - u32::from(layer) * 77_777,
            picture: 32_700 + u16::from(layer) * 11,
            tl0: 250 + layer,
            key_index: 30,
            key_wanted: true,
            since_key: KEY_PAUSE,
            keys: 0,
            overtaken: false,
            packets,
            size,
        }
    }

    pub(crate) fn key_frame_wanted(&mut self) {
        self.key_wanted = true;
    }

    /// The next frame, a thirtieth of a second after the last.
    pub(crate) fn frame(&mut self) -> Vec<Shot> {
        let key = self.key_wanted && self.since_key >= KEY_PAUSE;
        self.key_wanted &= !key;
        self.since_key = if key { 1 } else { self.since_key.saturating_add(1) };
        self.time = self.time.wrapping_add(3_000);
        self.picture = self.picture.wrapping_add(1) & 0x7fff;
        self.tl0 = self.tl0.wrapping_add(1);
        if key {
            self.keys += 1;
            self.key_index = self.key_index.wrapping_add(1) & 0x1f;
        }
        let mut shots: Vec<_> = (0..self.packets).map(|number| self.packet(number, key)).collect();
        shots.rotate_left(usize::from(key && self.overtaken));
        shots
    }

    fn packet(&mut self, number: u8, key: bool) -> Shot {
        let start = if number == 0 { 0x10 } else { 0 };
        let [high, low] = self.picture.to_be_bytes();
        let mut payload = vec![0x80 | start, 0xf0, 0x80 | high, low, self.tl0, self.key_index];
        payload.push(u8::from(!key));
        payload.push(self.layer);
        payload.resize(self.size, 0);
        self.seq += 1;
        Shot { seq: self.seq, time: self.time, marker: number + 1 == self.packets, payload }
    }
}

/// What one viewer saw of one track.
pub(crate) struct Viewer {
    /// Frames decoded.
    pub(crate) frames: u32,
    /// The layer of each frame, in order, without repetition.
    pub(crate) layers: Vec<u8>,
    /// A number or time went backwards, or a picture id was left out.
    pub(crate) faults: Vec<String>,
    /// No key frame yet, or a frame was lost.
    pub(crate) needs_key: bool,
    stream: u32,
    packets: BTreeMap<u64, Seen>,
    next: Option<u64>,
    last: Option<(u16, u32)>,
}

enum End {
    Marker(u64),
    KeyFrame(u64),
}

struct Seen {
    start: bool,
    key: bool,
    marker: bool,
    picture: u16,
    time: u32,
    layer: u8,
}

impl Default for Viewer {
    fn default() -> Self {
        Self {
            frames: 0,
            layers: Vec::new(),
            faults: Vec::new(),
            needs_key: true,
            stream: 0,
            packets: BTreeMap::new(),
            next: None,
            last: None,
        }
    }
}

impl Viewer {
    /// The stream that packets come in; another one begins anew.
    pub(crate) fn of_stream(&mut self, ssrc: u32) {
        if self.stream != ssrc {
            self.stream = ssrc;
            self.packets.clear();
            (self.next, self.last, self.needs_key) = (None, None, true);
        }
    }

    /// A packet came.
    pub(crate) fn saw(&mut self, seq: u64, time: u32, marker: bool, payload: &[u8]) {
        let picture = u16::from_be_bytes([payload[2] & 0x7f, payload[3]]);
        let (start, key) = (payload[0] & 0x10 != 0, payload[6] & 1 == 0);
        let seen = Seen { start, key, marker, picture, time, layer: payload[7] };
        self.packets.insert(seq, seen);
        while self.decode() {}
    }

    /// Gives up what waits for a packet that does not come; then only a key frame helps.
    pub(crate) fn give_up(&mut self) {
        self.needs_key = true;
        self.next = None;
        let newest_key = self.packets.iter().rev().find(|(_, seen)| seen.start && seen.key);
        let keep = newest_key.map_or(u64::MAX, |(seq, _)| *seq);
        self.packets = self.packets.split_off(&keep);
    }

    /// Packets wait for one that is missing.
    pub(crate) fn waits(&self) -> bool {
        !self.packets.is_empty()
    }

    /// The picture came without its key frame.
    pub(crate) fn lacks_beginning(&self) -> bool {
        self.frames == 0 && !self.packets.values().any(|seen| seen.key)
    }

    fn decode(&mut self) -> bool {
        let keys = self.packets.iter().filter(|(_, seen)| seen.start && seen.key);
        let mut begins = self.next.into_iter().chain(keys.map(|(seq, _)| *seq));
        let frame = begins.find_map(|first| Some((first, self.end_of_frame(first)?)));
        let Some((first, end)) = frame else { return false };
        let next = match end {
            End::Marker(last) => {
                self.shown(first);
                last + 1
            }
            End::KeyFrame(next) => next,
        };
        self.packets = self.packets.split_off(&next);
        self.next = Some(next);
        true
    }

    /// A frame ends with its marker. One that a key frame of another layer cuts off is left
    /// undecoded, as a browser does.
    fn end_of_frame(&self, first: u64) -> Option<End> {
        let mut seq = first;
        loop {
            let seen = self.packets.get(&seq)?;
            if seq > first && seen.start && seen.key {
                return Some(End::KeyFrame(seq));
            }
            if seen.marker {
                return Some(End::Marker(seq));
            }
            seq += 1;
        }
    }

    fn shown(&mut self, first: u64) {
        let seen = &self.packets[&first];
        if !seen.start {
            self.faults.push(format!("a frame begins in its middle at {first}"));
        }
        if let Some((picture, time)) = self.last {
            if seen.picture.wrapping_sub(picture) & 0x7fff != 1 && !seen.key {
                self.faults.push(format!("picture {picture} is followed by {}", seen.picture));
            }
            if seen.time.wrapping_sub(time) >= 1 << 31 || seen.time == time {
                self.faults.push(format!("time {time} is followed by {}", seen.time));
            }
        }
        if self.needs_key && !seen.key {
            self.faults.push("a picture begins without a key frame".to_owned());
        }
        self.needs_key = false;
        self.last = Some((seen.picture, seen.time));
        self.frames += 1;
        if self.layers.last() != Some(&seen.layer) {
            self.layers.push(seen.layer);
        }
    }
}
