//! QR codes as pictures in the page itself.

use fast_qr::{
    ECL, QRBuilder,
    convert::{Builder, Shape, svg::SvgBuilder},
};

/// A QR code (ISO/IEC 18004, correction level M) as SVG: dark on white in both themes, as
/// cameras want it. Empty when the text is too long for one.
pub(crate) fn svg(text: &str) -> String {
    let Ok(code) = QRBuilder::new(text).ecl(ECL::M).build() else {
        return String::new();
    };
    let svg = SvgBuilder::default().shape(Shape::Square).margin(4).to_str(&code);
    svg.replacen("<svg ", "<svg shape-rendering=\"crispEdges\" ", 1)
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn a_text_becomes_a_picture_and_one_that_is_too_long_does_not() {
        assert!(svg("otpauth://totp/Lindenhof:ann").starts_with("<svg"));
        assert!(svg(&"a".repeat(5000)).is_empty());
    }
}
