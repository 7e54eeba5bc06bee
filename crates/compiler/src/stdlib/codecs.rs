//! `codecs`: what the encodings are called.

use crate::builtins::{Def, function};

pub const FUNCTIONS: &[Def] = &[function("_codec_name", "encoding, /", |vm, args| {
    let name = vm.as_str(args[0]).map_or(String::new(), |s| s.as_str().to_string());
    match edge_text::codec::find(&name) {
        Some(codec) => Ok(vm.str(codec.name())),
        None => {
            let class = vm.excs.LookupError;
            Err(vm.error(class, &format!("unknown encoding: {name}")))
        }
    }
})];
