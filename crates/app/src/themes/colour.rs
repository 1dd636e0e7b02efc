//! Colours by WCAG 2.2: relative luminance, contrast, and the shades that a page needs.

/// An sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };
const BLACK: Colour = Colour { red: 13, green: 26, blue: 19 };
/// The paper and card colours that accents stand on, light and dark.
const LIGHT_CARD: Colour = WHITE;
const DARK_CARD: Colour = Colour { red: 28, green: 36, blue: 32 };
/// WCAG 2.2 AA for text.
const READABLE: f64 = 4.5;

impl Colour {
    /// Reads `#rrggbb`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// Whether it can be read as text on a light card: the rule for a platform's accent.
    pub(crate) fn is_readable_on_light(self) -> bool {
        contrast(self, LIGHT_CARD) >= READABLE
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

    /// The same hue, light enough to be read on a dark card.
    fn for_dark(self) -> Self {
        let shades = (0..=20).map(|step| self.mixed(WHITE, f64::from(step) / 20.0));
        shades.into_iter().find(|shade| contrast(*shade, DARK_CARD) >= 6.0).unwrap_or(WHITE)
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
        tokens(accent, accent.mixed(WHITE, 0.88), accent.mixed(BLACK, 0.25)),
        tokens(dark, dark.mixed(DARK_CARD, 0.82), dark.mixed(WHITE, 0.25)),
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

    #[test]
    fn an_accent_stays_readable_in_the_dark() {
        for accent in ["#2f6b4f", "#10243f", "#7a1f5c"] {
            let dark = Colour::parse(accent).unwrap().for_dark();
            assert!(contrast(dark, DARK_CARD) >= READABLE, "{accent}");
            assert!(contrast(dark, dark.ink()) >= READABLE, "{accent}");
        }
    }

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        for odd in ["", "2f6b4f", "#2f6b4", "#2f6b4g", "#2f6b4f0", "#é2345"] {
            assert_eq!(Colour::parse(odd), None, "{odd}");
        }
    }
}
