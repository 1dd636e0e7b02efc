mod matrix;
mod stories;
