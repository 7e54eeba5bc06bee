/**
 * Requests: what `options_json` may hold, and one request from its start to its text.
 * Owns the table of options. Must never send a header that would let a program talk to another host than the one
 * that was checked.
 */
import { asInteger, asOptions, HostError, repr } from '../python-error.js';
import { checkedFetch, type Exchange, readText } from './checked-fetch.js';
import type { Closable } from './scope.js';

/** Longest body that is read when `max_bytes` does not say otherwise. */
export const DEFAULT_MAX_BYTES = 64 * 2 ** 20;
/** Strings of the VM and of JavaScript end somewhere; far enough below. */
const LARGEST_MAX_BYTES = 256 * 2 ** 20;

/** Set by the transport, or of a meaning that would undo the check of the host. */
const FORBIDDEN_HEADERS =
  /^(host|content-length|transfer-encoding|connection|keep-alive|upgrade|te|trailer|expect|proxy-.*)$/;
/** Members of the browser's RequestInit that mean nothing here: scripts that pass them run unchanged. */
const IGNORED = new Set(['mode', 'credentials', 'cache', 'referrer', 'referrerPolicy', 'keepalive', 'priority']);

export interface RequestOptions {
  id?: number;
  method: string;
  headers: Headers;
  body?: string;
  timeoutMs?: number;
  redirect: Exchange['redirect'];
  maxBytes: number;
}

/** Everything in `options_json`, checked. */
export function requestOptions(json: unknown): RequestOptions {
  const options: RequestOptions = {
    method: 'GET',
    headers: new Headers(),
    redirect: 'follow',
    maxBytes: DEFAULT_MAX_BYTES,
  };
  for (const [name, value] of Object.entries(asOptions(json, 'options_json'))) {
    if (value === null || IGNORED.has(name)) continue;
    const what = `options_json: ${name}`;
    switch (name) {
      case 'id':
        options.id = inRange(value, what, 1, Number.MAX_SAFE_INTEGER);
        break;
      case 'method':
        options.method = asMethod(value);
        break;
      case 'headers':
        options.headers = asHeaders(value, what);
        break;
      case 'body':
        if (typeof value !== 'string') throw new TypeError(`${what} must be a string; use json.dumps for other values`);
        options.body = value;
        break;
      case 'timeout_ms':
        // The longest delay of a timer; beyond it, timers fire at once.
        options.timeoutMs = inRange(value, what, 1, 2 ** 31 - 1);
        break;
      case 'redirect':
        if (value !== 'follow' && value !== 'error' && value !== 'manual') {
          throw new RangeError(`${what} must be "follow", "error" or "manual", not ${JSON.stringify(value)}`);
        }
        options.redirect = value;
        break;
      case 'max_bytes':
        options.maxBytes = inRange(value, what, 0, LARGEST_MAX_BYTES);
        break;
      default:
        throw new RangeError(
          `options_json: ${repr(name)} is unknown; there are id, method, headers, body, timeout_ms, redirect, max_bytes`,
        );
    }
  }
  if (options.body !== undefined && (options.method === 'GET' || options.method === 'HEAD')) {
    throw new RangeError(`options_json: a ${options.method} request has no body; set the method, such as "POST"`);
  }
  return options;
}

export function inRange(value: unknown, what: string, low: number, high: number): number {
  const number = asInteger(value, what);
  if (number < low || number > high) throw new RangeError(`${what} must be from ${low} to ${high}, not ${number}`);
  return number;
}

function asMethod(value: unknown): string {
  if (typeof value !== 'string' || !/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(value)) {
    throw new RangeError(`options_json: method must be a method's name, not ${JSON.stringify(value)}`);
  }
  const upper = value.toUpperCase();
  if (upper === 'CONNECT' || upper === 'TRACE' || upper === 'TRACK') {
    throw new RangeError(`options_json: method ${upper} is not allowed`);
  }
  return ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'].includes(upper) ? upper : value;
}

export function asHeaders(value: unknown, what: string): Headers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${what} must be an object of strings`);
  }
  const headers = new Headers();
  for (const [name, content] of Object.entries(value)) {
    if (FORBIDDEN_HEADERS.test(name.toLowerCase())) {
      throw new RangeError(`${what}: ${repr(name)} is set by the transport and cannot be chosen`);
    }
    for (const item of Array.isArray(content) ? content : [content]) {
      if (typeof item !== 'string' && typeof item !== 'number') {
        throw new TypeError(`${what}: ${repr(name)} must be a string`);
      }
      try {
        headers.append(name, String(item));
      } catch {
        throw new RangeError(`${what}: ${repr(name)} or its value holds a character that headers cannot`);
      }
    }
  }
  return headers;
}

/** One request under way. */
export class Request implements Closable {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  abandon(reason: HostError): void {
    this.#controller.abort(reason);
  }

  /** Send it and read the answer to its end. */
  async send(
    url: URL,
    options: RequestOptions,
    authorize: (url: URL) => void,
  ): Promise<{ response: Response; url: URL; text: string }> {
    const { signal } = this;
    const { timeoutMs } = options;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            const why = `${url.href} did not answer completely within timeout_ms: ${timeoutMs}`;
            this.abandon(new HostError('TimeoutError', why));
          }, timeoutMs);
    try {
      const answer = await checkedFetch({ ...options, url, signal, authorize });
      const text = await readText(answer.response, answer.url, options.maxBytes, signal);
      return { ...answer, text };
    } finally {
      clearTimeout(timer);
    }
  }
}
