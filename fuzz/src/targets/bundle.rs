//! A file of content: the texts of the interface with the assessment.

use samenhang_core::bundle;

pub(super) fn feed(bytes: &[u8]) {
    let Some((texts, assessment)) = bundle::open(bytes) else { return };
    assert_eq!(bundle::write(texts, assessment), bytes, "it opens only as it was written");
    super::assessment::feed(assessment);
}
