//! The frame of every page: skip link, header, main, footer.

#[cfg(feature = "examples")]
pub mod examples;

use yew::prelude::*;

/// A link of the header.
#[derive(Clone, Debug, PartialEq)]
pub struct NavLink {
    /// The id of the link.
    pub id: AttrValue,
    /// Its words.
    pub label: AttrValue,
    /// Where it leads.
    pub href: AttrValue,
    /// Whether this page is the one it leads to.
    pub current: bool,
}

/// The link to the other language.
#[derive(Clone, Debug, PartialEq)]
pub struct LanguageLink {
    /// Its name in that language.
    pub label: AttrValue,
    /// Its BCP 47 code.
    pub code: AttrValue,
    /// The address of this page in that language.
    pub href: AttrValue,
}

/// What a [`Page`] shows.
#[derive(PartialEq, Properties)]
pub struct PageProps {
    /// "Naar de inhoud".
    pub skip: AttrValue,
    /// The name of the product.
    pub product: AttrValue,
    /// Where the name leads.
    pub start: AttrValue,
    /// The links of the header.
    pub nav: Vec<NavLink>,
    /// The link to the other language.
    pub language: LanguageLink,
    /// Called to switch the language in place.
    pub onlanguage: Callback<()>,
    /// Called to move to the content.
    pub onskip: Callback<()>,
    /// What this is, in the footer.
    pub footer: AttrValue,
    /// The links of the footer.
    pub footer_links: Vec<NavLink>,
    /// What stands above the page, such as a message that saving failed.
    #[prop_or_default]
    pub alert: Html,
    /// The page.
    pub children: Html,
}

/// The symbol: a house, a circle of people and a square of space that overlap.
#[component]
pub fn Symbol(props: &SymbolProps) -> Html {
    html! {
        <svg class={props.class} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path
                d="M25 1L41 14V32H9V14zM1 30a14 14 0 1 0 28 0a14 14 0 1 0-28 0zM20 20H47V47H20z"
            />
        </svg>
    }
}

/// What a [`Symbol`] shows.
#[derive(PartialEq, Properties)]
pub struct SymbolProps {
    /// Its class.
    pub class: &'static str,
}

fn link(link: &NavLink) -> Html {
    html! {
        <a
            key={link.id.to_string()}
            id={link.id.clone()}
            href={link.href.clone()}
            aria-current={link.current.then_some("page")}
        >
            { &link.label }
        </a>
    }
}

/// The frame of every page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let stay =
        |callback: &Callback<()>| callback.reform(|event: MouseEvent| event.prevent_default());
    html! {
        <>
            <a class="samenhang-skip-link" href="#inhoud" onclick={stay(&props.onskip)}>
                { &props.skip }
            </a>
            <div class="samenhang-page">
                <header class="samenhang-page__header">
                    <a class="samenhang-wordmark" id="naar-start" href={props.start.clone()}>
                        <Symbol class="samenhang-wordmark__symbol" />
                        { &props.product }
                    </a>
                    <nav class="samenhang-nav" aria-label={props.product.clone()}>
                        { for props.nav.iter().map(link) }
                        <a
                            key="taal"
                            id="taal"
                            href={props.language.href.clone()}
                            lang={props.language.code.clone()}
                            hreflang={props.language.code.clone()}
                            onclick={stay(&props.onlanguage)}
                        >
                            { &props.language.label }
                        </a>
                    </nav>
                </header>
                { props.alert.clone() }
                <main class="samenhang-page__main" id="inhoud" tabindex="-1">
                    { props.children.clone() }
                </main>
                <footer class="samenhang-page__footer">
                    <span>{ &props.footer }</span>
                    { for props.footer_links.iter().map(link) }
                </footer>
            </div>
        </>
    }
}
