//! The build steps of Samenhang.
