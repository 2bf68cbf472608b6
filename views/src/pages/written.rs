//! What stands around a page that the build writes as a file of its own.

use samenhang_core::text::{common, paper};

use super::Desk;
use crate::markup::{Html, html};

/// A page that the build writes as a file: with the way to the start page and to the same page in
/// the other language, which is in the file `other`.
pub(super) fn written(desk: &Desk, other: &'static str, main: Html, footer: Html) -> Html {
    let lang = desk.lang().other().code();
    html! {
        <div class="samenhang-page">
            <header class="samenhang-page__header">
                <a class="samenhang-wordmark" href="./">{ desk.t(common::PRODUCT) }</a>
                <nav class="samenhang-nav" aria-label={desk.t(common::PRODUCT)}>
                    <a href="./">{ desk.t(paper::TO_START) }</a>
                    <a href={other} lang={lang} hreflang={lang}>{ desk.t(paper::TO_OTHER) }</a>
                </nav>
            </header>
            <main class="samenhang-page__main">{ main }</main>
            <footer class="samenhang-page__footer">
                <span>{ desk.t(common::FOOTER) }</span>
                { footer }
            </footer>
        </div>
    }
}
