/**
 * The storage that lives as long as its worker: the same operations, limits and failures as the database's
 * (crates/storage), so that a program cannot tell which one it has.
 * Must never do half of an operation: everything is checked before anything is changed.
 */
import { Buffer } from 'node:buffer';
import type {
  NativeFailure,
  NativeKey,
  NativeSchemaEntry,
  NativeStorage,
  NativeStorageOutcome,
  NativeStore,
} from '../../native.js';
import { ENTRY_BYTES, KEY_BYTES, STORES, TOTAL_BYTES, VALUE_BYTES } from './limits.js';

interface Store extends NativeStore {
  /** The next generated key. */
  next: number;
  records: Map<NativeKey, string>;
}

interface Database {
  version: number;
  stores: Map<string, Store>;
}

/** Thrown inside, returned as data. */
class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Generated keys end where doubles cease to count by one. */
const LAST_GENERATED = 2 ** 53;

export class MemoryStorage implements NativeStorage {
  readonly #limit: number;
  readonly #local = new Map<string, string>();
  readonly #databases = new Map<string, Database>();
  #used = 0;
  #closed = false;

  constructor(limit = TOTAL_BYTES) {
    this.#limit = limit;
  }

  localGet(key: string): NativeStorageOutcome<string | null> {
    return this.#outcome(() => this.#local.get(key) ?? null);
  }

  localSet(key: string, value: string): NativeStorageOutcome<undefined> {
    return this.#outcome(() => {
      checkLength('key', key);
      checkLength('value', value);
      const old = this.#local.get(key);
      this.#used = this.#room(old === undefined ? 0 : entryBytes(key, old), entryBytes(key, value));
      this.#local.set(key, value);
      return undefined;
    });
  }

  localRemove(key: string): NativeStorageOutcome<undefined> {
    return this.#outcome(() => {
      const old = this.#local.get(key);
      if (old !== undefined) this.#used -= entryBytes(key, old);
      this.#local.delete(key);
      return undefined;
    });
  }

  localClear(): NativeStorageOutcome<undefined> {
    return this.#outcome(() => {
      for (const [key, value] of this.#local) this.#used -= entryBytes(key, value);
      this.#local.clear();
      return undefined;
    });
  }

  localKeys(): NativeStorageOutcome<string[]> {
    return this.#outcome(() => [...this.#local.keys()].sort(byCodePoint));
  }

  idbOpen(
    name: string,
    version: number | null,
    schema: NativeSchemaEntry[],
  ): NativeStorageOutcome<{ version: number; stores: NativeStore[] }> {
    return this.#outcome(() => {
      checkLength('name of the database', name);
      const database = this.#databases.get(name) ?? { version: 0, stores: new Map<string, Store>() };
      const stored = database.version;
      const wanted = version ?? Math.max(stored, 1);
      if (wanted < stored) {
        throw new Failure(
          'ERR_EDGE_STORAGE_VERSION',
          `the database '${name}' is at version ${stored} and cannot be opened at ${wanted}; open it at ${stored} or higher`,
        );
      }
      if (wanted > stored) {
        checkSchema(name, database, schema);
        let names = stored === 0 ? entryBytes(name, '') : 0;
        for (const { name: store, drop } of schema) {
          if (!drop && !database.stores.has(store)) names += entryBytes(name, store);
        }
        this.#used = this.#room(0, names);
        for (const { drop, ...spec } of schema) {
          if (drop) this.#drop(name, database, spec.name);
          else if (!database.stores.has(spec.name)) {
            database.stores.set(spec.name, { ...spec, next: 1, records: new Map() });
          }
        }
        database.version = wanted;
        this.#databases.set(name, database);
      }
      const stores = [...database.stores.values()]
        .map(({ name, keyPath, autoIncrement }) => ({ name, keyPath, autoIncrement }))
        .sort((a, b) => byCodePoint(a.name, b.name));
      return { version: wanted, stores };
    });
  }

  idbPut(
    database: string,
    name: string,
    given: NativeKey | null,
    value: string,
    tail: string | null,
  ): NativeStorageOutcome<NativeKey> {
    return this.#outcome(() => {
      const store = this.#store(database, name);
      if (given === null && !(store.autoIncrement && store.next <= LAST_GENERATED)) {
        throw new Failure(
          'ERR_EDGE_STORAGE_NO_KEY',
          `the store '${name}' of the database '${database}' neither generates keys nor was a key given; pass one`,
        );
      }
      const text = given === null && tail !== null ? `${value}${store.next}${tail}` : value;
      checkLength('value', text);
      const key = normalKey(given ?? store.next);
      const old = store.records.get(key);
      const before = old === undefined ? 0 : recordBytes(database, name, key, old);
      this.#used = this.#room(before, recordBytes(database, name, key, text));
      store.records.set(key, text);
      if (store.autoIncrement && typeof key === 'number' && key >= store.next) {
        store.next = Math.min(Math.floor(key) + 1, LAST_GENERATED + 2);
      }
      return key;
    });
  }

  idbGet(database: string, name: string, key: NativeKey): NativeStorageOutcome<string | null> {
    return this.#outcome(() => {
      const normal = normalKey(key);
      return this.#store(database, name).records.get(normal) ?? null;
    });
  }

  idbDelete(database: string, name: string, key: NativeKey): NativeStorageOutcome<undefined> {
    return this.#outcome(() => {
      const normal = normalKey(key);
      const { records } = this.#store(database, name);
      const old = records.get(normal);
      if (old !== undefined) this.#used -= recordBytes(database, name, normal, old);
      records.delete(normal);
      return undefined;
    });
  }

  idbKeys(database: string, name: string): NativeStorageOutcome<NativeKey[]> {
    return this.#outcome(() => [...this.#store(database, name).records.keys()].sort(byKey));
  }

  close(): void {
    this.#closed = true;
    this.#local.clear();
    this.#databases.clear();
    this.#used = 0;
  }

  async #outcome<T>(work: () => T): Promise<{ kind: 'ok'; value: T } | NativeFailure> {
    try {
      if (this.#closed) throw new Failure('ERR_EDGE_DISPOSED', 'the storage was closed with its worker');
      return { kind: 'ok', value: work() };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { kind: 'failure', code: error.code, message: error.message };
    }
  }

  #store(database: string, name: string): Store {
    const store = this.#databases.get(database)?.stores.get(name);
    if (store) return store;
    throw new Failure(
      'ERR_EDGE_STORAGE_NO_STORE',
      `the database '${database}' has no store '${name}'; stores are made when it is opened with a higher version ` +
        'and a schema that names them',
    );
  }

  #drop(databaseName: string, { stores }: Database, name: string): void {
    const store = stores.get(name);
    if (store === undefined) return;
    for (const [key, value] of store.records) this.#used -= recordBytes(databaseName, name, key, value);
    this.#used -= entryBytes(databaseName, name);
    stores.delete(name);
  }

  /** What is used after `before` bytes became `after`, if there is room. Less is always possible. */
  #room(before: number, after: number): number {
    const used = this.#used - before + after;
    if (used > this.#limit && after > before) {
      throw new Failure(
        'ERR_EDGE_STORAGE_QUOTA',
        `the storage in memory holds ${this.#used} bytes and ${after - before} more would exceed its quota of ` +
          `${this.#limit}; remove something first`,
      );
    }
    return used;
  }
}

function checkSchema(name: string, { stores }: Database, schema: NativeSchemaEntry[]): void {
  const names = new Set(stores.keys());
  for (const entry of schema) {
    checkLength('name of the store', entry.name);
    names.delete(entry.name);
    if (entry.drop) continue;
    if (entry.keyPath !== null) checkLength('key path', entry.keyPath);
    names.add(entry.name);
    const existing = stores.get(entry.name);
    if (existing && (existing.keyPath !== entry.keyPath || existing.autoIncrement !== entry.autoIncrement)) {
      throw new Failure(
        'ERR_EDGE_STORAGE_STORE_DIFFERS',
        `the store '${entry.name}' of the database '${name}' exists with another key path or key generator; give ` +
          'the new one another name, or drop the old one first, with null in the schema of an earlier version',
      );
    }
  }
  if (names.size > STORES) {
    throw new Failure('ERR_EDGE_STORAGE_TOO_MANY_STORES', `a database has at most ${STORES} stores`);
  }
}

function checkLength(what: string, text: string): void {
  const limit = what === 'value' ? VALUE_BYTES : KEY_BYTES;
  const bytes = Buffer.byteLength(text);
  if (bytes > limit) {
    throw new Failure(
      'ERR_EDGE_STORAGE_TOO_LONG',
      `the ${what} is ${bytes} bytes long in UTF-8; at most ${limit} are stored`,
    );
  }
}

function normalKey(key: NativeKey): NativeKey {
  if (typeof key === 'string') checkLength('key', key);
  else if (Number.isNaN(key)) {
    throw new Failure('ERR_EDGE_STORAGE_NOT_A_KEY', 'NaN is not a key; keys are strings and numbers');
  }
  // -0 is 0, for the map as for what it returns.
  return key === 0 ? 0 : key;
}

const entryBytes = (key: string, value: string) => Buffer.byteLength(key) + Buffer.byteLength(value) + ENTRY_BYTES;

/** A key counts as the database encodes it: a kind, then eight bytes or the text. */
function recordBytes(database: string, store: string, key: NativeKey, value: string): number {
  return (
    entryBytes(database, store) + 1 + (typeof key === 'number' ? 8 : Buffer.byteLength(key)) + Buffer.byteLength(value)
  );
}

function byKey(a: NativeKey, b: NativeKey): number {
  if (typeof a === 'number') return typeof b === 'number' ? a - b || 0 : -1;
  return typeof b === 'number' ? 1 : byCodePoint(a, b);
}

/** The order of UTF-8's bytes. UTF-16 has it too, except that surrogates come before U+E000 to U+FFFF. */
function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left !== right) return weight(left) - weight(right);
  }
  return a.length - b.length;
}

const weight = (unit: number) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);
