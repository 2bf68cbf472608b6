//! Two tabs with one sheet: what each of them changed is brought together.

mod sheets;

use std::rc::Rc;

use proptest::collection::vec;
use proptest::prelude::*;
use samenhang_core::answers::{Aim, Answer, Certainty, Level, Place, Position, Urgency};
use samenhang_core::assessment::{DilemmaId, DimensionId, QuestionId, RoleId};
use samenhang_core::merge::{Choice, Spot, differences, merge, take};
use samenhang_core::sheet::{Moment, Path, Sheet, SheetId};

fn empty() -> Sheet {
    sheets::sheet(SheetId::from_random(7), "")
}

fn question(number: u8) -> QuestionId {
    QuestionId::new(&format!("vraag-{number}"))
}

fn level(value: u8) -> Option<Answer> {
    Level::new(value).map(Answer::Level)
}

/// One change of a small sheet: `kind` says what, `at` where, `value` what it becomes.
type Change = (u8, u8, u8);

fn change() -> impl Strategy<Value = Change> {
    (0_u8..12, 0_u8..2, 0_u8..4)
}

fn apply(sheet: &mut Sheet, (kind, at, value): Change) {
    let question = question(at);
    let dilemma = DilemmaId::new(&format!("dilemma-{at}"));
    let dimension = DimensionId::new(&format!("dimensie-{at}"));
    let place = |value: u8| match value {
        0 => None,
        1 => Some(Place::Unknown),
        _ => i8::try_from(value).ok().and_then(Position::new).map(Place::At),
    };
    let note = "woord ".repeat(value.into());
    let answers = &mut sheet.answers;
    let mut aim = answers.aims.get(&dimension).copied().unwrap_or_default();
    match kind {
        0 => sheet.name = note,
        1 => sheet.role = (value > 0).then(|| RoleId::new(&format!("rol-{value}"))),
        2 => sheet.path = if value % 2 == 0 { Path::Full } else { Path::Quick },
        3 | 4 => answers.edit_question(&question, |entry| {
            entry.answer = level(value);
            if entry.answer.is_none() {
                entry.certainty = None;
            }
        }),
        5 => answers.edit_question(&question, |entry| {
            let chosen = value.checked_sub(1).and_then(|at| Certainty::ALL.get(usize::from(at)));
            entry.certainty = chosen.copied().filter(|_| entry.answer.is_some());
        }),
        6 => answers.edit_question(&question, |entry| entry.note = note),
        7 => answers.edit_question(&question, |entry| entry.later = value % 2 == 1),
        8 => answers.edit_dilemma(&dilemma, |entry| entry.now = place(value)),
        9 => answers.edit_dilemma(&dilemma, |entry| entry.desired = place(value)),
        10 => answers.edit_dilemma(&dilemma, |entry| entry.note = note),
        _ => {
            aim.ambition = Level::new(value);
            aim.urgency = Urgency::new(3 - value.min(3)).filter(|_| at == 1);
            answers.aims.remove(&dimension);
            if aim != Aim::default() {
                answers.aims.insert(dimension, aim);
            }
        }
    }
}

fn after(sheet: &Sheet, changes: &[Change], at: u64) -> Sheet {
    let mut sheet = sheet.clone();
    for change in changes {
        apply(&mut sheet, *change);
        sheet.changed = Moment(at);
    }
    sheet
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    vec(change(), 0..8)
}

/// Versions of the content, well formed and not.
fn version() -> impl Strategy<Value = String> {
    "[0-9]{1,2}(\\.[0-9a]{1,2}){0,2}|[a-z.]{0,2}"
}

#[test]
fn different_questions_come_together() {
    let base = after(&empty(), &[(3, 0, 1)], 2);
    let ours = after(&base, &[(3, 0, 2), (6, 0, 1)], 3);
    let theirs = after(&base, &[(3, 1, 3), (0, 0, 2)], 4);
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.clashes, []);
    assert_eq!(merged.sheet, after(&ours, &[(3, 1, 3), (0, 0, 2)], 4));
}

#[test]
fn the_same_question_answered_differently_is_a_choice() {
    let base = after(&empty(), &[(3, 0, 1), (5, 0, 1)], 2);
    let ours = after(&base, &[(3, 0, 2), (5, 0, 2)], 3);
    let theirs = after(&base, &[(3, 0, 3), (5, 0, 3)], 4);
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.clashes, [Spot::Answer(question(0))], "how sure one is goes along");
    assert_eq!(merged.sheet, theirs);
    let mut sheet = merged.sheet;
    take(&Choice { spot: Spot::Answer(question(0)), ours: Rc::new(ours.clone()) }, &mut sheet);
    assert_eq!(sheet.answers, ours.answers);
}

#[test]
fn a_certainty_does_not_outlive_its_answer_unseen() {
    let base = after(&empty(), &[(3, 0, 1)], 2);
    let cleared = after(&base, &[(3, 0, 0)], 3);
    let sure = after(&base, &[(5, 0, 1)], 4);
    for (ours, theirs) in [(&cleared, &sure), (&sure, &cleared)] {
        let merged = merge(&base, ours, theirs);
        assert_eq!(merged.clashes, [Spot::Answer(question(0))]);
        assert_eq!(&merged.sheet.answers, &theirs.answers);
    }
}

#[test]
fn the_same_change_twice_is_one() {
    let ours = after(&empty(), &[(3, 0, 2), (6, 1, 1)], 3);
    let theirs = Sheet { changed: Moment(9), ..ours.clone() };
    let merged = merge(&empty(), &ours, &theirs);
    assert_eq!((merged.sheet, merged.clashes), (theirs, vec![]));
}

fn of_version(version: &str) -> Sheet {
    Sheet { content_version: version.to_owned(), ..empty() }
}

/// Number by number; what is no number has its place too.
#[test]
fn a_later_version_of_the_content_is_no_choice() {
    for (earlier, later) in [
        ("0.3.0", "0.4.0"),
        ("0.9.0", "0.10.0"),
        ("9.0.0", "10.0.0"),
        ("1.2.9", "1.2.10"),
        ("1.0", "1.0.0"),
        ("1.99.0", "2.0.0"),
        ("", "1.0.0"),
        ("1.0.0-rc1", "1.0.0-rc2"),
        ("1.0.0", "voorjaar"),
        ("najaar", "voorjaar"),
        // Larger than any number we know.
        ("1.99999999999999999998", "1.99999999999999999999"),
    ] {
        for (ours, theirs) in [(earlier, later), (later, earlier)] {
            let merged = merge(&of_version("0.2.0"), &of_version(ours), &of_version(theirs));
            assert_eq!((merged.sheet, merged.clashes), (of_version(later), vec![]));
        }
    }
}

/// Also where it is an earlier one: the site may have gone back.
#[test]
fn a_version_of_the_content_that_only_one_changed_is_taken_over() {
    for (before, after) in [("0.9.0", "0.10.0"), ("0.10.0", "0.9.0")] {
        let (base, changed) = (of_version(before), of_version(after));
        for merged in [merge(&base, &changed, &base), merge(&base, &base, &changed)] {
            assert_eq!((merged.sheet, merged.clashes), (changed.clone(), vec![]));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4 * ProptestConfig::default().cases, ..Default::default() })]

    #[test]
    fn it_is_idempotent(base in changes(), ours in changes()) {
        let base = after(&empty(), &base, 2);
        let ours = after(&base, &ours, 3);
        let merged = merge(&base, &ours, &ours);
        prop_assert_eq!(&merged.sheet, &ours);
        prop_assert_eq!(merged.clashes, vec![]);
        // And what is merged already changes nothing any more.
        prop_assert_eq!(merge(&base, &base, &ours).sheet, ours.clone());
        prop_assert_eq!(merge(&base, &ours, &base).sheet, ours);
    }

    #[test]
    fn it_is_commutative_but_for_the_choices(
        base in changes(), one in changes(), other in changes(),
    ) {
        let base = after(&empty(), &base, 2);
        let (one, other) = (after(&base, &one, 3), after(&base, &other, 4));
        let (there, back) = (merge(&base, &one, &other), merge(&base, &other, &one));
        prop_assert_eq!(&there.clashes, &back.clashes);
        if there.clashes.is_empty() {
            prop_assert_eq!(there.sheet, back.sheet);
        } else {
            // Apart from the choices they agree.
            let mut sheet = back.sheet.clone();
            for spot in there.clashes {
                take(&Choice { spot, ours: Rc::new(other.clone()) }, &mut sheet);
            }
            prop_assert_eq!(there.sheet, sheet);
        }
    }

    #[test]
    fn it_is_associative_where_nobody_has_to_choose(
        base in changes(), one in changes(), two in changes(), three in changes(),
    ) {
        let base = after(&empty(), &base, 2);
        let all = [after(&base, &one, 3), after(&base, &two, 4), after(&base, &three, 5)];
        let [one, two, three] = &all;
        let clear = |a, b| merge(&base, a, b).clashes.is_empty();
        prop_assume!(clear(one, two) && clear(two, three) && clear(one, three));
        let left = merge(&base, &merge(&base, one, two).sheet, three);
        let right = merge(&base, one, &merge(&base, two, three).sheet);
        prop_assert_eq!(left.sheet, right.sheet);
        prop_assert_eq!((left.clashes, right.clashes), (vec![], vec![]));
    }

    /// Whatever three tabs have of versions, they agree in the end, in whatever order they meet.
    #[test]
    fn versions_of_the_content_have_one_order(
        base in version(), one in version(), two in version(), three in version(),
    ) {
        let [base, one, two, three] = [&*base, &one, &two, &three].map(of_version);
        let of = |ours: &Sheet, theirs: &Sheet| merge(&base, ours, theirs).sheet;
        prop_assert_eq!(of(&one, &one), one.clone());
        prop_assert_eq!(of(&one, &two), of(&two, &one));
        prop_assert_eq!(of(&of(&one, &two), &three), of(&one, &of(&two, &three)));
    }

    /// Nothing is dropped: what one of them changed is in the merged sheet, or is a choice.
    #[test]
    fn every_change_is_there_or_is_a_choice(
        base in changes(), ours in changes(), theirs in changes(),
    ) {
        let base = after(&empty(), &base, 2);
        let (ours, theirs) = (after(&base, &ours, 3), after(&base, &theirs, 4));
        let merged = merge(&base, &ours, &theirs);
        let is_choice = |spot: &Spot| match spot {
            Spot::Certainty(id) => {
                merged.clashes.contains(spot) || merged.clashes.contains(&Spot::Answer(id.clone()))
            }
            _ => merged.clashes.contains(spot),
        };
        for (of, sheet) in [("ours", &ours), ("theirs", &theirs)] {
            let lost = differences(sheet, &merged.sheet);
            for spot in differences(&base, sheet) {
                prop_assert!(!lost.contains(&spot) || is_choice(&spot), "{of}: {spot:?}");
            }
        }
        // Nor is anything made up.
        for spot in differences(&base, &merged.sheet) {
            let from = |sheet: &Sheet| !differences(sheet, &merged.sheet).contains(&spot);
            prop_assert!(from(&ours) || from(&theirs), "{spot:?}");
        }
    }
}
