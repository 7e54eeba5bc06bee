//! `packages.json` as the VM reads it when the host sends no aliases: `imports` and `extends`.

use std::collections::HashMap;

/// The parts of a manifest that resolution inside the VM needs.
#[derive(Default, Debug, PartialEq)]
pub struct Manifest {
    pub imports: HashMap<String, String>,
    pub extends: Option<String>,
}

impl Manifest {
    /// Read a manifest; `None` if it is not a JSON object.
    pub fn parse(bytes: &[u8]) -> Option<Manifest> {
        let json: serde_json::Value = serde_json::from_slice(bytes).ok()?;
        let object = json.as_object()?;
        let imports = object
            .get("imports")
            .and_then(|i| i.as_object())
            .map(|i| i.iter().filter_map(|(k, v)| Some((k.clone(), v.as_str()?.to_string()))).collect())
            .unwrap_or_default();
        let extends = object.get("extends").and_then(|e| e.as_str()).map(str::to_string);
        Some(Manifest { imports, extends })
    }
}
