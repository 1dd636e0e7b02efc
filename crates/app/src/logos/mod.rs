//! An organisation's logo in place of the leaf (LOOK.md). Set by the service desk with the
//! platform's other settings, shown by the frame of every page, served under a name that changes
//! with the picture, so that a browser may keep it. Absent: pictures of people, and logos in mails.

pub(crate) mod pages;
pub(crate) mod rows;

/// No logo needs more; every page of the platform waits for it.
pub const MOST_BYTES: usize = 64 * 1024;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A picture that can be a logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub(crate) media_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// Why a picture cannot be a logo: the rest of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoLogo {
    /// More than [`MOST_BYTES`].
    #[error("it is larger than 64 KB")]
    TooLarge,
    /// Neither of the two kinds.
    #[error("it is neither a PNG nor an SVG picture")]
    Unknown,
}

impl Logo {
    /// Tells PNG and SVG by what is in the file, whatever it is called. Scripts in an SVG never run:
    /// pages show it as a picture, and it is served under a policy that lets nothing run.
    ///
    /// # Errors
    /// When it is neither, or too large.
    pub fn read(bytes: Vec<u8>) -> Result<Self, NoLogo> {
        if bytes.len() > MOST_BYTES {
            return Err(NoLogo::TooLarge);
        }
        let media_type = match bytes.as_slice() {
            png if png.starts_with(PNG) => "image/png",
            svg if is_svg(svg) => "image/svg+xml",
            _ => return Err(NoLogo::Unknown),
        };
        Ok(Self { media_type, bytes })
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let text = text.trim_start_matches('\u{feff}').trim();
    let begins =
        ["<svg", "<?xml", "<!--", "<!DOCTYPE svg"].iter().any(|sign| text.starts_with(sign));
    begins && text.contains("<svg") && text.ends_with("</svg>")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'></svg>";

    #[test]
    fn what_is_no_picture_or_too_large_is_no_logo() {
        for odd in ["", "GIF89a", "<html><svg></svg></html>", "<svg", "\u{89}PNG"] {
            assert_eq!(Logo::read(odd.as_bytes().to_vec()), Err(NoLogo::Unknown), "{odd}");
        }
        let large = format!("<svg>{}</svg>", " ".repeat(MOST_BYTES));
        assert_eq!(Logo::read(large.into_bytes()), Err(NoLogo::TooLarge));
        assert_eq!(Logo::read(b"\x89PNG\r\n\x1a\n...".to_vec()).unwrap().media_type, "image/png");
        let with_prolog = format!("\u{feff}<?xml version='1.0'?>\n{SVG}\n");
        assert!(Logo::read(with_prolog.into_bytes()).is_ok());
    }
}
