//! The time, as the browser tells it.

use samenhang_core::sheet::Moment;
use samenhang_core::text::common::{Date, LocalTime};

/// Now.
#[must_use]
pub fn now() -> Moment {
    let millis = js_sys::Date::now();
    // The clock gives whole milliseconds that fit 53 bits; a clock before 1970 counts as 1970.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, positive and below 2^53"
    )]
    Moment(millis.max(0.0) as u64)
}

/// A moment on the clock of the reader.
#[must_use]
pub fn local(moment: Moment) -> LocalTime {
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

/// A random number for a new name. Where the browser gives none, the clock does.
#[must_use]
pub fn random() -> u64 {
    let mut bytes = [0_u8; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled { u64::from_le_bytes(bytes) } else { now().0 }
}
