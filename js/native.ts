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
  /** Names of host modules, which come before everything else that a bare name can mean. */
  hostModules: string[];
  /** Names of host modules that a bare name means if nothing else does. */
  defaultModules: string[];
  /** Whether the artifact's own standard modules answer to bare names. */
  standardModules: boolean;
  /** Base for relative specs when a run names none: a URL string ending in `/`. */
  baseUrl: string;
  /** Directory for natively compiled artifacts that are not bundled; `null` keeps them in memory. */
  cacheDir: string | null;
  /** Keep fetched modules on disk: in `cacheDir`, else in the default directory. */
  integrity: boolean;
  /** Path of a project's lockfile; absent: the one in the cache directory. */
  lockfile?: string;
  version?: string;
  frozen: boolean;
  /** Absent: only what options name. False: nothing remote. True: every public host. Else patterns. */
  importPermission?: boolean | string[];
}

export interface NativeRunOptions {
  source: string;
  /** Shown in tracebacks; default `<entry>`. */
  filename?: string;
  entryDir?: string;
  baseUrl?: string;
  /** Text that `input()` reads line by line; absent: no input (EOFError). */
  input?: string;
  /** Only look at the program: the outcome is `checked`. */
  check: boolean;
  /** Put what it imports into this directory (an absolute path), and nothing else: the outcome is `vendored`. */
  vendorDir?: string;
  /** Go on in the namespace of the last run that had this set. */
  incremental: boolean;
  /** Names bound before the first statement, and their packed values. */
  globalNames: string[];
  globalValues: Uint8Array[];
  limits: NativeLimits;
}

export type NativeOutcome =
  /** The program ran to its end (`exitCode` 0) or raised SystemExit (its code). */
  | {
      kind: 'done';
      ms: number;
      exitCode: number;
      usage: NativeUsage;
      /** The packed value of the last expression statement, if there was one. */
      value?: Uint8Array;
      /** Why it cannot cross. */
      valueError?: string;
    }
  /** Uncaught Python exception or a SyntaxError. `traceback` is the rendered text without a trailing newline. */
  | {
      kind: 'python-error';
      ms: number;
      traceback: string;
      usage: NativeUsage;
      /** The exception that came from a handler: the token of its error, and how many causes or contexts below the last
       * exception it is. */
      originToken?: number;
      originDepth?: number;
    }
  /** The program was looked at: the artifact's packed findings, bare names that are not found, imports that fail. */
  | {
      kind: 'checked';
      found: Uint8Array;
      /** Bare names that nothing but the artifact can know, and what was asked for the name of the same index. */
      unknown: string[];
      notes: string[];
      failedSpecs: string[];
      /** `<entry>`, or the canonical spec of the module that imports the spec of the same index. */
      importers: string[];
      causes: string[];
    }
  /** What the program imports was put into the directory. */
  | { kind: 'vendored'; files: { spec: string; path: string; bytes: number }[] }
  /** The run was stopped or could not start. */
  | NativeFailure;

export interface NativeUsage {
  importMs: number;
  hostMs: number;
  peakBytes: number;
  hostCalls: number;
  outputBytes: number;
}

/** What the addon calls on the JS thread. None of these may throw. */
export interface NativeListener {
  /** A batch of printed text of run `runId`, in order, always before that run settles. */
  output(runId: number, chunk: string): void;
  /**
   * A call of a handler. It is in the exchange buffer (see src/exchange.rs), its arguments in `large` if they do not fit.
   * Returns the length of the answer in the exchange buffer, or -1: `answer` brings it.
   */
  call(large: Uint8Array | null | undefined): number;
  /** Run `runId` imports host module `name`; `loaded` answers. */
  load(runId: number, name: string): void;
  /** Bytes of an imported URL are here; `total` is null while it is not known. */
  progress(url: string, bytes: number, total: number | null, cached: boolean): void;
  /** The cache of modules cannot be written any more, for this reason. */
  cacheLost(reason: string): void;
}

export interface NativeModule {
  /** Id of the first handler. */
  base: number;
  names: string[];
  /** Attributes that are no functions, and their packed values. */
  valueNames: string[];
  values: Uint8Array[];
}

export interface NativeBlob {
  hash: string;
  bytes: number;
  specs: string[];
}

export interface NativeWorker {
  readonly loadMs: number;
  /** `line` artifacts print without newline; the addon normalises both to a raw character stream. */
  readonly generation: 'line' | 'stream';
  /** Whether fetched modules are kept on disk. */
  readonly integrityActive: boolean;
  /** Why they are not, though `integrity` was asked for. */
  readonly fallback: string | null;
  /** Queue a run. Runs of one worker execute one after another, in call order. Never rejects. */
  run(runId: number, options: NativeRunOptions): Promise<NativeOutcome>;
  /** Stop run `runId`, queued or running; its promise resolves with a failure of this code and message. */
  abort(runId: number, code: string, message: string): void;
  /** Give back output credit: the JS side has consumed this many bytes of run `runId`'s chunks. */
  ackOutput(bytes: number): void;
  /** The first `length` bytes of `buffer` are the packed form of what a handler came to. */
  answer(runId: number, callId: number, failed: boolean, buffer: Uint8Array, length: number): void;
  /** The host module that run `runId` waits for, or why it cannot be had. */
  loaded(runId: number, name: string, module: NativeModule | string): void;
  pushEvent(message: string): void;
  /** Forget registered modules. */
  reset(): Promise<void>;
  /** Empty cache and lockfile. None of these rejects. */
  clearCache(): Promise<NativeFailure | { kind: 'ok' }>;
  listCache(): Promise<NativeFailure | { kind: 'ok'; blobs: NativeBlob[] }>;
  verifyCache(): Promise<NativeFailure | { kind: 'ok'; sound: number; discarded: string[]; absent: string[] }>;
  pruneCache(maxBytes: number): Promise<NativeFailure | { kind: 'ok'; freed: number }>;
  /** Idempotent, returns at once; pending runs resolve with ERR_EDGE_DISPOSED. */
  dispose(): void;
  /** Keep / do not keep the process alive while idle (default: an idle worker does not, a pending run does). */
  ref(): void;
  unref(): void;
}

export type NativeStart = { kind: 'ok'; worker: NativeWorker } | NativeFailure;

/** A number or a string; numbers sort before strings. */
export type NativeKey = number | string;

/** An object store and how its records get their keys. */
export interface NativeStore {
  name: string;
  keyPath: string | null;
  autoIncrement: boolean;
}

/** What a schema says of one store; `drop` removes it with what is in it. */
export interface NativeSchemaEntry extends NativeStore {
  drop: boolean;
}

/** Never a rejection; the codes are `ERR_EDGE_STORAGE_…`. */
export type NativeStorageOutcome<T> = Promise<{ kind: 'ok'; value: T } | NativeFailure>;

/**
 * The database of one directory, shared by the whole process. Each operation is atomic, and on the disk when its
 * promise resolves. Operations run in the order of their calls, off the JS thread; a pending one keeps the process
 * alive.
 */
export interface NativeStorage {
  localGet(key: string): NativeStorageOutcome<string | null>;
  localSet(key: string, value: string): NativeStorageOutcome<undefined>;
  localRemove(key: string): NativeStorageOutcome<undefined>;
  localClear(): NativeStorageOutcome<undefined>;
  /** In the order of their code points. */
  localKeys(): NativeStorageOutcome<string[]>;
  /** `version` null: the stored one, or 1. A higher one than is stored applies the schema. */
  idbOpen(
    database: string,
    version: number | null,
    schema: NativeSchemaEntry[],
  ): NativeStorageOutcome<{ version: number; stores: NativeStore[] }>;
  /**
   * Without a key, the store generates one; if there is a `tail`, what is stored is `value`, the key and `tail`.
   * Resolves with the record's key.
   */
  idbPut(
    database: string,
    store: string,
    key: NativeKey | null,
    value: string,
    tail: string | null,
  ): NativeStorageOutcome<NativeKey>;
  idbGet(database: string, store: string, key: NativeKey): NativeStorageOutcome<string | null>;
  idbDelete(database: string, store: string, key: NativeKey): NativeStorageOutcome<undefined>;
  /** Numbers ascending, then strings in the order of their code points. */
  idbKeys(database: string, store: string): NativeStorageOutcome<NativeKey[]>;
  /** Let go of the database; it is closed when the last user has. Later calls fail. Idempotent. */
  close(): void;
}

export interface NativeBinding {
  /**
   * The storage in `directory`, an absolute path; it is made if it is missing. The first operation opens the
   * database and says if that fails; a later one tries again.
   */
  openStorage(directory: string): { kind: 'ok'; storage: NativeStorage } | NativeFailure;
  /** Compile (or load precompiled) the artifact, start the worker thread. Never rejects. */
  startWorker(options: NativeWorkerOptions, listener: NativeListener, exchange: Uint8Array): Promise<NativeStart>;
  /** Number of live worker threads of this process, for tests. */
  liveThreads(): number;
  /** Version of the addon's crate. */
  version(): string;
}
