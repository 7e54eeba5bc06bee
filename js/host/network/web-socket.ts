/**
 * One WebSocket of a program, by the package `ws` or the runtime's own implementation.
 * Owns which one is used and how its events read as JSON. Must never throw out of an event listener, and never push
 * an event once abandoned.
 *
 * The standard's sockets cannot be ended without the peer's consent: in Node 22 and 24 and in Deno, one whose peer
 * never answers the farewell keeps the process alive for ever after its worker is gone. `ws` can; Node 20 has nothing
 * else anyway. Bun's own ends. Where the package is missing, the runtime's own has to do.
 */
import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import { describe, HostError, parseJson, repr } from '../python-error.js';
import type { Closable } from './scope.js';

/** Longest message, and most bytes that may wait to be sent. */
const MAX_BYTES = 64 * 2 ** 20;
/** The standard's code for an end without a farewell, where Deno gives 0. */
const ABNORMAL = 1006;

/** What both implementations have of the standard's interface. */
interface StandardSocket {
  readonly readyState: number;
  readonly bufferedAmount: number;
  readonly protocol: string;
  binaryType: string;
  send(data: string | Uint8Array): void;
  close(code?: number, reason?: string): void;
  /** Of `ws` only: without a farewell. */
  terminate?(): void;
  addEventListener(type: string, listener: (event: Record<string, unknown>) => void): void;
}

type Opener = (url: URL, protocols: string[]) => StandardSocket;

/** Chosen once, when the first socket is opened. */
let opener: Opener | undefined;

function chooseOpener(): Opener {
  const Standard = (globalThis as { WebSocket?: new (url: string, protocols: string[]) => StandardSocket }).WebSocket;
  const standard: Opener | undefined = Standard && ((url, protocols) => new Standard(url.href, protocols));
  if (standard && 'Bun' in globalThis) return standard;
  try {
    // Not import(): Deno resolves a package's name only where it was told to look for packages.
    const { WebSocket } = createRequire(import.meta.url)('ws') as typeof import('ws');
    return (url, protocols) =>
      new WebSocket(url, protocols, { maxPayload: MAX_BYTES, followRedirects: false }) as unknown as StandardSocket;
  } catch (error) {
    if (standard) return standard;
    throw new HostError('OSError', `the package ws is missing: ${describe(error)}; install it`, { cause: error });
  }
}

export const READY_STATE = { connecting: 0, open: 1, closing: 2, closed: 3 } as const;

export class Socket implements Closable {
  readonly #url: URL;
  readonly #emit: (event: Record<string, unknown>) => void;
  #socket: StandardSocket | undefined;
  #abandoned = false;

  /** `emit` gets each event without its `msg` and `id`. */
  constructor(url: URL, emit: (event: Record<string, unknown>) => void) {
    this.#url = url;
    this.#emit = (event) => {
      if (!this.#abandoned) emit(event);
    };
  }

  /** Start connecting. Everything from here on is told by events. */
  open(protocols: string[]): void {
    opener ??= chooseOpener();
    let socket: StandardSocket;
    try {
      socket = opener(this.#url, protocols);
    } catch (error) {
      throw new HostError('ConnectionError', `cannot open ${this.#url.href}: ${String(error)}`, { cause: error });
    }
    socket.binaryType = 'arraybuffer';
    // Listeners stay for the socket's whole life: an error that nobody listens for would end the process.
    socket.addEventListener('open', () => this.#emit({ type: 'open', data: socket.protocol }));
    socket.addEventListener('message', ({ data }) => this.#onMessage(data));
    socket.addEventListener('error', ({ message }) => {
      this.#emit({ type: 'error', data: `${this.#url.href}: ${message ? String(message) : 'the connection failed'}` });
      // The standard's next event is this one. Node 22 leaves it out, and the socket connecting for ever.
      this.#finish({ code: ABNORMAL, reason: '', was_clean: false });
      this.#tearDown();
    });
    socket.addEventListener('close', ({ code, reason, wasClean }) => {
      this.#finish({ code: code || ABNORMAL, reason, was_clean: wasClean });
    });
    this.#socket = socket;
  }

  get state(): number {
    return this.#abandoned ? READY_STATE.closed : (this.#socket?.readyState ?? READY_STATE.connecting);
  }

  send(data: string | Uint8Array): void {
    const { state } = this;
    const socket = this.#socket;
    if (state === READY_STATE.connecting) {
      throw new HostError('ConnectionError', `${this.#url.href} is still connecting; wait for its open event`);
    }
    if (socket === undefined || state !== READY_STATE.open) {
      throw new HostError('ConnectionError', `${this.#url.href} is closed, or about to be`);
    }
    const size = typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength;
    if (size + socket.bufferedAmount > MAX_BYTES) {
      const why = `${MAX_BYTES} bytes wait to be sent to ${this.#url.href}; the peer reads too slowly, try again later`;
      throw new HostError('OSError', why);
    }
    socket.send(data);
  }

  close(code: number | undefined, reason: string | undefined): void {
    if (code !== undefined && code !== 1000 && !(code >= 3000 && code <= 4999)) {
      throw new RangeError(`code must be 1000 or from 3000 to 4999, not ${code}`);
    }
    if (reason !== undefined && Buffer.byteLength(reason) > 123) {
      throw new RangeError('reason must not be longer than 123 bytes of UTF-8');
    }
    // The standard has no reason without a code.
    if (code === undefined && reason === undefined) this.#socket?.close();
    else this.#socket?.close(code ?? 1000, reason);
  }

  abandon(): void {
    this.#abandoned = true;
    this.#tearDown();
  }

  /** Once only: closing a socket that is connecting may call its error listener before it returns. */
  #tearDown(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined || socket.readyState === READY_STATE.closed) return;
    if (socket.terminate) socket.terminate();
    else socket.close();
  }

  #finish(how: { code: unknown; reason: unknown; was_clean: unknown }): void {
    this.#emit({ type: 'close', data: how.reason, ...how });
    this.#abandoned = true;
  }

  #onMessage(data: unknown): void {
    const size = typeof data === 'string' ? data.length : data instanceof ArrayBuffer ? data.byteLength : 0;
    if (size > MAX_BYTES) {
      this.#emit({ type: 'error', data: `${this.#url.href} sent a message longer than ${MAX_BYTES} bytes` });
      this.#socket?.close();
    } else if (typeof data === 'string') {
      this.#emit({ type: 'message', data, binary: false });
    } else {
      const bytes = Buffer.from(data as ArrayBuffer);
      this.#emit({ type: 'message', data: bytes.toString('base64'), binary: true });
    }
  }
}

/** Subprotocols: a JSON array of names, or one name as a JSON string. */
export function asProtocols(json: unknown): string[] {
  if (json === null || json === undefined || json === '') return [];
  if (typeof json !== 'string') throw new TypeError('protocols_json must be str');
  const parsed = parseJson(json, 'protocols_json');
  const protocols = Array.isArray(parsed) ? parsed : [parsed];
  for (const name of protocols) {
    if (typeof name !== 'string' || !/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name)) {
      throw new RangeError(`protocols_json: ${repr(String(name))} is no name of a subprotocol`);
    }
  }
  if (new Set(protocols).size !== protocols.length) throw new RangeError('protocols_json names a protocol twice');
  return protocols as string[];
}
