//! Reads the QR code that a page shows, as a phone would: by a reader that is not the writer's.

use rqrr::{Grid, SimpleGrid};

/// Light modules around a code.
const MARGIN: usize = 4;

/// What stands after `#` in the address that an SVG picture of a QR code holds.
///
/// # Panics
/// When there is no such picture.
pub fn code_in(svg: &str) -> String {
    let size = svg.split("viewBox=\"0 0 ").nth(1).and_then(|rest| rest.split(' ').next());
    let size: usize = size.and_then(|size| size.parse().ok()).expect("a picture has a size");
    let dark = |x: usize, y: usize| svg.contains(&format!("M{},{}h1", x + MARGIN, y + MARGIN));
    let grid = SimpleGrid::from_func(size - 2 * MARGIN, dark);
    let (_, address) = Grid::new(grid).decode().expect("the code can be read");
    address.split_once('#').expect("the address has a part after #").1.to_owned()
}
