mod matrix;
mod recovery;
mod stories;
