/**
 * The internal contract between the addon (src/, Rust) and the TypeScript half: tagged data in both directions.
 * Nothing here is public. A guest's fault never throws across this boundary; it comes back as data.
 * The addon's own mistakes of use (wrong argument types) are the only JS exceptions it throws.
 */

/** What kept an operation from succeeding. `code` is one of the stable `ERR_EDGE_…` codes. */
export interface NativeFailure {
  kind: 'failure';
  code: string;
  message: string;
}

export interface NativeLimits {
  /** Linear memory of the guest, bytes. */
  memoryBytes?: number;
  /** Python call depth. */
  recursion?: number;
  /** Bytes a run may print. */
  outputBytes?: number;
  /** Wall-clock budget of a run in milliseconds, fetching excluded. */
  timeoutMs?: number;
  /** Calls to JS handlers a run may make. */
  hostCalls?: number;
}

export interface NativeWorkerOptions {
  /** `null`: the bundled artifact. A string: an absolute file path. Bytes: the artifact itself. */
  wasm: null | string | Uint8Array;
  limits: NativeLimits;
  /** Bare name → spec, from `createWorker({ imports })`. */
  imports: Record<string, string>;
  /** Base for relative specs when a run names none: a URL string ending in `/`. */
  baseUrl: string;
  /** Directory for natively compiled artifacts that are not bundled; `null` keeps them in memory. */
  cacheDir: string | null;
}

export interface NativeRunOptions {
  source: string;
  /** Shown in tracebacks; default `<entry>`. */
  filename?: string;
  entryDir?: string;
  baseUrl?: string;
  /** Text that `input()` reads line by line; absent: no input (EOFError). */
  input?: string;
  limits: NativeLimits;
}

/** One frame of an uncaught exception, outermost first. */
export interface NativeFrame {
  filename: string;
  line: number;
  name: string;
}

export type NativeOutcome =
  /** The program ran to its end (`exitCode` 0) or raised SystemExit (its code). */
  | { kind: 'done'; ms: number; exitCode: number; usage: NativeUsage }
  /** Uncaught Python exception or a SyntaxError. `traceback` is the rendered text without a trailing newline. */
  | { kind: 'python-error'; ms: number; traceback: string; usage: NativeUsage }
  /** The run was stopped or could not start. */
  | NativeFailure;

export interface NativeUsage {
  importMs: number;
  hostMs: number;
  peakBytes: number;
  hostCalls: number;
  outputBytes: number;
}

/** Called on the JS thread with a batch of printed text of run `runId`, in order, always before that run settles. */
export type NativeOutput = (runId: number, chunk: string) => void;

export interface NativeWorker {
  readonly loadMs: number;
  /** `line` artifacts print without newline; the addon normalises both to a raw character stream. */
  readonly generation: 'line' | 'stream';
  /** Queue a run. Runs of one worker execute one after another, in call order. Never rejects. */
  run(runId: number, options: NativeRunOptions): Promise<NativeOutcome>;
  /** Stop run `runId`, queued or running; its promise resolves with a failure of this code and message. */
  abort(runId: number, code: string, message: string): void;
  /** Give back output credit: the JS side has consumed this many bytes of run `runId`'s chunks. */
  ackOutput(bytes: number): void;
  pushEvent(message: string): void;
  /** Forget registered modules. */
  reset(): Promise<void>;
  /** Idempotent, returns at once; pending runs resolve with ERR_EDGE_DISPOSED. */
  dispose(): void;
  /** Keep / do not keep the process alive while idle (default: an idle worker does not, a pending run does). */
  ref(): void;
  unref(): void;
}

export type NativeStart = { kind: 'ok'; worker: NativeWorker } | NativeFailure;

export interface NativeBinding {
  /** Compile (or load precompiled) the artifact, start the worker thread. Never rejects. */
  startWorker(options: NativeWorkerOptions, onOutput: NativeOutput): Promise<NativeStart>;
  /** Number of live worker threads of this process, for tests. */
  liveThreads(): number;
  /** Version of the addon's crate. */
  version(): string;
}
