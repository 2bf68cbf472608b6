//! Tells the other tabs of this browser which sheet changed, and hears it from them.
//!
//! Where a browser has no such channel, a tab learns of it when it saves or comes into sight.

use gloo::events::EventListener;
use web_sys::BroadcastChannel;

use super::storage::text_of;

/// The channel to the other tabs.
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _hears: Option<EventListener>,
}

impl Tabs {
    /// Listens on the channel with this name, until it is dropped.
    #[must_use]
    pub fn listen(name: &str, heard: impl Fn(String) + 'static) -> Self {
        let channel = BroadcastChannel::new(name).ok();
        let hears = channel.as_ref().map(|channel| {
            EventListener::new(channel, "message", move |event| {
                heard(text_of(event, "data").unwrap_or_default());
            })
        });
        Self { channel, _hears: hears }
    }

    /// Tells the other tabs of a change. No answer travels, only the name of the sheet.
    pub fn tell(&self, sheet: &str) {
        if let Some(channel) = &self.channel {
            let _ = channel.post_message(&sheet.into());
        }
    }
}
