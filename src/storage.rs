//! `openStorage` and the `NativeStorage` class: the storage library's database.
//!
//! Operations are queued to the storage's own thread, which posts each answer to the JS thread: a commit waits for
//! the disk, and the event loop must not.

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use edge_storage::{Error, Key, Operation, Reply, SchemaEntry, Storage, StoreSpec};
use napi::bindgen_prelude::{Either, JavaScriptClassExt, Null, Object};
use napi::{Env, Result};
use napi_derive::napi;

use crate::convert::failure_of;
use crate::js_thread::{Deferred, JsSide, JsThread};

type NativeKey = Either<f64, String>;
type OrNull<T> = Option<Either<T, Null>>;

#[napi(object, object_to_js = false)]
pub struct NativeSchemaEntry {
    pub name: String,
    pub key_path: OrNull<String>,
    pub auto_increment: bool,
    pub drop: bool,
}

/// Makes the directory; the database is opened by the first operation.
#[napi(catch_unwind)]
pub fn open_storage<'env>(env: &'env Env, directory: String) -> Result<Object<'env>> {
    let storage = match Storage::open(Path::new(&directory)) {
        Ok(storage) => storage,
        Err(error) => return failure(env, &error),
    };
    let (js, side) = JsThread::new(env, None)?;
    let native = NativeStorage { storage: RefCell::new(Some(storage)), js: Arc::new(js), side };
    let mut object = Object::new(env)?;
    object.set("kind", "ok")?;
    object.set("storage", native.into_instance(env)?)?;
    Ok(object)
}

/// A user of a directory's storage. Collected, it lets go of it as by `close`.
#[napi]
pub struct NativeStorage {
    storage: RefCell<Option<Storage>>,
    js: Arc<JsThread>,
    side: Rc<JsSide>,
}

#[napi]
impl NativeStorage {
    #[napi(catch_unwind)]
    pub fn local_get<'env>(&self, env: &'env Env, key: String) -> Result<Object<'env>> {
        self.submit(env, Operation::LocalGet { key })
    }

    #[napi(catch_unwind)]
    pub fn local_set<'env>(&self, env: &'env Env, key: String, value: String) -> Result<Object<'env>> {
        self.submit(env, Operation::LocalSet { key, value })
    }

    #[napi(catch_unwind)]
    pub fn local_remove<'env>(&self, env: &'env Env, key: String) -> Result<Object<'env>> {
        self.submit(env, Operation::LocalRemove { key })
    }

    #[napi(catch_unwind)]
    pub fn local_clear<'env>(&self, env: &'env Env) -> Result<Object<'env>> {
        self.submit(env, Operation::LocalClear)
    }

    #[napi(catch_unwind)]
    pub fn local_keys<'env>(&self, env: &'env Env) -> Result<Object<'env>> {
        self.submit(env, Operation::LocalKeys)
    }

    #[napi(catch_unwind)]
    pub fn idb_open<'env>(
        &self,
        env: &'env Env,
        database: String,
        version: OrNull<f64>,
        schema: Vec<NativeSchemaEntry>,
    ) -> Result<Object<'env>> {
        let schema = schema.into_iter().map(SchemaEntry::from).collect();
        // `as` saturates; the TypeScript side takes integers only.
        let version = or_none(version).map(|version| version as u64);
        self.submit(env, Operation::IdbOpen { database, version, schema })
    }

    #[napi(catch_unwind)]
    pub fn idb_put<'env>(
        &self,
        env: &'env Env,
        database: String,
        store: String,
        key: Either<NativeKey, Null>,
        value: String,
        tail: OrNull<String>,
    ) -> Result<Object<'env>> {
        let key = or_none(Some(key)).map(to_key);
        self.submit(env, Operation::IdbPut { database, store, key, value, tail: or_none(tail) })
    }

    #[napi(catch_unwind)]
    pub fn idb_get<'env>(
        &self,
        env: &'env Env,
        database: String,
        store: String,
        key: NativeKey,
    ) -> Result<Object<'env>> {
        self.submit(env, Operation::IdbGet { database, store, key: to_key(key) })
    }

    #[napi(catch_unwind)]
    pub fn idb_delete<'env>(
        &self,
        env: &'env Env,
        database: String,
        store: String,
        key: NativeKey,
    ) -> Result<Object<'env>> {
        self.submit(env, Operation::IdbDelete { database, store, key: to_key(key) })
    }

    #[napi(catch_unwind)]
    pub fn idb_keys<'env>(&self, env: &'env Env, database: String, store: String) -> Result<Object<'env>> {
        self.submit(env, Operation::IdbKeys { database, store })
    }

    #[napi(catch_unwind)]
    pub fn close(&self) {
        self.storage.take();
    }

    /// A promise of the answer, which never rejects.
    fn submit<'env>(&self, env: &'env Env, operation: Operation) -> Result<Object<'env>> {
        let (deferred, promise) = Deferred::new(env)?;
        let storage = self.storage.borrow();
        let Some(storage) = storage.as_ref() else {
            let closed =
                failure_of(env, "ERR_EDGE_DISPOSED", "the storage was closed with its worker".into());
            deferred.settle(env, closed);
            return Ok(promise);
        };
        self.side.hold(env);
        let js = self.js.clone();
        storage.submit(operation, move |result| {
            js.post(move |env, side| {
                deferred.settle(env, answer(env, result));
                side.release(env);
            });
        });
        Ok(promise)
    }
}

/// `NativeStorageOutcome`
fn answer(env: &Env, result: edge_storage::Result<Reply>) -> Result<Object<'_>> {
    let reply = match result {
        Ok(reply) => reply,
        Err(error) => return failure(env, &error),
    };
    let mut object = Object::new(env)?;
    object.set("kind", "ok")?;
    match reply {
        Reply::Done => object.set("value", ())?,
        Reply::Value(Some(value)) => object.set("value", value)?,
        Reply::Value(None) => object.set("value", Null)?,
        Reply::Names(names) => object.set("value", names)?,
        Reply::Key(key) => object.set("value", from_key(key))?,
        Reply::Keys(keys) => object.set("value", keys.into_iter().map(from_key).collect::<Vec<_>>())?,
        Reply::Opened { version, stores } => {
            let mut opened = Object::new(env)?;
            opened.set("version", version as f64)?;
            let stores: Result<Vec<_>> = stores.iter().map(|(name, spec)| store(env, name, spec)).collect();
            opened.set("stores", stores?)?;
            object.set("value", opened)?;
        }
    }
    Ok(object)
}

/// `NativeStore`
fn store<'env>(env: &'env Env, name: &str, spec: &StoreSpec) -> Result<Object<'env>> {
    let mut object = Object::new(env)?;
    object.set("name", name)?;
    match &spec.key_path {
        Some(path) => object.set("keyPath", path.as_str())?,
        None => object.set("keyPath", Null)?,
    }
    object.set("autoIncrement", spec.auto_increment)?;
    Ok(object)
}

impl From<NativeSchemaEntry> for SchemaEntry {
    fn from(entry: NativeSchemaEntry) -> Self {
        let spec = StoreSpec { key_path: or_none(entry.key_path), auto_increment: entry.auto_increment };
        Self { store: entry.name, spec: (!entry.drop).then_some(spec) }
    }
}

fn failure<'env>(env: &'env Env, error: &Error) -> Result<Object<'env>> {
    failure_of(env, error.code(), error.to_string())
}

fn or_none<T>(value: OrNull<T>) -> Option<T> {
    match value {
        Some(Either::A(value)) => Some(value),
        Some(Either::B(Null)) | None => None,
    }
}

fn to_key(key: NativeKey) -> Key {
    match key {
        Either::A(number) => Key::Number(number),
        Either::B(text) => Key::Text(text),
    }
}

fn from_key(key: Key) -> NativeKey {
    match key {
        Key::Number(number) => Either::A(number),
        Key::Text(text) => Either::B(text),
    }
}
