/**
 * What a host library gets from the worker it belongs to, and what it gives back.
 * Owns the types between the libraries and the bridge that calls them; nothing here runs.
 */

/** What a handler takes and returns; they cross to Python and back by copy. */
export type Primitive = null | undefined | boolean | number | bigint | string | Uint8Array;

/**
 * One function that Python can call. It returns a `Primitive` or a promise of one, which suspends only the coroutine
 * that called. What it throws becomes a Python exception (see `python-error.ts`).
 */
export interface Handler {
  // biome-ignore lint/suspicious/noExplicitAny: each handler checks what it is given; the bridge passes anything
  (...args: any[]): unknown;
  /** Set: keyword arguments arrive as a last plain object with a null prototype. Else they are a `TypeError`. */
  kwargs?: boolean;
  /** Parameters and result as Python writes them, and a docstring: for stub files. */
  signature?: string;
  doc?: string;
}

/** Names that Python imports. What is no function is a constant. */
export type Handlers = Record<string, Handler | Primitive>;

/** Whom a program may talk to, and what it may keep. Normalised: defaults were decided by the worker's options. */
export interface HostPermissions {
  /** False: no network. True: all of it. A list: only what one of the patterns in `net-permission.ts` matches. */
  net: boolean | readonly string[];
  /** False: every call of the storage library raises. */
  storage: boolean;
}

/** One for each worker. */
export interface HostContext {
  /** Queue a string for the program's `receive()`. Ignored once the worker is disposed. */
  pushEvent(message: string): void;
  /** Aborted when the worker is disposed. */
  readonly signal: AbortSignal;
  /** Register what is called at the end of every run of this worker, however it ended. */
  onRunEnd(callback: () => void): void;
  /** The document of the dom library. */
  readonly document?: unknown;
  /** Directory of the storage library's database, an absolute path. Absent: storage lives as long as the worker. */
  readonly storage?: string;
  readonly permissions: HostPermissions;
}

/** What a host library exports under its own name and as default. */
export type HostFactory = (ctx: HostContext) => Handlers;
