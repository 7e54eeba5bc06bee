/**
 * What one run has open: requests, sockets, streams, each under an id.
 * Owns ids and the limits on how much may be open. Ends with the run or the worker. What is in it must never push an
 * event after that: the next run would receive it.
 */
import { HostError, repr } from '../python-error.js';

/** Something open that the end of the run closes, silently. */
export interface Closable {
  abandon(reason: HostError): void;
}

/** Requests, or sockets, or streams of a run. */
export class IdTable<T extends Closable> {
  readonly #what: string;
  readonly #limit: number;
  readonly #open = new Map<number, T>();
  #last = 0;

  constructor(what: string, limit: number) {
    this.#what = what;
    this.#limit = limit;
  }

  /** Reserve the id that was asked for, or the next one. Throws if it is taken or too much is open. */
  add(entry: T, wanted?: number): number {
    if (this.#open.size >= this.#limit) {
      throw new HostError('OSError', `${this.#limit} ${this.#what}s are open in this run; close or await some first`);
    }
    if (wanted !== undefined && this.#open.has(wanted)) {
      throw new RangeError(`there is an open ${this.#what} with the id ${wanted} already; choose another id`);
    }
    let id = wanted;
    if (id === undefined) {
      do this.#last += 1;
      while (this.#open.has(this.#last));
      id = this.#last;
    }
    this.#open.set(id, entry);
    return id;
  }

  /** The open one; undefined if it was closed meanwhile. Throws `KeyError` for an id that was never handed out. */
  get(id: number): T | undefined {
    const entry = this.#open.get(id);
    if (entry === undefined && !(id >= 1 && id <= this.#last)) {
      throw new HostError('KeyError', `no ${this.#what} with the id ${repr(String(id))} was opened in this run`);
    }
    return entry;
  }

  /** As `get`, for ids that callers choose. */
  find(id: number): T | undefined {
    return this.#open.get(id);
  }

  delete(id: number): void {
    this.#open.delete(id);
  }

  abandon(reason: HostError): void {
    for (const entry of this.#open.values()) {
      try {
        entry.abandon(reason);
      } catch {
        // What cannot be closed must not keep the others open.
      }
    }
    this.#open.clear();
  }
}

/** Turns of which only so many can be taken at once; the others wait, in order. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  /** Resolves when it is one's turn, which `pass` ends. Rejects with the signal's reason once that is aborted. */
  async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(come), 1);
        reject(signal.reason);
      };
      const come = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(come);
    });
  }

  pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

/** The tables of a run. */
export class RunScope<Request extends Closable, Socket extends Closable, Stream extends Closable> {
  readonly requests = new IdTable<Request>('request', 65_536);
  /** Requests under way: as many connections as a process can well have. */
  readonly turns = new Turns(256);
  readonly sockets = new IdTable<Socket>('socket', 256);
  readonly streams = new IdTable<Stream>('stream', 256);

  end(): void {
    const reason = new HostError('ConnectionAbortedError', 'the run that opened this connection is over');
    this.requests.abandon(reason);
    this.sockets.abandon(reason);
    this.streams.abandon(reason);
  }
}
