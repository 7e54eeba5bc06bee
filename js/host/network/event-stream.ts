/**
 * One stream of server-sent events: connects, reads, and connects again until someone closes it.
 * Owns the reconnection rules of the HTML standard. Must never push an event once closed or abandoned, and never
 * keep trying after an answer that the standard calls final.
 */
import { Buffer } from 'node:buffer';
import { asOptions, asString, describe, HostError, repr } from '../python-error.js';
import { checkedFetch } from './checked-fetch.js';
import { EventStreamParser } from './event-stream-parser.js';
import { asHeaders, inRange } from './request.js';
import type { Closable } from './scope.js';

/** Milliseconds before a reconnection if neither the options nor the stream say otherwise. */
const DEFAULT_RETRY_MS = 3000;
/** Longest wait that doubling after failures leads to; a stream may ask for more. */
const MAX_BACK_OFF_MS = 60_000;
/** What doubling starts from if a stream asks for less. */
const MIN_BACK_OFF_MS = 50;
const MAX_TIMER_MS = 2 ** 31 - 1;

export const STREAM_STATE = { connecting: 0, open: 1, closed: 2 } as const;

export interface StreamOptions {
  headers: Headers;
  lastEventId: string;
  retryMs: number;
}

export function streamOptions(json: unknown): StreamOptions {
  const options: StreamOptions = { headers: new Headers(), lastEventId: '', retryMs: DEFAULT_RETRY_MS };
  for (const [name, value] of Object.entries(asOptions(json, 'options_json'))) {
    const what = `options_json: ${name}`;
    // What browsers' EventSource takes means nothing here.
    if (value === null || name === 'withCredentials' || name === 'with_credentials') continue;
    if (name === 'headers') options.headers = asHeaders(value, what);
    else if (name === 'last_event_id') options.lastEventId = asString(value, what);
    else if (name === 'retry_ms') options.retryMs = inRange(value, what, 0, MAX_TIMER_MS);
    else {
      throw new RangeError(`options_json: ${repr(name)} is unknown; there are headers, last_event_id, retry_ms`);
    }
  }
  return options;
}

/** Milliseconds to wait after `failures` connections in a row that brought no event. */
export function backOff(retryMs: number, failures: number): number {
  if (failures <= 1) return Math.min(retryMs, MAX_TIMER_MS);
  // A stream may ask for no wait at all, but not for a busy loop of connections that bring nothing.
  const doubled = Math.max(retryMs, MIN_BACK_OFF_MS) * 2 ** Math.min(failures - 1, 30);
  return Math.min(Math.max(retryMs, Math.min(doubled, MAX_BACK_OFF_MS)), MAX_TIMER_MS);
}

/** An answer after which the standard forbids to try again. */
class Final extends Error {}

export class EventStream implements Closable {
  readonly #url: URL;
  readonly #options: StreamOptions;
  readonly #authorize: (url: URL) => void;
  readonly #emit: (event: Record<string, unknown>) => void;
  readonly #controller = new AbortController();
  #state: number = STREAM_STATE.connecting;
  #lastEventId: string;
  #retryMs: number;
  #wake: (() => void) | undefined;
  /** Whether this connection has brought an event. */
  #delivered = false;

  /** `emit` gets each event without its `msg` and `id`. */
  constructor(
    url: URL,
    options: StreamOptions,
    authorize: (url: URL) => void,
    emit: (event: Record<string, unknown>) => void,
  ) {
    this.#url = url;
    this.#options = options;
    this.#authorize = authorize;
    this.#lastEventId = options.lastEventId;
    this.#retryMs = options.retryMs;
    this.#emit = (event) => {
      if (this.#state !== STREAM_STATE.closed) emit(event);
    };
  }

  get state(): number {
    return this.#state;
  }

  /** Resolves once the stream is closed for good. Never rejects. */
  async run(): Promise<void> {
    let failures = 0;
    while (this.#state !== STREAM_STATE.closed) {
      this.#delivered = false;
      try {
        await this.#connect();
        if (this.#ended()) return;
        this.#emit({ type: 'error', data: `${this.#url.href} ended; reconnecting`, reconnecting: true });
      } catch (error) {
        if (this.#ended()) return;
        const final = error instanceof Final || (error instanceof HostError && error.name !== 'ConnectionError');
        this.#emit({ type: 'error', data: describe(error), reconnecting: !final });
        if (final) {
          this.#finish(describe(error));
          return;
        }
      }
      failures = this.#delivered ? 0 : failures + 1;
      this.#state = STREAM_STATE.connecting;
      await this.#pause(backOff(this.#retryMs, failures));
    }
  }

  /** By the program: as in browsers, nothing is told about it. */
  close(): void {
    this.#state = STREAM_STATE.closed;
    this.#wake?.();
    this.#controller.abort(new HostError('ConnectionAbortedError', `the stream from ${this.#url.href} was closed`));
  }

  abandon(): void {
    this.close();
  }

  #ended(): boolean {
    return this.#state === STREAM_STATE.closed;
  }

  #finish(why: string): void {
    this.#emit({ type: 'close', data: why });
    this.close();
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }

  /** One connection, from its request to its end. */
  async #connect(): Promise<void> {
    const { signal } = this.#controller;
    const headers = new Headers(this.#options.headers);
    headers.set('accept', 'text/event-stream');
    headers.set('cache-control', 'no-store');
    if (this.#lastEventId !== '') {
      // Header values are bytes; the standard wants those of UTF-8.
      headers.set('last-event-id', Buffer.from(this.#lastEventId, 'utf8').toString('latin1'));
    }
    const { response, url } = await checkedFetch({
      url: this.#url,
      method: 'GET',
      headers,
      redirect: 'follow',
      signal,
      authorize: this.#authorize,
    });
    const type = (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
    if (response.status !== 200 || type !== 'text/event-stream') {
      await response.body?.cancel().catch(() => {});
      if (response.status === 204) {
        this.#finish(`${url.href} answered 204: there is nothing more to come`);
        return;
      }
      const what = response.status === 200 ? `content of type ${type || '(none)'}` : `the status ${response.status}`;
      throw new Final(`${url.href} answered with ${what}, not with a stream of events`);
    }
    this.#state = STREAM_STATE.open;
    this.#emit({ type: 'open', data: '' });
    await this.#read(response, url, signal);
  }

  async #read(response: Response, url: URL, signal: AbortSignal): Promise<void> {
    const reader = response.body?.getReader();
    if (reader === undefined) return;
    const onAbort = () => void reader.cancel(signal.reason).catch(() => {});
    signal.addEventListener('abort', onAbort, { once: true });
    const parser = new EventStreamParser(this.#lastEventId, ({ event, data }) => {
      this.#delivered = true;
      this.#emit({ type: 'message', data, event, last_event_id: parser.lastEventId });
    });
    const decoder = new TextDecoder();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done || signal.aborted) return;
        parser.feed(decoder.decode(value, { stream: true }));
        this.#lastEventId = parser.lastEventId;
        this.#retryMs = parser.retryMs ?? this.#retryMs;
      }
    } catch (error) {
      await reader.cancel().catch(() => {});
      if (error instanceof RangeError) throw new Final(`${url.href}: ${error.message}`);
      throw new HostError('ConnectionError', `the stream from ${url.href} broke off: ${describe(error)}`);
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }
}
