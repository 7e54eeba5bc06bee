/**
 * Schemas and records as programs write them: JSON.
 * Owns what `schema_json` may hold, and how a record's key is found in it, or put there.
 */
import type { NativeKey, NativeSchemaEntry, NativeStore } from '../../native.js';
import { asString, parseJson, pythonType, repr } from '../python-error.js';

/**
 * Stores by name, each with its options (`keyPath`, `autoIncrement`; `key_path` and `auto_increment` are the same;
 * `indexes` mean nothing here, as nothing reads them), or null to drop it. An array of names or of options with a
 * `name` is a schema as well.
 */
export function parseSchema(json: unknown): NativeSchemaEntry[] {
  if (json === null || json === undefined) return [];
  const parsed = parseJson(asString(json, 'schema_json'), 'schema_json');
  if (typeof parsed !== 'object' || parsed === null) {
    throw new RangeError('schema_json must hold an object of stores by name, such as {"users": {"keyPath": "id"}}');
  }
  const entries = Array.isArray(parsed) ? parsed.map(named) : Object.entries(parsed);
  const names = entries.map(([name]) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new RangeError(`schema_json names the store ${repr(twice)} twice`);
  return entries.map(([name, options]) => schemaEntry(name, options));
}

function named(item: unknown): [string, unknown] {
  if (typeof item === 'string') return [item, {}];
  const { name, ...options } = (item ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string')
    throw new RangeError('schema_json: each item must be a name, or an object with a "name"');
  return [name, options];
}

function schemaEntry(name: string, options: unknown): NativeSchemaEntry {
  const entry: NativeSchemaEntry = { name, keyPath: null, autoIncrement: false, drop: options === null };
  if (options === null) return entry;
  const what = `schema_json: store ${repr(name)}`;
  if (typeof options !== 'object' || Array.isArray(options)) {
    throw new RangeError(`${what}: its options must be an object, or null to drop it`);
  }
  for (const [option, value] of Object.entries(options as object)) {
    switch (option) {
      case 'keyPath':
      case 'key_path':
        if (value === null) break;
        if (typeof value !== 'string' || !/^[^.]+(\.[^.]+)*$/.test(value)) {
          throw new RangeError(`${what}: ${option} must be the name of a member, or names joined by dots`);
        }
        entry.keyPath = value;
        break;
      case 'autoIncrement':
      case 'auto_increment':
        if (typeof value !== 'boolean') throw new RangeError(`${what}: ${option} must be true or false`);
        entry.autoIncrement = value;
        break;
      case 'indexes':
      case 'indices':
        break;
      default:
        throw new RangeError(`${what}: ${repr(option)} is unknown; there are keyPath and autoIncrement`);
    }
  }
  return entry;
}

/** A key that was passed: a string or a number. */
export function asKey(value: unknown, what = 'key'): NativeKey {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') throw new RangeError(`${what} ${value} is beyond ±2**53; use its digits as a string`);
  throw new TypeError(`${what} must be str, int or float, not ${pythonType(value)}`);
}

/** A record on its way into a store. Without a key, it is `value`, the generated key, `tail`. */
export interface NewRecord {
  key: NativeKey | null;
  value: string;
  tail: string | null;
}

/** Find a record's key: the one that was given, else where the store's key path says. */
export function toRecord(store: NativeStore, json: unknown, given: NativeKey | null): NewRecord {
  const text = asString(json, 'value_json');
  const value = parseJson(text, 'value_json');
  const { keyPath } = store;
  if (keyPath === null) return { key: given, value: text, tail: null };
  if (given !== null) {
    throw new RangeError(`the store ${repr(store.name)} takes its keys from ${repr(keyPath)}; pass none`);
  }
  let at = value;
  for (const name of keyPath.split('.')) {
    const found: unknown = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
    at = found;
  }
  if (typeof at === 'number' && Number.isInteger(at) && !Number.isSafeInteger(at)) {
    throw new RangeError(`value_json: the key at ${repr(keyPath)} is beyond ±2**53; use its digits as a string`);
  }
  if (typeof at === 'string' || typeof at === 'number') return { key: at, value: text, tail: null };
  if (at !== undefined) {
    throw new RangeError(`value_json: the key at ${repr(keyPath)} must be a string or a number`);
  }
  if (!store.autoIncrement || keyPath.includes('.') || !isObject(value)) {
    throw new RangeError(`value_json has no key at ${repr(keyPath)}, which the store ${repr(store.name)} needs`);
  }
  // Into the text, not the value: numbers beyond a double's precision stay what they are.
  const rest = text.trimStart().slice(1);
  const tail = Object.keys(value).length > 0 ? `,${rest}` : rest;
  return { key: null, value: `{${JSON.stringify(keyPath)}:`, tail };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
