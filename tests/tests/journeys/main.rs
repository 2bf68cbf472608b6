//! What people do, in three real browsers, against the release in `dist/`.
//!
//! The expected words and figures are written out: nothing here computes what the app
//! computes.

mod access;
mod back;
mod cannot_start;
mod copies;
mod display;
mod embed;
mod file;
mod first_round;
mod full;
mod keyboard;
mod kills;
mod language;
mod later;
mod leaks;
mod newer;
mod offline;
mod paper;
mod rescue;
mod said;
mod saving;
mod sent;
mod share;
mod start;
mod steps;
mod tabs;

use std::process::ExitCode;

use samenhang_tests::{Browser, Journey, Place, run};

/// Where axe runs, a page can be printed and the window can have any size.
const CHROMIUM: &[Browser] = &[Browser::Chromium];

/// What finds again under automation what an earlier start has stored.
const REMEMBERING: &[Browser] = &[Browser::Chromium, Browser::Firefox];

fn main() -> ExitCode {
    run(&[
        Journey::new("the_app_starts", |page| Box::pin(start::the_app_starts(page))),
        Journey::new("the_app_starts_in_a_folder", |page| Box::pin(start::the_app_starts(page)))
            .under("gemeente/zelfscan/"),
        Journey::new("the_app_takes_over", |page| Box::pin(start::takes_over(page))),
        Journey::new("first_picture", |page| Box::pin(start::first_picture(page))),
        Journey::new("starts_where_asked", |page| Box::pin(start::where_asked(page))),
        Journey::new("without_script", |page| Box::pin(start::without_script(page))).only(CHROMIUM),
        Journey::new("all_questions", |page| Box::pin(full::all_questions(page))),
        Journey::new("first_round", |page| Box::pin(first_round::first_round(page))),
        Journey::new("reload_in_the_middle", |page| Box::pin(back::reload(page))),
        Journey::new("close_and_return", |page| Box::pin(back::close_and_return(page))),
        Journey::new("language", |page| Box::pin(language::switch(page))),
        Journey::new("language_in_the_address", |page| Box::pin(language::in_the_address(page))),
        Journey::new("keyboard_only", |page| Box::pin(keyboard::keyboard_only(page))),
        Journey::new("keyboard_whole", |page| Box::pin(keyboard::whole(page))),
        Journey::new("keyboard_removing", |page| Box::pin(keyboard::removing(page))),
        Journey::new("copy_round_trip", |page| Box::pin(copies::round_trip(page))),
        Journey::new("broken_copies", |page| Box::pin(copies::broken(page))),
        Journey::new("nothing_leaks", |page| Box::pin(leaks::nothing_leaks(page))),
        Journey::new("planted_leaks", |page| Box::pin(leaks::planted(page))),
        Journey::new("status_messages", |page| Box::pin(said::status_messages(page))),
        Journey::new("later_does_not_come", |page| Box::pin(later::does_not_come(page))),
        Journey::new("two_tabs", |page| Box::pin(tabs::two_tabs(page))),
        Journey::new("removed_elsewhere", |page| Box::pin(tabs::removed_elsewhere(page))),
        Journey::new("after_a_panic", |page| Box::pin(rescue::after_a_panic(page))),
        Journey::new("erase_everything", |page| Box::pin(rescue::erase_everything(page))),
        Journey::new("saving_is_slow", |page| Box::pin(saving::is_slow(page))),
        Journey::new("typed_and_left", |page| Box::pin(saving::typed_and_left(page))),
        Journey::new("left_unsaved", |page| Box::pin(saving::left_unsaved(page))),
        Journey::new("without_a_store", |page| Box::pin(saving::without_a_store(page))),
        Journey::new("store_is_held_up", |page| Box::pin(saving::held_up(page))),
        Journey::new("damaged", |page| Box::pin(saving::damaged(page))),
        Journey::new("newer", |page| Box::pin(newer::in_the_store(page))),
        Journey::new("newer_copy", |page| Box::pin(newer::copy(page))),
        Journey::new("kept_by_the_browser", |page| Box::pin(saving::kept_by_the_browser(page))),
        // Through nginx: every page of both programs in a folder of a site, and a second visit.
        Journey::new("nginx_all_questions", |page| Box::pin(full::all_questions(page)))
            .at(Place::Nginx)
            .under("gemeente/zelfscan/"),
        Journey::new("nginx_first_round", |page| Box::pin(first_round::first_round(page)))
            .at(Place::Nginx),
        Journey::new("nginx_close_and_return", |page| Box::pin(back::close_and_return(page)))
            .at(Place::Nginx),
        Journey::new("nginx_who_may_show", |page| Box::pin(sent::who_may_show(page))),
        Journey::new("nginx_every_file", |_| Box::pin(async { sent::every_file() })).only(CHROMIUM),
        Journey::new("nginx_other_answers", |_| Box::pin(async { sent::other_answers() }))
            .only(CHROMIUM),
        Journey::new("embed_two_hosts", |page| Box::pin(embed::two_hosts(page))),
        Journey::new("embed_whole", |page| Box::pin(embed::whole(page))),
        // WebKit's driver loses its window.
        Journey::new("embed_back", |page| Box::pin(embed::back(page))).only(REMEMBERING),
        Journey::new("embed_without_script", |page| Box::pin(embed::without_script(page))),
        Journey::new("embed_sandboxed", |page| Box::pin(embed::refused::sandboxed(page))),
        Journey::new("embed_strict", |page| Box::pin(embed::strict(page))).at(Place::Nginx),
        Journey::new("embed_all_questions", |page| Box::pin(embed::inside::all_questions(page)))
            .at(Place::Nginx)
            .under("gemeente/zelfscan/"),
        Journey::new("embed_keyboard", |page| Box::pin(embed::inside::keyboard(page)))
            .at(Place::Nginx),
        Journey::new("embed_without_a_store", |page| {
            Box::pin(embed::refused::without_a_store(page))
        }),
        Journey::new("embed_wordpress", |page| Box::pin(embed::editors::wordpress(page))),
        Journey::new("embed_builder", |page| Box::pin(embed::editors::builder(page))),
        Journey::new("embed_two_tags", |page| Box::pin(embed::two_tags(page))),
        Journey::new("share_from_a_frame", |page| Box::pin(share::from_a_frame(page))),
        Journey::new("share_damaged", |page| Box::pin(share::damaged(page))),
        Journey::new("offline", |page| Box::pin(offline::everything(page)))
            .at(Place::Nginx)
            .under("gemeente/zelfscan/"),
        Journey::new("offline_new_version", |page| Box::pin(offline::new_version(page)))
            .at(Place::Nginx),
        Journey::new("offline_switched_off", |page| Box::pin(offline::switched_off(page)))
            .at(Place::Nginx),
        Journey::new("offline_broken", |page| Box::pin(offline::broken(page))),
        // The release as one file, opened from the disk.
        Journey::new("file_inside", |page| Box::pin(file::inside(page))).at(Place::File),
        Journey::new("file_moved", |page| Box::pin(file::moved(page))).at(Place::File),
        Journey::new("file_all_questions", |page| Box::pin(full::all_questions(page)))
            .at(Place::File),
        Journey::new("file_first_round", |page| Box::pin(first_round::first_round(page)))
            .at(Place::File),
        Journey::new("file_close_and_return", |page| Box::pin(back::close_and_return(page)))
            .at(Place::File),
        Journey::new("file_keyboard", |page| Box::pin(keyboard::keyboard_only(page)))
            .at(Place::File),
        Journey::new("file_copies", |page| Box::pin(copies::round_trip(page))).at(Place::File),
        Journey::new("file_language", |page| Box::pin(language::switch(page))).at(Place::File),
        Journey::new("file_two_tabs", |page| Box::pin(tabs::two_tabs(page))).at(Place::File),
        Journey::new("file_after_a_panic", |page| Box::pin(rescue::after_a_panic(page)))
            .at(Place::File),
        Journey::new("display", |page| Box::pin(display::display(page))),
        Journey::new("about", |page| Box::pin(display::about(page))),
        Journey::new("display_themes", |page| Box::pin(display::themes(page))),
        Journey::new("cannot_start", |page| Box::pin(cannot_start::says_so(page))).only(CHROMIUM),
        Journey::new("kills", |page| Box::pin(kills::kills(page))).only(REMEMBERING),
        Journey::new("saving_fails", |page| Box::pin(saving::fails(page))).only(CHROMIUM),
        Journey::new("on_paper", |page| Box::pin(paper::on_paper(page))).only(CHROMIUM),
        Journey::new("accessible", |page| Box::pin(access::accessible(page))).only(CHROMIUM),
        Journey::new("written_pages", |page| Box::pin(access::written(page))).only(CHROMIUM),
        Journey::new("planted_faults", |page| Box::pin(access::found(page))).only(CHROMIUM),
        Journey::new("accessibility_trees", |page| Box::pin(access::trees(page))).only(CHROMIUM),
        Journey::new("reflow", |page| Box::pin(access::reflow(page))).only(CHROMIUM),
    ])
}
