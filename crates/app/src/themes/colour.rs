//! Colours by WCAG 2.2: relative luminance, contrast, and the shades that a page needs.

/// An sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

const WHITE: Colour = Colour::of(0xff, 0xff, 0xff);
const BLACK: Colour = Colour::of(0x0d, 0x1a, 0x13);
/// What accents stand on as text (`islands/styles/_tokens.scss`): card, paper, and under the pointer.
const LIGHT: [Colour; 3] = [WHITE, Colour::of(0xfa, 0xf8, 0xf3), Colour::of(0xf2, 0xf1, 0xeb)];
const DARK: [Colour; 3] =
    [Colour::of(0x1c, 0x24, 0x20), Colour::of(0x14, 0x1a, 0x17), Colour::of(0x26, 0x30, 0x2b)];
const DARK_CARD: Colour = DARK[0];
/// WCAG 2.2 AA for text.
const READABLE: f64 = 4.5;

impl Colour {
    const fn of(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// Reads `#rrggbb`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// Whether it can be read as text on light pages: the rule for a platform's accent.
    pub(crate) fn is_readable_on_light(self) -> bool {
        self.is_readable_on(&LIGHT)
    }

    fn is_readable_on(self, grounds: &[Self]) -> bool {
        grounds.iter().all(|ground| contrast(self, *ground) >= READABLE)
    }

    fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |one: u8, two: u8| {
            (f64::from(one) * (1.0 - share) + f64::from(two) * share).round() as u8
        };
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
        }
    }

    /// The same hue, light enough to be read on dark pages.
    fn for_dark(self) -> Self {
        let mut shades = (0..=20).map(|step| self.mixed(WHITE, f64::from(step) / 20.0));
        let reads =
            |shade: &Self| contrast(*shade, DARK_CARD) >= 6.0 && shade.is_readable_on(&DARK);
        shades.find(reads).unwrap_or(WHITE)
    }

    /// A breath of it on this ground, on which it can still be read itself.
    fn tint_on(self, ground: Self, share: f64) -> Self {
        let steps = (0..=10).map(|step| share + (1.0 - share) * f64::from(step) / 10.0);
        let mut tints = steps.map(|share| self.mixed(ground, share));
        tints.find(|tint| contrast(self, *tint) >= READABLE).unwrap_or(ground)
    }

    /// Black or white, whichever can be read on it.
    fn ink(self) -> Self {
        if contrast(self, WHITE) >= contrast(self, BLACK) { WHITE } else { BLACK }
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The stylesheet that gives a platform its colour, in light and dark.
pub(crate) fn stylesheet(accent: Colour) -> String {
    let dark = accent.for_dark();
    format!(
        ":root{{{}}}@media (prefers-color-scheme:dark){{:root{{{}}}}}",
        tokens(accent, accent.tint_on(WHITE, 0.88), accent.mixed(BLACK, 0.25)),
        tokens(dark, dark.tint_on(DARK_CARD, 0.82), dark.mixed(WHITE, 0.25)),
    )
}

fn tokens(leaf: Colour, tint: Colour, deep: Colour) -> String {
    format!("--leaf:{leaf};--leaf-ink:{};--leaf-tint:{tint};--leaf-deep:{deep}", leaf.ink())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_wcag() {
        assert!((contrast(WHITE, Colour { red: 0, green: 0, blue: 0 }) - 21.0).abs() < 0.01);
        assert!(Colour::parse("#2f6b4f").unwrap().is_readable_on_light());
        assert!(!Colour::parse("#ffcc00").unwrap().is_readable_on_light());
    }

    /// Text on its ground, for one scheme of a stylesheet.
    fn pairs(leaf: Colour, tint: Colour, deep: Colour, grounds: [Colour; 3]) -> Vec<[Colour; 2]> {
        let on_grounds = grounds.into_iter().flat_map(|ground| [[leaf, ground], [deep, ground]]);
        let others = [[leaf, tint], [leaf.ink(), leaf], [leaf.ink(), deep]];
        on_grounds.chain(others).collect()
    }

    #[test]
    fn every_accent_that_is_taken_can_be_read_wherever_pages_show_it() {
        let steps = || (0..=255).step_by(17);
        let all = steps().flat_map(|red| {
            steps().flat_map(move |green| steps().map(move |blue| Colour::of(red, green, blue)))
        });
        let taken: Vec<_> = all.filter(|accent| accent.is_readable_on_light()).collect();
        assert!(taken.len() > 1_000, "{}", taken.len());
        for accent in taken {
            let dark = accent.for_dark();
            let light =
                pairs(accent, accent.tint_on(WHITE, 0.88), accent.mixed(BLACK, 0.25), LIGHT);
            let dark = pairs(dark, dark.tint_on(DARK_CARD, 0.82), dark.mixed(WHITE, 0.25), DARK);
            for [text, ground] in light.into_iter().chain(dark) {
                assert!(contrast(text, ground) >= READABLE, "{accent}: {text} on {ground}");
            }
        }
    }

    #[test]
    fn what_reads_on_white_alone_is_no_accent() {
        for accent in ["#757575", "#d33a2c"] {
            let accent = Colour::parse(accent).unwrap();
            assert!(contrast(accent, WHITE) >= READABLE && !accent.is_readable_on_light());
        }
    }

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        for odd in ["", "2f6b4f", "#2f6b4", "#2f6b4g", "#2f6b4f0", "#é2345"] {
            assert_eq!(Colour::parse(odd), None, "{odd}");
        }
    }
}
