//! Keys of object stores, and their order: numbers before strings, strings by code point.
//!
//! Owns: the encoding whose byte order is the keys' order. It is part of the file format: never change it.

use crate::error::{Error, Result, check_length};

/// A key as IndexedDB has them, without its dates, binaries and arrays.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    Number(f64),
    Text(String),
}

// The gaps leave room for kinds that IndexedDB has between and after these.
const NUMBER: u8 = 0x10;
const TEXT: u8 = 0x30;

impl Key {
    pub(crate) fn encode(&self) -> Result<Vec<u8>> {
        match self {
            Self::Number(number) if number.is_nan() => Err(Error::NotAKey),
            Self::Number(number) => {
                // The sum makes 0 of -0.
                let bits = (number + 0.0).to_bits();
                let sign = 1 << 63;
                let ordered = if bits & sign == 0 { bits | sign } else { !bits };
                Ok([&[NUMBER], ordered.to_be_bytes().as_slice()].concat())
            }
            Self::Text(text) => {
                check_length("key", text)?;
                Ok([&[TEXT], text.as_bytes()].concat())
            }
        }
    }

    /// As it will read when it is decoded: -0 is 0.
    pub(crate) fn normal(self) -> Self {
        match self {
            Self::Number(number) => Self::Number(number + 0.0),
            text => text,
        }
    }

    /// None if these bytes were not written by `encode`.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Self> {
        match bytes.split_first()? {
            (&NUMBER, rest) => {
                let ordered = u64::from_be_bytes(rest.try_into().ok()?);
                let sign = 1 << 63;
                let bits = if ordered & sign == 0 { !ordered } else { ordered & !sign };
                Some(Self::Number(f64::from_bits(bits)))
            }
            (&TEXT, rest) => Some(Self::Text(str::from_utf8(rest).ok()?.to_owned())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_order_as_keys_do() {
        let ordered = [
            Key::Number(f64::NEG_INFINITY),
            Key::Number(-1e300),
            Key::Number(-2.0),
            Key::Number(-1.5),
            Key::Number(-f64::MIN_POSITIVE),
            Key::Number(0.0),
            Key::Number(f64::MIN_POSITIVE),
            Key::Number(1.0),
            Key::Number(2.0),
            Key::Number(10.0),
            Key::Number(f64::INFINITY),
            Key::Text(String::new()),
            Key::Text("10".into()),
            Key::Text("2".into()),
            Key::Text("a".into()),
            Key::Text("aa".into()),
            Key::Text("\u{ffff}".into()),
            Key::Text("\u{10000}".into()),
        ];
        let encoded: Vec<_> = ordered.iter().map(|key| key.encode().unwrap()).collect();
        assert!(encoded.is_sorted_by(|a, b| a < b), "{encoded:?}");
        for (key, bytes) in ordered.iter().zip(&encoded) {
            assert_eq!(Key::decode(bytes).as_ref(), Some(key));
        }
    }

    #[test]
    fn minus_zero_is_zero_and_nan_no_key() {
        assert_eq!(Key::Number(-0.0).encode().unwrap(), Key::Number(0.0).encode().unwrap());
        assert!(matches!(Key::Number(f64::NAN).encode(), Err(Error::NotAKey)));
    }

    #[test]
    fn foreign_bytes_are_no_key() {
        for bytes in [&[][..], &[0], &[NUMBER], &[NUMBER, 1], &[TEXT, 0xff]] {
            assert_eq!(Key::decode(bytes), None);
        }
    }
}
