//! The tables of a storage, and each operation on them within a transaction.
//!
//! Owns: the file's schema and the count of bytes that the quota is about. Runs on the storage's thread. An
//! operation checks everything before it changes anything: one that fails leaves its transaction as it was, so that
//! others of the same transaction can be committed.

use std::path::Path;

use redb::{
    ReadTransaction, ReadableDatabase, ReadableTable, Table, TableDefinition, TableError, WriteTransaction,
};

use crate::Key;
use crate::error::{Error, Result, check_length};
use crate::limits;
use crate::operation::{Operation, Reply, SchemaEntry, StoreSpec};

/// Database, store, encoded key.
type RecordKey = (&'static str, &'static str, &'static [u8]);
/// Key path, whether keys are generated, the next number.
type StoreRow = (Option<&'static str>, bool, u64);

const LOCAL: TableDefinition<&str, &str> = TableDefinition::new("local");
const VERSIONS: TableDefinition<&str, u64> = TableDefinition::new("idb_versions");
const STORES: TableDefinition<(&str, &str), StoreRow> = TableDefinition::new("idb_stores");
const RECORDS: TableDefinition<RecordKey, &str> = TableDefinition::new("idb_records");
const META: TableDefinition<&str, u64> = TableDefinition::new("meta");

/// In `META`: the layout of these tables, and the bytes of all keys and values.
const FORMAT: &str = "format";
const USED: &str = "used";
const THIS_FORMAT: u64 = 1;

/// Greater than any encoded key.
const AFTER_KEYS: &[u8] = &[0xff];
/// Generated keys end where doubles cease to count by one.
const LAST_GENERATED: u64 = 1 << 53;

/// Make the tables of a new database.
pub(crate) fn create(path: &Path, database: &redb::Database) -> Result<()> {
    let work = || -> std::result::Result<(), redb::Error> {
        let transaction = begin(database)?;
        transaction.open_table(LOCAL)?;
        transaction.open_table(VERSIONS)?;
        transaction.open_table(STORES)?;
        transaction.open_table(RECORDS)?;
        {
            let mut meta = transaction.open_table(META)?;
            meta.insert(FORMAT, THIS_FORMAT)?;
            meta.insert(USED, 0)?;
        }
        transaction.commit()?;
        Ok(())
    };
    work().map_err(|error| Error::redb(path, error))
}

/// Is this a file of ours, in a layout that we know?
pub(crate) fn verify(path: &Path, database: &redb::Database) -> Result<()> {
    let read = || -> std::result::Result<Option<u64>, redb::Error> {
        let meta = database.begin_read()?.open_table(META)?;
        Ok(meta.get(FORMAT)?.map(|format| format.value()))
    };
    match read().map_err(|error| Error::redb(path, error))? {
        Some(THIS_FORMAT) => Ok(()),
        found => Err(Error::Corrupt {
            path: path.to_owned(),
            detail: match found {
                Some(format) => format!("its format is {format}, and this version knows only {THIS_FORMAT}"),
                None => "it is a database, but none of this library's".into(),
            },
        }),
    }
}

/// A transaction whose commit is on the disk when it returns. In two phases: programs that are not trusted choose
/// the data, and a commit in one phase relies on a checksum that chosen data can defeat.
pub(crate) fn begin(database: &redb::Database) -> std::result::Result<WriteTransaction, redb::Error> {
    let mut transaction = database.begin_write()?;
    transaction.set_two_phase_commit(true);
    Ok(transaction)
}

/// Runs operations that only read.
pub(crate) struct Reader<'a> {
    pub path: &'a Path,
    pub transaction: ReadTransaction,
}

impl Reader<'_> {
    pub(crate) fn run(&self, operation: &Operation) -> Result<Reply> {
        let fail = |error: TableError| Error::redb(self.path, error);
        match operation {
            Operation::LocalGet { .. } | Operation::LocalKeys => {
                read_local(self.path, &self.transaction.open_table(LOCAL).map_err(fail)?, operation)
            }
            _ => {
                let stores = self.transaction.open_table(STORES).map_err(fail)?;
                let records = self.transaction.open_table(RECORDS).map_err(fail)?;
                read_records(self.path, &stores, &records, operation)
            }
        }
    }
}

/// All tables of one write transaction.
pub(crate) struct Writer<'a> {
    path: &'a Path,
    local: Table<'a, &'static str, &'static str>,
    versions: Table<'a, &'static str, u64>,
    stores: Table<'a, (&'static str, &'static str), StoreRow>,
    records: Table<'a, RecordKey, &'static str>,
    meta: Table<'a, &'static str, u64>,
    used: u64,
    limit: u64,
}

impl<'a> Writer<'a> {
    pub(crate) fn new(path: &'a Path, transaction: &'a WriteTransaction) -> Result<Self> {
        let fail = |error: TableError| Error::redb(path, error);
        let meta = transaction.open_table(META).map_err(fail)?;
        let used =
            meta.get(USED).map_err(|error| Error::storage(path, error))?.map_or(0, |used| used.value());
        Ok(Self {
            path,
            local: transaction.open_table(LOCAL).map_err(fail)?,
            versions: transaction.open_table(VERSIONS).map_err(fail)?,
            stores: transaction.open_table(STORES).map_err(fail)?,
            records: transaction.open_table(RECORDS).map_err(fail)?,
            meta,
            used,
            limit: limits::TOTAL_BYTES,
        })
    }

    /// Note what is used; then the transaction can be committed.
    pub(crate) fn finish(mut self) -> Result<()> {
        self.meta.insert(USED, self.used).map_err(|error| Error::storage(self.path, error))?;
        Ok(())
    }

    pub(crate) fn run(&mut self, operation: &Operation) -> Result<Reply> {
        match operation {
            Operation::LocalGet { .. } | Operation::LocalKeys => {
                read_local(self.path, &self.local, operation)
            }
            Operation::IdbGet { .. } | Operation::IdbKeys { .. } => {
                read_records(self.path, &self.stores, &self.records, operation)
            }
            Operation::LocalSet { key, value } => self.local_set(key, value),
            Operation::LocalRemove { key } => self.local_remove(key),
            Operation::LocalClear => self.local_clear(),
            Operation::IdbOpen { database, version, schema } => self.open(database, *version, schema),
            Operation::IdbPut { database, store, key, value, tail } => {
                self.put(database, store, key.as_ref(), value, tail.as_deref())
            }
            Operation::IdbDelete { database, store, key } => self.delete(database, store, key),
        }
    }

    fn local_set(&mut self, key: &str, value: &str) -> Result<Reply> {
        check_length("key", key)?;
        check_length("value", value)?;
        let fail = |error| Error::storage(self.path, error);
        let before = self.local.get(key).map_err(fail)?.map_or(0, |old| entry_bytes(key, old.value()));
        let used = self.room(before, entry_bytes(key, value))?;
        self.local.insert(key, value).map_err(fail)?;
        self.used = used;
        Ok(Reply::Done)
    }

    fn local_remove(&mut self, key: &str) -> Result<Reply> {
        let removed = self.local.remove(key).map_err(|error| Error::storage(self.path, error))?;
        if let Some(old) = removed {
            self.used = self.used.saturating_sub(entry_bytes(key, old.value()) as u64);
        }
        Ok(Reply::Done)
    }

    fn local_clear(&mut self) -> Result<Reply> {
        let mut freed = 0;
        self.local
            .retain(|key, value| {
                freed += entry_bytes(key, value) as u64;
                false
            })
            .map_err(|error| Error::storage(self.path, error))?;
        self.used = self.used.saturating_sub(freed);
        Ok(Reply::Done)
    }

    /// What is used after `before` bytes became `after`, if the quota allows that. Less is always allowed.
    fn room(&self, before: usize, after: usize) -> Result<u64> {
        let used = self.used.saturating_sub(before as u64) + after as u64;
        if used > self.limit && after > before {
            let wanted = (after - before) as u64;
            return Err(Error::Quota {
                path: self.path.to_owned(),
                used: self.used,
                wanted,
                limit: self.limit,
            });
        }
        Ok(used)
    }

    fn open(&mut self, database: &str, version: Option<u64>, schema: &[SchemaEntry]) -> Result<Reply> {
        check_length("name of the database", database)?;
        let fail = |error| Error::storage(self.path, error);
        let stored = self.versions.get(database).map_err(fail)?.map_or(0, |version| version.value());
        let wanted = version.unwrap_or(stored.max(1));
        if wanted < stored {
            return Err(Error::Version { database: database.to_owned(), stored, wanted });
        }
        if wanted > stored {
            self.check_schema(database, schema)?;
            // Names count as well: a program can make any number of databases.
            let mut names = if stored == 0 { entry_bytes(database, "") } else { 0 };
            for SchemaEntry { store, spec } in schema {
                if spec.is_some() && self.spec(database, store)?.is_none() {
                    names += entry_bytes(database, store);
                }
            }
            self.used = self.room(0, names)?;
            for SchemaEntry { store, spec } in schema {
                match spec {
                    None => self.drop_store(database, store)?,
                    Some(_) if self.spec(database, store)?.is_some() => {}
                    Some(StoreSpec { key_path, auto_increment }) => {
                        self.stores
                            .insert((database, store.as_str()), (key_path.as_deref(), *auto_increment, 1))
                            .map_err(fail)?;
                    }
                }
            }
            self.versions.insert(database, wanted).map_err(fail)?;
        }
        let stores = stores_of(self.path, &self.stores, database)?;
        Ok(Reply::Opened { version: wanted, stores })
    }

    /// Everything that could keep a schema from being applied.
    fn check_schema(&self, database: &str, schema: &[SchemaEntry]) -> Result<()> {
        let mut names: Vec<_> =
            stores_of(self.path, &self.stores, database)?.into_iter().map(|(name, _)| name).collect();
        for SchemaEntry { store, spec } in schema {
            check_length("name of the store", store)?;
            names.retain(|name| name != store);
            let Some(spec) = spec else { continue };
            if let Some(key_path) = &spec.key_path {
                check_length("key path", key_path)?;
            }
            names.push(store.clone());
            if self.spec(database, store)?.is_some_and(|existing| existing != *spec) {
                return Err(Error::StoreDiffers { database: database.to_owned(), store: store.clone() });
            }
        }
        if names.len() > limits::STORES {
            return Err(Error::TooManyStores { limit: limits::STORES });
        }
        Ok(())
    }

    fn spec(&self, database: &str, store: &str) -> Result<Option<StoreSpec>> {
        let row = self.stores.get((database, store)).map_err(|error| Error::storage(self.path, error))?;
        Ok(row.map(|row| spec_of(row.value())))
    }

    fn drop_store(&mut self, database: &str, store: &str) -> Result<()> {
        let fail = |error| Error::storage(self.path, error);
        let mut freed = 0;
        self.records
            .retain_in::<(&str, &str, &[u8]), _>(
                (database, store, &[][..])..(database, store, AFTER_KEYS),
                |key, value| {
                    freed += record_bytes(key, value.len()) as u64;
                    false
                },
            )
            .map_err(fail)?;
        if self.stores.remove((database, store)).map_err(fail)?.is_some() {
            freed += entry_bytes(database, store) as u64;
        }
        self.used = self.used.saturating_sub(freed);
        Ok(())
    }

    fn put(
        &mut self,
        database: &str,
        store: &str,
        key: Option<&Key>,
        value: &str,
        tail: Option<&str>,
    ) -> Result<Reply> {
        let fail = |error| Error::storage(self.path, error);
        let (spec, next) = {
            let row = self.stores.get((database, store)).map_err(fail)?;
            let row = row.ok_or_else(|| no_store(database, store))?;
            (spec_of(row.value()), row.value().2)
        };
        let (key, value) = match key {
            Some(key) => (key.clone().normal(), value.to_owned()),
            None if spec.auto_increment && next <= LAST_GENERATED => {
                let value = tail.map_or_else(|| value.to_owned(), |tail| format!("{value}{next}{tail}"));
                (Key::Number(next as f64), value)
            }
            None => return Err(Error::NoKey { database: database.to_owned(), store: store.to_owned() }),
        };
        check_length("value", &value)?;
        let encoded = key.encode()?;
        let at = (database, store, encoded.as_slice());
        let before = self.records.get(at).map_err(fail)?.map_or(0, |old| record_bytes(at, old.value().len()));
        let used = self.room(before, record_bytes(at, value.len()))?;
        self.records.insert(at, value.as_str()).map_err(fail)?;
        self.used = used;
        // As in IndexedDB, a number that was given moves the generator beyond itself. `as` saturates.
        if spec.auto_increment
            && let Key::Number(number) = key
            && number >= next as f64
        {
            let following = (number.floor() as u64).saturating_add(1).min(LAST_GENERATED + 1);
            self.stores
                .insert((database, store), (spec.key_path.as_deref(), true, following))
                .map_err(fail)?;
        }
        Ok(Reply::Key(key))
    }

    fn delete(&mut self, database: &str, store: &str, key: &Key) -> Result<Reply> {
        let encoded = key.encode()?;
        if self.spec(database, store)?.is_none() {
            return Err(no_store(database, store));
        }
        let at = (database, store, encoded.as_slice());
        let removed = self.records.remove(at).map_err(|error| Error::storage(self.path, error))?;
        if let Some(old) = removed {
            self.used = self.used.saturating_sub(record_bytes(at, old.value().len()) as u64);
        }
        Ok(Reply::Done)
    }
}

/// What an entry counts for the quota: its text, and about what the tree needs for it.
fn entry_bytes(key: &str, value: &str) -> usize {
    key.len() + value.len() + limits::ENTRY_BYTES
}

fn record_bytes((database, store, key): (&str, &str, &[u8]), value: usize) -> usize {
    database.len() + store.len() + key.len() + value + limits::ENTRY_BYTES
}

fn read_local(
    path: &Path,
    local: &impl ReadableTable<&'static str, &'static str>,
    operation: &Operation,
) -> Result<Reply> {
    let fail = |error| Error::storage(path, error);
    if let Operation::LocalGet { key } = operation {
        let value = local.get(key.as_str()).map_err(fail)?;
        return Ok(Reply::Value(value.map(|value| value.value().to_owned())));
    }
    let names: std::result::Result<_, _> =
        local.iter().map_err(fail)?.map(|entry| entry.map(|(key, _)| key.value().to_owned())).collect();
    Ok(Reply::Names(names.map_err(fail)?))
}

fn read_records(
    path: &Path,
    stores: &impl ReadableTable<(&'static str, &'static str), StoreRow>,
    records: &impl ReadableTable<RecordKey, &'static str>,
    operation: &Operation,
) -> Result<Reply> {
    let fail = |error| Error::storage(path, error);
    match operation {
        Operation::IdbGet { database, store, key } => {
            let encoded = key.encode()?;
            if stores.get((database.as_str(), store.as_str())).map_err(fail)?.is_none() {
                return Err(no_store(database, store));
            }
            let value = records.get((database.as_str(), store.as_str(), encoded.as_slice())).map_err(fail)?;
            Ok(Reply::Value(value.map(|value| value.value().to_owned())))
        }
        Operation::IdbKeys { database, store } => {
            let (database, store) = (database.as_str(), store.as_str());
            if stores.get((database, store)).map_err(fail)?.is_none() {
                return Err(no_store(database, store));
            }
            let mut keys = Vec::new();
            let range = (database, store, &[][..])..(database, store, AFTER_KEYS);
            for entry in records.range::<(&str, &str, &[u8])>(range).map_err(fail)? {
                let (key, _) = entry.map_err(fail)?;
                let decoded = Key::decode(key.value().2);
                keys.push(decoded.ok_or_else(|| Error::Corrupt {
                    path: path.to_owned(),
                    detail: format!("a key of the store '{store}' is none"),
                })?);
            }
            Ok(Reply::Keys(keys))
        }
        _ => Err(Error::Internal(format!("{operation:?} does not read records"))),
    }
}

fn stores_of(
    path: &Path,
    stores: &impl ReadableTable<(&'static str, &'static str), StoreRow>,
    database: &str,
) -> Result<Vec<(String, StoreSpec)>> {
    let fail = |error| Error::storage(path, error);
    let mut found = Vec::new();
    for entry in stores.range::<(&str, &str)>((database, "")..).map_err(fail)? {
        let (key, row) = entry.map_err(fail)?;
        if key.value().0 != database {
            break;
        }
        found.push((key.value().1.to_owned(), spec_of(row.value())));
    }
    Ok(found)
}

fn spec_of((key_path, auto_increment, _): (Option<&str>, bool, u64)) -> StoreSpec {
    StoreSpec { key_path: key_path.map(str::to_owned), auto_increment }
}

fn no_store(database: &str, store: &str) -> Error {
    Error::NoStore { database: database.to_owned(), store: store.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::collections::BTreeMap;

    use redb::backends::InMemoryBackend;

    /// What the tables hold, counted anew, and what they say that they hold.
    fn counted(database: &redb::Database) -> (u64, u64) {
        let read = database.begin_read().unwrap();
        let (local, versions) = (read.open_table(LOCAL).unwrap(), read.open_table(VERSIONS).unwrap());
        let (stores, records) = (read.open_table(STORES).unwrap(), read.open_table(RECORDS).unwrap());
        let mut sum = 0;
        for entry in local.iter().unwrap() {
            let (key, value) = entry.unwrap();
            sum += entry_bytes(key.value(), value.value());
        }
        for entry in versions.iter().unwrap() {
            sum += entry_bytes(entry.unwrap().0.value(), "");
        }
        for entry in stores.iter().unwrap() {
            let (key, _) = entry.unwrap();
            sum += entry_bytes(key.value().0, key.value().1);
        }
        for entry in records.iter().unwrap() {
            let (key, value) = entry.unwrap();
            sum += record_bytes(key.value(), value.value().len());
        }
        let used = read.open_table(META).unwrap().get(USED).unwrap().unwrap().value();
        (sum as u64, used)
    }

    fn apply(database: &redb::Database, limit: u64, operation: &Operation) -> Result<Reply> {
        let path = Path::new("in memory");
        let transaction = begin(database).unwrap();
        let mut writer = Writer::new(path, &transaction)?;
        writer.limit = limit;
        let result = writer.run(operation);
        writer.finish()?;
        transaction.commit().unwrap();
        result
    }

    fn in_memory() -> redb::Database {
        let database = redb::Builder::new().create_with_backend(InMemoryBackend::new()).unwrap();
        create(Path::new("in memory"), &database).unwrap();
        database
    }

    /// Numbers of a seeded generator.
    fn random(state: &mut u64, below: u64) -> u64 {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*state >> 33) % below
    }

    #[test]
    fn agrees_with_a_model_and_counts_what_it_holds() {
        let database = in_memory();
        let mut local: BTreeMap<String, String> = BTreeMap::new();
        let mut records: BTreeMap<String, String> = BTreeMap::new();
        let mut state = 20_240_229;
        let open = |version, spec: Option<StoreSpec>| Operation::IdbOpen {
            database: "d".into(),
            version: Some(version),
            schema: vec![SchemaEntry { store: "s".into(), spec }],
        };
        let mut version = 1;
        apply(&database, u64::MAX, &open(version, Some(StoreSpec::default()))).unwrap();
        for step in 0..600 {
            let key = format!("k{}", random(&mut state, 12));
            let value = "v".repeat(random(&mut state, 40) as usize);
            let (d, s) = ("d".to_owned(), "s".to_owned());
            let text = Key::Text(key.clone());
            let operation = match random(&mut state, 20) {
                0..7 => {
                    local.insert(key.clone(), value.clone());
                    Operation::LocalSet { key, value }
                }
                7..10 => {
                    local.remove(&key);
                    Operation::LocalRemove { key }
                }
                10 => {
                    local.clear();
                    Operation::LocalClear
                }
                11..16 => {
                    records.insert(key, value.clone());
                    Operation::IdbPut { database: d, store: s, key: Some(text), value, tail: None }
                }
                16..19 => {
                    records.remove(&key);
                    Operation::IdbDelete { database: d, store: s, key: text }
                }
                _ => {
                    records.clear();
                    apply(&database, u64::MAX, &open(version + 1, None)).unwrap();
                    version += 2;
                    open(version, Some(StoreSpec::default()))
                }
            };
            apply(&database, u64::MAX, &operation).unwrap();
            let (sum, used) = counted(&database);
            assert_eq!(sum, used, "step {step}, {operation:?}");
        }
        let names = apply(&database, 0, &Operation::LocalKeys).unwrap();
        assert_eq!(names, Reply::Names(local.keys().cloned().collect()));
        for (key, value) in &local {
            let reply = apply(&database, 0, &Operation::LocalGet { key: key.clone() }).unwrap();
            assert_eq!(reply, Reply::Value(Some(value.clone())));
        }
        let keys = Operation::IdbKeys { database: "d".into(), store: "s".into() };
        let expected = records.keys().cloned().map(Key::Text).collect();
        assert_eq!(apply(&database, 0, &keys).unwrap(), Reply::Keys(expected));
    }

    #[test]
    fn the_quota_refuses_growth_and_nothing_else() {
        let database = in_memory();
        let set = |length: usize| Operation::LocalSet { key: "k".into(), value: "v".repeat(length) };
        apply(&database, 200, &set(100)).unwrap();
        let error = apply(&database, 200, &set(200)).unwrap_err();
        assert_eq!(error.code(), "ERR_EDGE_STORAGE_QUOTA");
        assert_eq!(
            apply(&database, 200, &Operation::LocalGet { key: "k".into() }).unwrap(),
            Reply::Value(Some("v".repeat(100)))
        );
        // Over a quota that was lowered, less is still possible.
        apply(&database, 50, &set(90)).unwrap();
        assert!(apply(&database, 50, &set(91)).is_err());
        apply(&database, 50, &Operation::LocalClear).unwrap();
        assert_eq!(counted(&database), (0, 0));
    }
}
