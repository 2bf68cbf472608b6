//! Reads and checks the files in `content/` and writes the compact form.
