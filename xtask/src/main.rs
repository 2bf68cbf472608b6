//! The build steps of Samenhang.
fn main() {}
