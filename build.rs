//! Embeds compiler_lib.wasm, if it has been built, and sets up Node-API linking.
//!
//! `EDGE_PYTHON_WASM` names the artifact, else `target/wasm/compiler_lib.wasm` is taken. Without it the addon
//! builds all the same and knows no bundled artifact.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

fn main() {
    napi_build::setup();
    println!("cargo:rerun-if-env-changed=EDGE_PYTHON_WASM");
    println!("cargo:rerun-if-changed=build.rs");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let named = env::var_os("EDGE_PYTHON_WASM").filter(|path| !path.is_empty());
    let wasm =
        named.as_ref().map_or_else(|| root.join("target/wasm/compiler_lib.wasm"), |path| root.join(path));
    // A path that does not exist counts as changed, so that the artifact is picked up once it appears.
    println!("cargo:rerun-if-changed={}", wasm.display());
    let embedded = if wasm.is_file() {
        let bytes = fs::read(&wasm).expect("the artifact is readable");
        let hash: [u8; 32] = Sha256::digest(bytes).into();
        format!("Some((include_bytes!({:?}), {hash:?}))", wasm.display().to_string())
    } else if named.is_some() {
        panic!("EDGE_PYTHON_WASM names {}, which does not exist", wasm.display());
    } else {
        "None".into()
    };
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let code = format!("static WASM: Option<(&[u8], [u8; 32])> = {embedded};\n");
    fs::write(Path::new(&out).join("bundled.rs"), code).expect("OUT_DIR is writable");
}
