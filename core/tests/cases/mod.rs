//! How many cases a property is tried with.

use proptest::prelude::ProptestConfig;

/// So many in the plain run, twenty times as many in the deep one. A number that is written
/// out here is not changed by the variable `PROPTEST_CASES`.
pub(crate) fn cases(plain: u32) -> ProptestConfig {
    let deep = std::env::var("SAMENHANG_DEEP").is_ok_and(|deep| deep == "1");
    ProptestConfig::with_cases(if deep { plain * 20 } else { plain })
}
