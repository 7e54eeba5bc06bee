/**
 * Values between JavaScript and Python, in the packed form of crates/abi (`packed`).
 * Owns what can cross and as what, and the words for what cannot. Runs on the JS thread only; must never keep a view of
 * a buffer beyond a call.
 */
import { types } from 'node:util';

/** What can cross from JavaScript to Python and back. */
export type Value =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly Value[]
  | { readonly [key: string]: Value }
  | ReadonlyMap<Value, Value>
  | ReadonlySet<Value>;

const NONE = 0;
const FALSE = 1;
const TRUE = 2;
const INT = 3;
const BIG_INT = 4;
const FLOAT = 5;
const STR = 6;
const BYTES = 7;
const LIST = 8;
const TUPLE = 9;
const DICT = 10;
const SET = 11;
const FROZENSET = 12;

/** How deep containers may nest. */
const MAX_DEPTH = 200;
/** Strings up to this many characters are copied one by one, which beats the encoder's fixed cost. */
const SHORT = 40;
const TWO_32 = 2 ** 32;
const MAX_INT64 = 2n ** 63n;

const encoder = new TextEncoder();
// A byte order mark is a character like any other.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A value that cannot cross. Its message names the place, as seen from `root`. */
export class CrossingError extends TypeError {
  readonly #what: string;
  #path = '';

  constructor(what: string) {
    super();
    this.#what = what;
  }

  /** Prepends the step that leads to where the trouble was seen so far. */
  within(step: string): this {
    this.#path = step + this.#path;
    this.message = `${this.#path}: ${this.#what}`;
    return this;
  }
}

/** Writes values one after another into a buffer, which it replaces by a larger one where it must. */
export class Packer {
  buffer: Uint8Array;
  length = 0;
  #view: DataView;

  constructor(buffer: Uint8Array = new Uint8Array(256)) {
    this.buffer = buffer;
    this.#view = viewOf(buffer);
  }

  /** Start anew, in `buffer` if it is given. */
  reset(buffer: Uint8Array = this.buffer): void {
    this.length = 0;
    if (buffer === this.buffer) return;
    this.buffer = buffer;
    this.#view = viewOf(buffer);
  }

  byte(value: number): void {
    this.#room(1);
    this.buffer[this.length++] = value;
  }

  /** Write `value`, called `root` in errors. Throws a `CrossingError`, or what a getter in there throws. */
  pack(value: unknown, root: string): void {
    try {
      this.#value(value, 0, false);
    } catch (error) {
      throw error instanceof CrossingError ? error.within(root) : error;
    }
  }

  list(count: number): void {
    this.#container(LIST, count);
  }

  tuple(count: number): void {
    this.#container(TUPLE, count);
  }

  /** A copy of what was written. */
  take(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  /** `hashable`: inside a key or an item of a set, where lists and sets have to be tuples and frozen sets. */
  #value(value: unknown, depth: number, hashable: boolean): void {
    if (typeof value === 'string') this.#string(value);
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'boolean') this.byte(value ? TRUE : FALSE);
    else if (value === null || value === undefined) this.byte(NONE);
    else if (typeof value === 'bigint') this.#bigint(value);
    else if (typeof value !== 'object') throw new CrossingError(`a ${typeof value} cannot cross to Python`);
    else if (types.isUint8Array(value)) this.#bytes(value);
    else if (depth >= MAX_DEPTH) throw tooDeep(value);
    else this.#object(value, depth, hashable);
  }

  #object(value: object, depth: number, hashable: boolean): void {
    if (Array.isArray(value)) {
      this.#container(hashable ? TUPLE : LIST, value.length);
      this.#items(value, depth, hashable);
    } else if (types.isSet(value)) {
      const items = [...value];
      this.#container(hashable ? FROZENSET : SET, items.length);
      this.#items(items, depth, true);
    } else if (hashable) {
      throw new CrossingError(`${describeObject(value)} cannot cross to Python inside a key or a set`);
    } else if (types.isMap(value)) {
      this.#map(value, depth);
    } else if (isPlain(value)) {
      this.#dict(value as Record<string, unknown>, depth);
    } else {
      throw new CrossingError(`${describeObject(value)} cannot cross to Python`);
    }
  }

  #dict(value: Record<string, unknown>, depth: number): void {
    const keys = Object.keys(value);
    this.#container(DICT, keys.length);
    let key = '';
    try {
      for (key of keys) {
        this.#string(key);
        this.#value(value[key], depth + 1, false);
      }
    } catch (error) {
      throw located(error, step(key));
    }
  }

  #items(items: readonly unknown[], depth: number, hashable: boolean): void {
    // A getter in there may change the array; its length is written already.
    const count = items.length;
    let i = 0;
    try {
      for (; i < count; i++) this.#value(items[i], depth + 1, hashable);
    } catch (error) {
      throw located(error, `[${i}]`);
    }
  }

  #map(map: Map<unknown, unknown>, depth: number): void {
    const entries = [...map];
    this.#container(DICT, entries.length);
    let key: unknown;
    try {
      for (const [k, item] of entries) {
        key = k;
        this.#value(k, depth + 1, true);
        this.#value(item, depth + 1, false);
      }
    } catch (error) {
      throw located(error, step(key));
    }
  }

  #container(kind: number, count: number): void {
    this.#room(5);
    this.buffer[this.length] = kind;
    this.#view.setUint32(this.length + 1, count, true);
    this.length += 5;
  }

  #number(value: number): void {
    if (Number.isSafeInteger(value)) {
      this.#room(9);
      const high = Math.floor(value / TWO_32);
      this.buffer[this.length] = INT;
      this.#view.setUint32(this.length + 1, value - high * TWO_32, true);
      this.#view.setInt32(this.length + 5, high, true);
      this.length += 9;
    } else if (Number.isInteger(value)) {
      this.#bigint(BigInt(value));
    } else {
      this.#room(9);
      this.buffer[this.length] = FLOAT;
      this.#view.setFloat64(this.length + 1, value, true);
      this.length += 9;
    }
  }

  #bigint(value: bigint): void {
    if (value >= -MAX_INT64 && value < MAX_INT64) {
      this.#room(9);
      this.buffer[this.length] = INT;
      this.#view.setBigInt64(this.length + 1, value, true);
      this.length += 9;
      return;
    }
    // Two's complement with room for the sign: enough whole bytes for the magnitude and one bit.
    const magnitude = value < 0n ? -value : value;
    const size = Math.ceil((magnitude.toString(16).length * 4 + 1) / 8);
    const digits = BigInt.asUintN(size * 8, value)
      .toString(16)
      .padStart(size * 2, '0');
    this.#room(5 + size);
    this.buffer[this.length] = BIG_INT;
    this.#view.setUint32(this.length + 1, size, true);
    for (let i = 0; i < size; i++) {
      this.buffer[this.length + 5 + i] = Number.parseInt(digits.slice((size - i - 1) * 2, (size - i) * 2), 16);
    }
    this.length += 5 + size;
  }

  #string(value: string): void {
    const count = value.length;
    // A UTF-16 unit takes three bytes at most.
    this.#room(5 + count * 3);
    const { buffer } = this;
    const start = this.length + 5;
    let end = start;
    if (count <= SHORT) {
      for (let i = 0; i < count; i++) {
        const unit = value.charCodeAt(i);
        if (unit >= 0x80) {
          end = start + encoder.encodeInto(value, buffer.subarray(start)).written;
          break;
        }
        buffer[end++] = unit;
      }
    } else {
      end = start + encoder.encodeInto(value, buffer.subarray(start)).written;
    }
    buffer[this.length] = STR;
    this.#view.setUint32(this.length + 1, end - start, true);
    this.length = end;
  }

  #bytes(value: Uint8Array): void {
    this.#room(5 + value.length);
    this.buffer[this.length] = BYTES;
    this.#view.setUint32(this.length + 1, value.length, true);
    this.buffer.set(value, this.length + 5);
    this.length += 5 + value.length;
  }

  #room(more: number): void {
    const needed = this.length + more;
    if (needed <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(needed, this.buffer.length * 2));
    grown.set(this.buffer.subarray(0, this.length));
    this.buffer = grown;
    this.#view = viewOf(grown);
  }
}

/** Reads values one after another. The bytes come from the VM and are trusted to be whole. */
export class Unpacker {
  #bytes: Uint8Array;
  #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
  }

  /** Read on at `at`. */
  seek(at: number): void {
    this.#at = at;
  }

  /** The next value; whatever it holds is a copy. */
  value(): unknown {
    const kind = this.#bytes[this.#at++];
    switch (kind) {
      case NONE:
        return null;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case INT:
        return this.#int();
      case BIG_INT:
        return this.#bigint();
      case FLOAT:
        this.#at += 8;
        return this.#view.getFloat64(this.#at - 8, true);
      case STR:
        return this.#string();
      case BYTES: {
        const count = this.#count();
        this.#at += count;
        return this.#bytes.slice(this.#at - count, this.#at);
      }
      case LIST:
      case TUPLE: {
        const count = this.#count();
        const items: unknown[] = [];
        for (let i = 0; i < count; i++) items.push(this.value());
        return items;
      }
      case SET:
      case FROZENSET: {
        const items = new Set<unknown>();
        for (let left = this.#count(); left > 0; left--) items.add(this.value());
        return items;
      }
      case DICT:
        return this.#dict();
      default:
        throw new RangeError(`damaged bytes of a packed value: kind ${kind}`);
    }
  }

  /** A plain object without a prototype if all keys are strings, else a Map. */
  #dict(): unknown {
    const start = this.#at;
    const count = this.#count();
    const object: Record<string, unknown> = Object.create(null);
    for (let i = 0; i < count; i++) {
      if (this.#bytes[this.#at] !== STR) {
        this.#at = start;
        return this.#map();
      }
      this.#at++;
      const key = this.#string();
      object[key] = this.value();
    }
    return object;
  }

  #map(): Map<unknown, unknown> {
    const map = new Map<unknown, unknown>();
    for (let left = this.#count(); left > 0; left--) {
      const key = this.value();
      map.set(key, this.value());
    }
    return map;
  }

  #int(): number | bigint {
    const low = this.#view.getUint32(this.#at, true);
    const high = this.#view.getInt32(this.#at + 4, true);
    this.#at += 8;
    const value = high * TWO_32 + low;
    // Up to 2^53 itself, which no rounded number can be mistaken for.
    const exact = (high >= -0x200000 && high < 0x200000) || (high === 0x200000 && low === 0);
    return exact ? value : this.#view.getBigInt64(this.#at - 8, true);
  }

  #bigint(): bigint {
    const count = this.#count();
    const hex: string[] = [];
    for (let i = count - 1; i >= 0; i--) hex.push((this.#bytes[this.#at + i] as number).toString(16).padStart(2, '0'));
    this.#at += count;
    return BigInt.asIntN(count * 8, BigInt(`0x${hex.join('')}`));
  }

  #string(): string {
    const count = this.#count();
    const start = this.#at;
    this.#at += count;
    if (count <= SHORT) {
      let text = '';
      for (let i = start; i < this.#at; i++) {
        const unit = this.#bytes[i] as number;
        if (unit >= 0x80) return decoder.decode(this.#bytes.subarray(start, this.#at));
        text += String.fromCharCode(unit);
      }
      return text;
    }
    return decoder.decode(this.#bytes.subarray(start, this.#at));
  }

  #count(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }
}

/** The packed form of one value, called `root` in errors. */
export function pack(value: unknown, root: string): Uint8Array {
  const packer = new Packer();
  packer.pack(value, root);
  return packer.take();
}

/** The value of a packed form. */
export function unpack(bytes: Uint8Array): unknown {
  return new Unpacker(bytes).value();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Objects written as literals, or made without a prototype; of any realm. */
function isPlain(value: object): boolean {
  const proto = Object.getPrototypeOf(value);
  if (proto === null || proto === Object.prototype) return true;
  return Object.getPrototypeOf(proto) === null && Object.hasOwn(proto, 'hasOwnProperty');
}

function describeObject(value: object): string {
  if (types.isPromise(value)) return 'a Promise (await it first)';
  if (types.isMap(value)) return 'a Map';
  const name = (value as { constructor?: { name?: unknown } }).constructor?.name;
  return typeof name === 'string' && name !== '' ? `an object of class ${name}` : 'an object that is not a plain one';
}

function tooDeep(value: object): CrossingError {
  const inside = (at: object): readonly unknown[] =>
    types.isMap(at) ? [...at.keys(), ...at.values()] : types.isSet(at) ? [...at] : Object.values(at);
  // At this depth a cycle is the likelier reason, and worth a look of bounded length.
  const path = new Set<object>();
  let budget = 10_000;
  const cyclic = (at: unknown): boolean => {
    if (typeof at !== 'object' || at === null || types.isUint8Array(at)) return false;
    if (path.has(at)) return true;
    if (budget-- <= 0 || path.size > 4 * MAX_DEPTH) return false;
    path.add(at);
    const found = inside(at).some(cyclic);
    path.delete(at);
    return found;
  };
  return new CrossingError(
    cyclic(value)
      ? 'an object that contains itself cannot cross to Python'
      : `nested deeper than ${MAX_DEPTH} levels, which is as much as can cross to Python`,
  );
}

/** What was thrown, with the step to where it was. Deep paths say enough by their end. */
function located(error: unknown, where: string): unknown {
  return error instanceof CrossingError ? error.within(where) : error;
}

/** `.name`, `["two words"]`, `[3]` */
function step(key: unknown): string {
  if (typeof key === 'string') {
    return /^[\p{ID_Start}_$][\p{ID_Continue}$]{0,60}$/u.test(key)
      ? `.${key}`
      : `[${JSON.stringify(key.slice(0, 60))}]`;
  }
  if (typeof key === 'number' || typeof key === 'bigint' || typeof key === 'boolean') return `[${key}]`;
  return '[…]';
}
