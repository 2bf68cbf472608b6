//! The frame of every page: skip link, header, main, footer.

#[cfg(feature = "examples")]
pub mod examples;

use crate::markup::{Callback, Event, Html, html};

/// A link of the header.
#[derive(Clone, Debug, PartialEq)]
pub struct NavLink {
    /// The id of the link.
    pub id: &'static str,
    /// Its words.
    pub label: &'static str,
    /// Where it leads.
    pub href: String,
    /// Whether this page is the one it leads to.
    pub current: bool,
}

/// The link to the other language.
#[derive(Clone, Debug, PartialEq)]
pub struct LanguageLink {
    /// Its name in that language.
    pub label: &'static str,
    /// Its BCP 47 code.
    pub code: &'static str,
    /// The address of this page in that language.
    pub href: String,
}

/// The frame of a page.
#[derive(Debug)]
pub struct Page {
    /// "Naar de inhoud".
    pub skip: &'static str,
    /// The name of the product.
    pub product: &'static str,
    /// Where the name leads.
    pub start: String,
    /// The links of the header.
    pub nav: Vec<NavLink>,
    /// The link to the other language.
    pub language: LanguageLink,
    /// Called to switch the language in place.
    pub onlanguage: Callback<()>,
    /// Called to move to the content.
    pub onskip: Callback<()>,
    /// What this is, in the footer.
    pub footer: &'static str,
    /// The links of the footer.
    pub footer_links: Vec<NavLink>,
    /// What stands above the page, such as a message that saving failed.
    pub alert: Html,
    /// The page.
    pub children: Html,
}

/// The symbol: a house, a circle of people and a square of space that overlap.
pub fn symbol(class: &'static str) -> Html {
    html! {
        <svg {class} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path
                d="M25 1L41 14V32H9V14zM1 30a14 14 0 1 0 28 0a14 14 0 1 0-28 0zM20 20H47V47H20z"
            />
        </svg>
    }
}

fn link(link: NavLink) -> Html {
    html! {
        <a
            key={link.id}
            id={link.id}
            href={link.href}
            aria-current={link.current.then_some("page")}
        >
            { link.label }
        </a>
    }
}

/// The frame of every page: skip link, header, main, footer.
pub fn page(props: Page) -> Html {
    let stay = |callback: &Callback<()>| callback.reform(|event: Event| event.prevent_default());
    let language = props.language;
    html! {
        <>
            <a class="samenhang-skip-link" href="#inhoud" onclick={stay(&props.onskip)}>
                { props.skip }
            </a>
            <div class="samenhang-page">
                <header class="samenhang-page__header">
                    <a class="samenhang-wordmark" id="naar-start" href={props.start}>
                        { symbol("samenhang-wordmark__symbol") }
                        { props.product }
                    </a>
                    <nav class="samenhang-nav" aria-label={props.product}>
                        { for props.nav.into_iter().map(link) }
                        <a
                            key="taal"
                            id="taal"
                            href={language.href}
                            lang={language.code}
                            hreflang={language.code}
                            onclick={stay(&props.onlanguage)}
                        >
                            { language.label }
                        </a>
                    </nav>
                </header>
                { props.alert }
                <main class="samenhang-page__main" id="inhoud" tabindex="-1">
                    { props.children }
                </main>
                <footer class="samenhang-page__footer">
                    <span>{ props.footer }</span>
                    { for props.footer_links.into_iter().map(link) }
                </footer>
            </div>
        </>
    }
}
