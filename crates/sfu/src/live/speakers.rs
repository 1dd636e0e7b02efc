//! Who is speaking, from the audio level that each packet of sound carries in the open
//! (RFC 6464): the sound itself stays encrypted. Pure.

/// Quieter than this, in dB below the loudest, is not speech.
const QUIET: i8 = -35;

/// Share of a window's packets, in percent, that must be loud.
const LOUD_SHARE: u32 = 40;

/// Fewer packets than this in a window mean that the client sent silence as nothing.
const ENOUGH: u32 = 8;

/// How loud one track was lately.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Loudness {
    packets: u32,
    loud: u32,
    loudest: Option<i8>,
}

impl Loudness {
    /// A packet came with this level: 0 the loudest, -127 silence.
    pub(super) fn heard(&mut self, level: i8) {
        self.packets += 1;
        if level > QUIET {
            self.loud += 1;
            self.loudest = Some(self.loudest.map_or(level, |loudest| loudest.max(level)));
        }
    }

    /// Ends a window: how loud it was, from 0 to 1 in eighths; none when nobody spoke.
    pub(super) fn take(&mut self) -> Option<f32> {
        let window = std::mem::take(self);
        let speaks = window.packets >= ENOUGH && window.loud * 100 >= window.packets * LOUD_SHARE;
        let loudest = window.loudest.filter(|_| speaks)?;
        let level = 10_f32.powf(f32::from(loudest) / 20.0);
        Some((level * 8.0).ceil().clamp(1.0, 8.0) / 8.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(levels: impl IntoIterator<Item = i8>) -> Option<f32> {
        let mut loudness = Loudness::default();
        levels.into_iter().for_each(|level| loudness.heard(level));
        loudness.take()
    }

    #[test]
    fn speech_is_told_from_a_cough_and_from_silence() {
        assert_eq!(window([-20; 25]), Some(0.125));
        assert_eq!(window([0; 25]), Some(1.0));
        assert_eq!(window([-60; 25]), None);
        assert_eq!(window([-127; 22].into_iter().chain([-10; 3])), None, "a cough");
        assert_eq!(window([]), None);
    }
}
