//! Hands the target triple to the crate: compiled code is keyed by it.

fn main() {
    println!("cargo:rustc-env=EDGE_TARGET={}", std::env::var("TARGET").expect("cargo sets TARGET"));
    println!("cargo:rerun-if-changed=build.rs");
}
