//! The states of a thread.

use samenhang_core::answers::{Answer, Level};
use samenhang_core::assessment::Lang;
use samenhang_core::text::{common, question as text};

use super::{Thread, thread};
use crate::components::example::{Example, nl};
use crate::markup::{Callback, Html, html};

const SITUATIONS: [&str; 5] = [
    "De gemeente voert het beleid in elke wijk en elk dorp op dezelfde manier uit. Naar \
     verschillen kijkt zij niet.",
    "In één of enkele wijken of dorpen loopt een project om het beleid te vertalen naar wat \
     daar nodig is.",
    "De gemeente heeft het beleid uitgewerkt in een plan voor de wijken of dorpen waar dat \
     het hardst nodig is.",
    "Gemeente, partners en inwoners voeren het beleid uit met één plan voor hun wijk of dorp. \
     Over de aanpak beslissen zij samen.",
    "Met inwoners bekijkt de gemeente per wijk of dorp wat het beleid oplevert. De lessen past \
     zij ook elders toe.",
];

/// The states that matter.
#[must_use]
pub fn examples() -> Vec<Example> {
    let chosen = || question(Some(Answer::Level(Level::ALL[2])), false, Callback::noop());
    vec![
        Example::new("nothing chosen", || question(None, false, Callback::noop())),
        Example::new("situation chosen", chosen),
        Example::new("unknown", || question(Some(Answer::Unknown), false, Callback::noop())),
        Example::new("may not apply", || question(None, true, Callback::noop())),
        Example::new("not applicable", || {
            question(Some(Answer::NotApplicable), true, Callback::noop())
        }),
    ]
}

/// A question as it stands on its page: a thread in its fieldset, below its legend.
pub fn question(
    chosen: Option<Answer>,
    may_not_apply: bool,
    onchoose: Callback<Option<Answer>>,
) -> Html {
    let situations = Level::ALL.iter().zip(SITUATIONS);
    let situations: Vec<_> = situations
        .map(|(level, words)| (text::situation(Lang::Nl, level.value()), words))
        .collect();
    let unknown = "Kies dit als u er geen goed beeld van hebt. Het antwoord telt niet mee in het \
                   gemiddelde. Bij de uitkomst ziet u hoeveel u niet wist.";
    let not_applicable = "Alleen als uw gemeente uit één kern bestaat en geen onderscheid tussen \
                          wijken of dorpen maakt.";
    let answers = thread(&Thread {
        name: "antwoord",
        situations: &situations,
        unknown: (nl(common::UNKNOWN), unknown),
        not_applicable: may_not_apply.then_some((nl(common::NOT_APPLICABLE), not_applicable)),
        clear: nl(common::CLEAR),
        chosen,
        onchoose,
    });
    html! {
        <fieldset>
            <legend class="samenhang-question__title">
                <h1 tabindex="-1">
                    { "Vertaalt uw gemeente het beleid naar wat er in een wijk of dorp nodig is?" }
                </h1>
            </legend>
            { answers }
        </fieldset>
    }
}
