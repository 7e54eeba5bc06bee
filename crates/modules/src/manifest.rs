//! `packages.json`: which spec a bare name means.

use std::collections::BTreeMap;

use serde_json::Value;

/// The part of a manifest that resolution needs.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Manifest {
    pub imports: BTreeMap<String, String>,
    pub extends: Option<String>,
}

impl Manifest {
    /// Reads a manifest; an error names the JSON path of what is wrong.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, String> {
        let value: Value = serde_json::from_slice(bytes).map_err(|error| format!("not JSON: {error}"))?;
        let wrong = |path: &str, expected: &str, value: &Value| {
            let found = match value {
                Value::Null => "null",
                Value::Bool(_) => "a boolean",
                Value::Number(_) => "a number",
                Value::String(_) => "a string",
                Value::Array(_) => "an array",
                Value::Object(_) => "an object",
            };
            format!("{path} is {found}, expected {expected}")
        };
        let object = value.as_object().ok_or_else(|| wrong("$", "an object", &value))?;
        let mut manifest = Self::default();
        for table in ["imports", "host"] {
            let Some(value) = object.get(table) else { continue };
            let entries =
                value.as_object().ok_or_else(|| wrong(&format!("$.{table}"), "an object", value))?;
            for (name, value) in entries {
                let path = format!("$.{table}[{name:?}]");
                let spec = value.as_str().ok_or_else(|| wrong(&path, "a string", value))?;
                if table == "imports" {
                    manifest.imports.insert(name.clone(), spec.to_owned());
                }
            }
        }
        if let Some(value) = object.get("extends") {
            let dir = value.as_str().ok_or_else(|| wrong("$.extends", "a string", value))?;
            manifest.extends = Some(dir.to_owned());
        }
        Ok(manifest)
    }
}

#[cfg(test)]
mod tests {
    use super::Manifest;

    #[test]
    fn errors_name_the_json_path() {
        for (text, expected) in [
            ("[]", "$ is an array, expected an object"),
            (r#"{"imports": {"a": 1}}"#, r#"$.imports["a"] is a number, expected a string"#),
            (r#"{"imports": 3}"#, "$.imports is a number, expected an object"),
            (r#"{"extends": null}"#, "$.extends is null, expected a string"),
            (r#"{"host": {"dom": {}}}"#, r#"$.host["dom"] is an object, expected a string"#),
        ] {
            assert_eq!(Manifest::parse(text.as_bytes()).unwrap_err(), expected);
        }
        assert!(Manifest::parse(b"{").unwrap_err().starts_with("not JSON"));
    }
}
