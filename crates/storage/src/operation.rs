//! What can be asked of a storage, and what comes back.

use crate::Key;

/// One operation. Each is atomic and, once answered, durable.
#[derive(Debug, Clone)]
pub enum Operation {
    LocalGet {
        key: String,
    },
    LocalSet {
        key: String,
        value: String,
    },
    LocalRemove {
        key: String,
    },
    LocalClear,
    LocalKeys,
    /// Without a version: the stored one, or 1 for a new database. A higher one than is stored applies the schema.
    IdbOpen {
        database: String,
        version: Option<u64>,
        schema: Vec<SchemaEntry>,
    },
    /// Without a key, the store generates one. The value is then stored as `value`, the key, `tail`, if there is a
    /// tail: so a generated key gets into a value of whose syntax this crate knows nothing.
    IdbPut {
        database: String,
        store: String,
        key: Option<Key>,
        value: String,
        tail: Option<String>,
    },
    IdbGet {
        database: String,
        store: String,
        key: Key,
    },
    IdbDelete {
        database: String,
        store: String,
        key: Key,
    },
    IdbKeys {
        database: String,
        store: String,
    },
}

impl Operation {
    pub(crate) fn writes(&self) -> bool {
        match self {
            Self::LocalGet { .. } | Self::LocalKeys | Self::IdbGet { .. } | Self::IdbKeys { .. } => false,
            Self::LocalSet { .. }
            | Self::LocalRemove { .. }
            | Self::LocalClear
            | Self::IdbOpen { .. }
            | Self::IdbPut { .. }
            | Self::IdbDelete { .. } => true,
        }
    }
}

/// What a schema says of one store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaEntry {
    pub store: String,
    /// None: the store is dropped, with what is in it.
    pub spec: Option<StoreSpec>,
}

/// How a store's records get their keys.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StoreSpec {
    /// Where in a value its key is; the caller looks there.
    pub key_path: Option<String>,
    /// Whether a record without a key gets the next number.
    pub auto_increment: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    Done,
    /// The value, if there is one.
    Value(Option<String>),
    /// In the order of their code points.
    Names(Vec<String>),
    Key(Key),
    Keys(Vec<Key>),
    Opened {
        version: u64,
        stores: Vec<(String, StoreSpec)>,
    },
}
