//! Mounts the app.

fn main() {
    samenhang::app::mount();
}
