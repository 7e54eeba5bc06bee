/**
 * What callers may pass, checked once at the door.
 * Owns the tables of options: name, what is allowed, how it is checked. Everything behind it relies on the types.
 * Must never repair a wrong value: a wrong option is an `ERR_EDGE_OPTION` that names it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, EdgeError } from './errors.js';
import { netCheck } from './host/net-permission.js';
import { isIdentifier } from './host-modules.js';
import type { NativeLimits } from './native.js';
import type {
  CheckOptions,
  Limits,
  OutputOptions,
  PoolOptions,
  RunOptions,
  VendorOptions,
  WorkerOptions,
} from './types.js';

/** What is wrong with a value: what would be right; null if it is right. */
type Check = (value: unknown) => string | null;
type Table = Record<string, Check>;

const MIB = 1 << 20;
/** What the language promises a program when nobody says otherwise. */
const DEFAULT_MEMORY_BYTES = 512 * MIB;

const is =
  (allowed: string, test: (value: unknown) => boolean): Check =>
  (value) =>
    test(value) ? null : allowed;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const boolean = is('a boolean', (v) => typeof v === 'boolean');
const string = is('a string', (v) => typeof v === 'string');
const nonEmptyString = is('a non-empty string', (v) => typeof v === 'string' && v !== '');
const stringOrUrl = is('a URL or a non-empty string', (v) => v instanceof URL || (typeof v === 'string' && v !== ''));
const milliseconds = is('a number of milliseconds above 0', (v) => typeof v === 'number' && v > 0);
const integer = (low: number, high = Number.MAX_SAFE_INTEGER) =>
  is(
    `an integer ${high === Number.MAX_SAFE_INTEGER ? `of at least ${low}` : `from ${low} to ${high}`}`,
    (v) => Number.isInteger(v) && (v as number) >= low && (v as number) <= high,
  );
const abortSignal = is(
  'an AbortSignal',
  (v) => isObject(v) && typeof v.aborted === 'boolean' && typeof v.addEventListener === 'function',
);
const lines = is(
  'a string, or an iterable of lines',
  (v) => typeof v === 'string' || (isObject(v) && (Symbol.iterator in v || Symbol.asyncIterator in v)),
);

const limitChecks: Table = {
  timeoutMs: milliseconds,
  memoryBytes: integer(MIB, 4096 * MIB),
  outputBytes: integer(0),
  hostCalls: integer(0),
  recursion: integer(1, 1_000_000),
};

const permissionChecks: Table = {
  import: is(
    'a boolean or an array of hosts, URLs and paths',
    (v) => typeof v === 'boolean' || (Array.isArray(v) && v.every((item) => typeof item === 'string' && item !== '')),
  ),
  net: (value) => {
    const allowed = 'a boolean or an array of hosts and origins';
    if (typeof value === 'boolean') return null;
    if (!Array.isArray(value)) return allowed;
    try {
      netCheck(value);
      return null;
    } catch (error) {
      return `${allowed} (${describe(error)})`;
    }
  },
  storage: boolean,
};

const workerChecks: Table = {
  wasmUrl: is(
    'a URL, a non-empty string or a Uint8Array',
    (v) => v instanceof URL || v instanceof Uint8Array || (typeof v === 'string' && v !== ''),
  ),
  integrity: boolean,
  imports: specTable('imports'),
  mainThreadModules: (value) =>
    tableOf(
      'mainThreadModules',
      value,
      'an object of handlers or a factory',
      (v) => typeof v === 'function' || isObject(v),
      isIdentifier,
    ),
  hostModules: specTable('hostModules', isIdentifier),
  permissions: (value) => nested('permissions', value, permissionChecks),
  storage: nonEmptyString,
  document: is('an object', isObject),
  defaults: boolean,
  version: string,
  baseUrl: stringOrUrl,
  cacheDir: nonEmptyString,
  lockfile: nonEmptyString,
  frozen: boolean,
  onProgress: is('a function', (v) => typeof v === 'function'),
  limits: (value) => nested('limits', value, limitChecks),
  throwOnError: boolean,
  signal: abortSignal,
};

const poolChecks: Table = {
  ...workerChecks,
  size: integer(1, 1024),
  maxRunsPerWorker: integer(1),
};

const runChecks: Table = {
  entryDir: string,
  baseUrl: stringOrUrl,
  filename: nonEmptyString,
  input: lines,
  timeoutMs: milliseconds,
  globals: globalNames,
  incremental: boolean,
  signal: abortSignal,
  limits: (value) => nested('limits', value, limitChecks),
  throwOnError: boolean,
};

const checkChecks: Table = { entryDir: string, baseUrl: stringOrUrl, filename: nonEmptyString, signal: abortSignal };
const vendorChecks: Table = { entryDir: string, baseUrl: stringOrUrl, signal: abortSignal };
const outputChecks: Table = { follow: boolean };
const pruneChecks: Table = { maxBytes: integer(0) };

/** Options of the public contract that this version cannot honour. Their default value is accepted. */
const unsupported: Record<string, Set<string>> = {
  'createWorker()': new Set(['loaders']),
};
unsupported['createPool()'] = unsupported['createWorker()'] as Set<string>;

export function checkWorkerOptions(options: unknown): WorkerOptions {
  return check('createWorker()', options, workerChecks) as WorkerOptions;
}

export function checkPoolOptions(options: unknown): PoolOptions {
  return check('createPool()', options, poolChecks) as PoolOptions;
}

export function checkRunOptions(options: unknown): RunOptions {
  return check('run()', options, runChecks) as RunOptions;
}

export function checkCheckOptions(options: unknown): CheckOptions {
  return check('check()', options, checkChecks) as CheckOptions;
}

export function checkVendorOptions(options: unknown): VendorOptions {
  return check('vendor()', options, vendorChecks) as VendorOptions;
}

export function checkOutputOptions(options: unknown): OutputOptions {
  return check('output()', options, outputChecks) as OutputOptions;
}

export function checkPruneOptions(options: unknown): { maxBytes: number } {
  const { maxBytes } = check('prune()', options, pruneChecks) as { maxBytes?: number };
  if (maxBytes === undefined) throw new EdgeError('ERR_EDGE_OPTION', 'prune(): option maxBytes is missing');
  return { maxBytes };
}

/** An `ERR_EDGE_OPTION` for an argument that is not an option. */
export function checkArgument(name: string, value: unknown, allowed: string, ok: boolean): void {
  if (!ok) throw new EdgeError('ERR_EDGE_OPTION', `${name} must be ${allowed}, not ${show(value)}`);
}

/** Limits of a run: its own, else the worker's, else the default. An infinite `timeoutMs` is none. */
export function mergeLimits(worker: Limits | undefined, run: RunOptions): NativeLimits {
  const merged: NativeLimits = { memoryBytes: DEFAULT_MEMORY_BYTES };
  for (const limits of [worker, run.limits, { timeoutMs: run.timeoutMs }]) {
    for (const [name, value] of Object.entries(limits ?? {})) {
      if (value !== undefined) merged[name as keyof NativeLimits] = value;
    }
  }
  if (merged.timeoutMs === Number.POSITIVE_INFINITY) delete merged.timeoutMs;
  return merged;
}

/** A base for relative specs as a URL that ends in `/`. */
export function toBaseUrl(base: string | URL | undefined): string {
  if (base instanceof URL) return new URL('.', base).href;
  // A scheme of one letter is a Windows drive.
  if (base !== undefined && /^[a-z][a-z0-9+.-]+:/i.test(base)) {
    let url: URL;
    try {
      url = new URL('.', base);
    } catch {
      throw new EdgeError('ERR_EDGE_OPTION', `option baseUrl: ${show(base)} is not a valid URL`);
    }
    return url.href;
  }
  const place = path.resolve(base ?? '.');
  const isFile = fs.statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
  return pathToFileURL(`${isFile ? path.dirname(place) : place}/`).href;
}

function check(where: string, options: unknown, table: Table): object {
  if (options === undefined) return {};
  if (!isObject(options) || Array.isArray(options)) {
    throw new EdgeError('ERR_EDGE_OPTION', `${where}: options must be an object, not ${show(options)}`);
  }
  const known = unsupported[where] ?? new Set();
  for (const [name, value] of Object.entries(options)) {
    const test = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!test) {
      if (known.has(name)) {
        if (isDefault(value)) continue;
        throw new EdgeError('ERR_EDGE_OPTION', `${where}: option ${name} is not supported by this version yet`);
      }
      throw new EdgeError('ERR_EDGE_OPTION', `${where}: ${unknownName(name, Object.keys(table))}`);
    }
    if (value === undefined) continue;
    const wanted = test(value);
    if (wanted !== null) {
      throw new EdgeError('ERR_EDGE_OPTION', `${where}: option ${describeMismatch(name, value, wanted)}`);
    }
  }
  return options;
}

/** A check that found the trouble deeper down says so by starting with the path, then a colon. */
function describeMismatch(name: string, value: unknown, wanted: string): string {
  return wanted.startsWith(':') ? wanted.slice(1) : `${name} must be ${wanted}, not ${show(value)}`;
}

function nested(name: string, value: unknown, table: Table): string | null {
  if (!isObject(value) || Array.isArray(value)) return 'an object';
  for (const [key, inner] of Object.entries(value)) {
    const test = Object.hasOwn(table, key) ? table[key] : undefined;
    if (!test) return `:${name}: ${unknownName(key, Object.keys(table))}`;
    const wanted = inner === undefined ? null : test(inner);
    if (wanted !== null) return `:${describeMismatch(`${name}.${key}`, inner, wanted)}`;
  }
  return null;
}

function specTable(option: string, validName?: (name: string) => boolean): Check {
  const isSpec = (v: unknown) => typeof v === 'string' && v !== '';
  return (value) => tableOf(option, value, 'a non-empty string', isSpec, validName);
}

/** An object of names, each with something that is `allowed`. */
function tableOf(
  option: string,
  value: unknown,
  allowed: string,
  test: (value: unknown) => boolean,
  validName = (name: string) => name !== '',
): string | null {
  if (!isObject(value) || Array.isArray(value)) return `an object of names, each with ${allowed}`;
  for (const [name, item] of Object.entries(value)) {
    if (!validName(name)) return `:${option}: ${show(name)} is no name that Python can import`;
    if (!test(item)) return `:${describeMismatch(`${option}[${JSON.stringify(name)}]`, item, allowed)}`;
  }
  return null;
}

function globalNames(value: unknown): string | null {
  if (!isObject(value) || Array.isArray(value)) return 'an object of names and values';
  const wrong = Object.keys(value).find((name) => !isIdentifier(name));
  return wrong === undefined ? null : `:globals: ${show(wrong)} is no name in Python`;
}

function isDefault(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0 && !(value instanceof Map);
}

function unknownName(name: string, names: string[]): string {
  const close = names
    .map((known) => [distance(name.toLowerCase(), known.toLowerCase()), known] as const)
    .filter(([d, known]) => d <= Math.max(1, Math.floor(known.length / 3)))
    .sort(([a], [b]) => a - b)[0];
  return `unknown option ${name}${close ? `; did you mean ${close[1]}?` : ''} (options: ${names.join(', ')})`;
}

/** Edits between two words, a swap of neighbours being one. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 0; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
}

/** A value as a message shows it: short, and never a secret's whole length. */
function show(value: unknown): string {
  if (typeof value === 'string')
    return value.length > 60 ? `${JSON.stringify(value.slice(0, 60))}…` : JSON.stringify(value);
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return 'an array';
  const name = (value as object).constructor?.name;
  return name && name !== 'Object' ? `a ${name}` : `a ${typeof value}`;
}
