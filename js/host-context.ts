/**
 * What the host modules of one worker get to know of it.
 * Owns the worker's abort signal, the listeners for the ends of runs, and the way from DOM events to the program. Refers to
 * the worker weakly: a module must not keep a worker that nobody else can reach. Runs on the JS thread only.
 */
import path from 'node:path';
import type { HostContext, HostPermissions } from './host/context.js';
import type { WorkerOptions } from './types.js';

/** The name of events on `globalThis` that are passed on to `receive()`. */
const EVENT = 'edge-python-event';

interface Receiver {
  pushEvent(message: string): void;
}

interface DomGlobal {
  document?: unknown;
  addEventListener?(type: string, listener: (event: { detail?: unknown }) => void): void;
  removeEventListener?(type: string, listener: (event: { detail?: unknown }) => void): void;
}

export class WorkerContext implements HostContext {
  readonly document?: unknown;
  readonly storage?: string;
  readonly permissions: HostPermissions;
  /** Bound, since modules take it out of the context. */
  readonly pushEvent: (message: string) => void;
  readonly onRunEnd: (callback: () => void) => void;

  readonly #controller = new AbortController();
  readonly #runEnds = new Set<() => void>();
  #worker: WeakRef<Receiver> | undefined;
  #unlisten: (() => void) | undefined;

  constructor(options: WorkerOptions) {
    const document = options.document ?? (globalThis as DomGlobal).document;
    if (document !== undefined) this.document = document;
    if (options.storage !== undefined) this.storage = path.resolve(options.storage);
    const { net = false, storage = true } = options.permissions ?? {};
    this.permissions = { net: typeof net === 'boolean' ? net : [...net], storage };
    this.pushEvent = (message) => {
      if (!this.signal.aborted) this.#worker?.deref()?.pushEvent(message);
    };
    this.onRunEnd = (callback) => {
      this.#runEnds.add(callback);
    };
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The worker is there: events can reach it. */
  connect(worker: Receiver): void {
    this.#worker = new WeakRef(worker);
    const global = globalThis as DomGlobal;
    if (global.document === undefined || typeof global.addEventListener !== 'function') return;
    const listener = ({ detail }: { detail?: unknown }) => {
      this.pushEvent(typeof detail === 'string' ? detail : JSON.stringify(detail ?? null));
    };
    global.addEventListener(EVENT, listener);
    this.#unlisten = () => global.removeEventListener?.(EVENT, listener);
  }

  runEnded(): void {
    this.#call([...this.#runEnds]);
  }

  dispose(reason: unknown): void {
    if (this.signal.aborted) return;
    this.#unlisten?.();
    this.#controller.abort(reason);
  }

  /** A listener that throws is a bug of its module: it surfaces as an uncaught error, and the others are called. */
  #call(callbacks: (() => void)[]): void {
    for (const callback of callbacks) {
      try {
        callback();
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
