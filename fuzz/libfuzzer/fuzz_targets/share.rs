#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| samenhang_fuzz::feed("share", bytes));
