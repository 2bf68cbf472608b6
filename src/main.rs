//! Mounts the app.

/// Half the weight of the one that comes with Rust (docs/decisions/0014-allocator.md).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    samenhang::app::mount();
}
