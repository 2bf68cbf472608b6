//! The second program: the pages that read answers back, made when they are needed.
//!
//! It loads once a sheet is open (docs/decisions/0011-second-program.md), knows no page of the
//! browser, and hands each page over as bytes (`samenhang_views::wire`).

mod copy;
mod desk;

use std::cell::RefCell;
use std::rc::Rc;

use samenhang_core::assessment::Assessment;
use samenhang_core::{bundle, text};
use samenhang_views::wire::Chosen;
use wasm_bindgen::prelude::wasm_bindgen;

/// Half the weight of the one that comes with Rust (docs/decisions/0014-allocator.md).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    /// The assessment in the language of the pages.
    static ASSESSMENT: RefCell<Option<Rc<Assessment>>> = const { RefCell::new(None) };
}

/// Takes the assessment in one language, in its compact form. Tells whether it could be read.
#[wasm_bindgen]
#[must_use]
pub fn open(content: &[u8]) -> bool {
    let assessment = bundle::open(content).and_then(|(texts, assessment)| {
        let assessment = Assessment::decode(assessment).ok()?;
        text::install(assessment.parts().lang, texts);
        Some(Rc::new(assessment))
    });
    let read = assessment.is_some();
    ASSESSMENT.set(assessment);
    read
}

/// Makes the page of a request, both as bytes of `samenhang_views::wire`. Nothing where the
/// request cannot be read or no assessment was opened.
#[wasm_bindgen]
#[must_use]
pub fn page(request: &[u8]) -> Option<Vec<u8>> {
    let assessment = ASSESSMENT.with_borrow(Clone::clone)?;
    desk::page(assessment, request, clock::local, in_scheme("file:"))
}

/// What comes of a file that was chosen, both as bytes of `samenhang_views::wire`. Nothing where
/// they cannot be read or no assessment was opened.
#[wasm_bindgen]
#[must_use]
pub fn copy(chosen: &[u8]) -> Option<Vec<u8>> {
    let assessment = ASSESSMENT.with_borrow(Clone::clone)?;
    Some(copy::open(&assessment, &Chosen::read(chosen)?).write())
}

#[wasm_bindgen]
extern "C" {
    /// Whether the address of the page begins with this.
    #[wasm_bindgen(js_namespace = ["location", "href"], js_name = startsWith)]
    fn in_scheme(scheme: &str) -> bool;
}

/// The clock of the reader.
mod clock {
    use samenhang_core::sheet::Moment;
    use samenhang_core::text::common::{Date, LocalTime};

    /// A moment on the clock of the reader.
    pub(super) fn local(moment: Moment) -> LocalTime {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit 53 bits")]
        let millis = moment.0 as f64;
        let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(millis));
        LocalTime {
            date: Date {
                year: date.get_full_year(),
                month: date.get_month() + 1,
                day: date.get_date(),
            },
            hour: date.get_hours(),
            minute: date.get_minutes(),
        }
    }
}
