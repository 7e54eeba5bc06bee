/**
 * The host library `storage`: strings by key (`local_*`, `session_*`), and JSON records in object stores (`idb_*`).
 * Owns the worker's storage: a database on the disk where the worker names a directory, else memory. JS thread.
 * Must never touch the disk without `permissions.storage`, and never wait for it on this thread.
 */
import { binding } from '../binding.js';
import type { NativeFailure, NativeStorage, NativeStore } from '../native.js';
import type { Handler, Handlers, HostContext } from './context.js';
import { documented } from './documented.js';
import { asInteger, asString, HostError, type PythonClass, pythonType } from './python-error.js';
import { storageDocs } from './storage/docs.js';
import { MemoryStorage } from './storage/memory.js';
import { asKey, parseSchema, toRecord } from './storage/records.js';

/** What Python sees of a failure; others are an `OSError`. */
const CLASSES: Record<string, PythonClass> = {
  ERR_EDGE_STORAGE_TOO_LONG: 'ValueError',
  ERR_EDGE_STORAGE_VERSION: 'ValueError',
  ERR_EDGE_STORAGE_NO_STORE: 'KeyError',
  ERR_EDGE_STORAGE_STORE_DIFFERS: 'ValueError',
  ERR_EDGE_STORAGE_TOO_MANY_STORES: 'ValueError',
  ERR_EDGE_STORAGE_NO_KEY: 'ValueError',
  ERR_EDGE_STORAGE_NOT_A_KEY: 'ValueError',
};

/** Databases that a run may have open at once. */
const MAX_OPEN = 256;

export const storage = (ctx: HostContext): Handlers => {
  const session = new MemoryStorage();
  let persistent: NativeStorage | undefined;
  let run = newRun();
  ctx.onRunEnd(() => {
    run = newRun();
  });
  ctx.signal.addEventListener(
    'abort',
    () => {
      session.close();
      persistent?.close();
    },
    { once: true },
  );

  /** First in every handler: without the permission nothing works, whatever the arguments. */
  const enter = () => {
    if (!ctx.permissions.storage) {
      throw new HostError('PermissionError', "storage: the worker's permissions.storage does not allow it");
    }
    if (ctx.signal.aborted) throw new HostError('OSError', 'storage: the worker was disposed');
  };
  const sessionStorage = (): NativeStorage => {
    enter();
    return session;
  };
  /** Opened by the first call that needs it; if that fails, the next one tries again. */
  const localStorage = (): NativeStorage => {
    enter();
    if (persistent) return persistent;
    if (ctx.storage === undefined) {
      persistent = new MemoryStorage();
    } else {
      const opened = binding().openStorage(ctx.storage);
      if (opened.kind === 'failure') throw toError(opened);
      persistent = opened.storage;
    }
    return persistent;
  };
  const database = (id: unknown) => {
    const backend = localStorage();
    const found = run.open.get(asInteger(id, 'db'));
    if (found === undefined) throw new HostError('KeyError', `no open database has the id ${id}`);
    return { ...found, backend };
  };

  const idbPut: Handler = async (...args: unknown[]) => {
    const named = args.length > 0 && isKeywords(args.at(-1)) ? (args.pop() as Record<string, unknown>) : {};
    const [id, storeName, json, positional] = args;
    const { name, stores, backend } = database(id);
    const store = asString(storeName, 'store');
    const byName = keyword(named) ?? null;
    if (byName !== null && positional !== undefined) {
      throw new TypeError("idb_put() got multiple values for argument 'key'");
    }
    const given = positional ?? byName;
    const key = given === null ? null : asKey(given);
    // A store that this handle does not know may have been made by another one since.
    const spec = stores.get(store) ?? { name: store, keyPath: null, autoIncrement: false };
    const record = toRecord(spec, json, key);
    return unwrap(await backend.idbPut(name, store, record.key, record.value, record.tail));
  };
  idbPut.kwargs = true;

  const handlers: Handlers = {
    ...area('local', localStorage),
    ...area('session', sessionStorage),

    idb_open: async (nameValue: unknown, versionValue: unknown, schema: unknown) => {
      const backend = localStorage();
      const name = asString(nameValue, 'name');
      const version = versionValue === null || versionValue === undefined ? null : asInteger(versionValue, 'version');
      if (version !== null && version < 1) throw new RangeError(`version must be at least 1, not ${version}`);
      // The run that asked; it may be over when the answer is here.
      const { open } = run;
      const id = ++run.lastId;
      if (open.size >= MAX_OPEN) {
        throw new HostError('OSError', `${MAX_OPEN} databases are open in this run; close some with idb_close()`);
      }
      const { stores } = unwrap(await backend.idbOpen(name, version, parseSchema(schema)));
      open.set(id, { name, stores: new Map(stores.map((store) => [store.name, store])) });
      return id;
    },
    idb_put: idbPut,
    idb_get: async (id: unknown, store: unknown, key: unknown) => {
      const { name, backend } = database(id);
      return unwrap(await backend.idbGet(name, asString(store, 'store'), asKey(key)));
    },
    idb_delete: async (id: unknown, store: unknown, key: unknown) => {
      const { name, backend } = database(id);
      return unwrap(await backend.idbDelete(name, asString(store, 'store'), asKey(key)));
    },
    idb_keys: async (id: unknown, store: unknown) => {
      const { name, backend } = database(id);
      return JSON.stringify(unwrap(await backend.idbKeys(name, asString(store, 'store'))));
    },
    idb_close: (id: unknown) => {
      enter();
      run.open.delete(asInteger(id, 'db'));
    },
  };
  return documented(handlers, storageDocs);
};

export default storage;

/** What `idb_open` hands out in one run. */
function newRun() {
  return { open: new Map<number, { name: string; stores: Map<string, NativeStore> }>(), lastId: 0 };
}

/** The five functions of one kind of storage. */
function area(prefix: string, backend: () => NativeStorage): Handlers {
  return {
    [`${prefix}_get`]: async (key: unknown) => {
      const storage = backend();
      return unwrap(await storage.localGet(asText(key, 'key')));
    },
    [`${prefix}_set`]: async (key: unknown, value: unknown) => {
      const storage = backend();
      return unwrap(await storage.localSet(asText(key, 'key'), asText(value, 'value')));
    },
    [`${prefix}_remove`]: async (key: unknown) => {
      const storage = backend();
      return unwrap(await storage.localRemove(asText(key, 'key')));
    },
    [`${prefix}_clear`]: async () => unwrap(await backend().localClear()),
    [`${prefix}_keys`]: async () => JSON.stringify(unwrap(await backend().localKeys())),
  };
}

/** Numbers are written out, as browsers do; what Python writes differently is refused rather than surprising. */
function asText(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw new TypeError(`${what} must be str, not ${pythonType(value)}; use json.dumps for other values`);
}

function isKeywords(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

/** The only keyword argument that there is. */
function keyword(named: Record<string, unknown>): unknown {
  for (const name of Object.keys(named)) {
    if (name !== 'key') throw new TypeError(`idb_put() got an unexpected keyword argument '${name}'`);
  }
  return named.key;
}

function unwrap<T>(outcome: { kind: 'ok'; value: T } | NativeFailure): T {
  if (outcome.kind === 'failure') throw toError(outcome);
  return outcome.value;
}

function toError({ code, message }: NativeFailure): HostError {
  return new HostError(CLASSES[code] ?? 'OSError', message);
}
