/**
 * Errors that reach Python as an exception of a class of the thrower's choice: the bridge goes by `name`.
 * Owns that convention for the host libraries, and the checks of arguments that they share.
 */
import { describe } from '../errors.js';

export { describe };

/** Classes of Python's that the host libraries raise. */
export type PythonClass =
  | 'ConnectionAbortedError'
  | 'ConnectionError'
  | 'KeyError'
  | 'OSError'
  | 'OverflowError'
  | 'PermissionError'
  | 'TimeoutError'
  | 'TypeError'
  | 'ValueError';

/** Becomes the Python exception whose class `name` is. */
export class HostError extends Error {
  constructor(name: PythonClass, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = name;
  }
}

/** How Python calls the type of a value that crossed. */
export function pythonType(value: unknown): string {
  if (value === null || value === undefined) return 'NoneType';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'string':
      return 'str';
    case 'bigint':
      return 'int';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float';
    default:
      return value instanceof Uint8Array ? 'bytes' : 'object';
  }
}

/** `repr()` of a string, for messages that CPython words with one. */
export function repr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const named: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', [quote]: `\\${quote}` };
  let out = quote;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (char in named) out += named[char];
    else if (code < 0x20 || (code >= 0x7f && code < 0xa1) || code === 0xad)
      out += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code >= 0x2028 && code <= 0x2029) out += `\\u${code.toString(16)}`;
    else out += char;
  }
  return out + quote;
}

/** A `str` argument, or a `TypeError` that says which one of what is wrong. */
export function asString(value: unknown, what: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${what} must be str, not ${pythonType(value)}`);
}

/** An `int` argument within the range that numbers represent exactly. */
export function asInteger(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (typeof value === 'number' || typeof value === 'bigint') {
    if (typeof value === 'bigint' || Number.isInteger(value)) {
      throw new RangeError(`${what} is out of range: ${value}`);
    }
  }
  throw new TypeError(`${what} must be int, not ${pythonType(value)}`);
}

/** A JSON object given as a string; nothing given is an empty one. */
export function asOptions(value: unknown, what: string): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  const parsed = parseJson(asString(value, what), what);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new RangeError(`${what} must hold a JSON object, such as ${'{"method": "POST"}'}`);
  }
  return parsed as Record<string, unknown>;
}

/** A JSON value given as a string. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RangeError(`${what} is not valid JSON: ${describe(error)}`, { cause: error });
  }
}
