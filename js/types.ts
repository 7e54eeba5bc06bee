/**
 * The shapes of the public API: what goes in, what comes out, with units, defaults and errors.
 * Owns documentation, no behaviour.
 */
import type { PythonError } from './errors.js';
import type { HostContext } from './host/context.js';
import type { Value } from './values.js';

export type { HostContext, Value };

/**
 * A function that Python can call, with values by copy (see `Value`). It may return a promise, which suspends only the
 * coroutine that called. What it throws becomes a Python exception: `TypeError`, `RangeError` (as `ValueError`), an error
 * whose `name` is a Python exception's, else `RuntimeError`; with its message, and its causes as causes.
 */
export interface HostHandler {
  // biome-ignore lint/suspicious/noExplicitAny: what Python passes is up to the program; handlers narrow it
  (...args: any[]): unknown;
  /** Take keyword arguments, as a last plain object that is always there. Default: they are a `TypeError` in Python. */
  kwargs?: boolean;
  /** How `describeHost` writes its parameters and result, such as `(url: str, *, retries: int = 3) -> str`. */
  signature?: string;
  /** Its docstring, for `describeHost`. */
  doc?: string;
}

/** What Python imports from one host module: handlers, and constants. Only own properties count. */
export type HostModule = Record<string, HostHandler | Value>;

/** Makes a module for one worker. */
export type HostModuleFactory = (context: HostContext) => HostModule | Promise<HostModule>;

/** What programs may do beyond computing. */
export interface Permissions {
  /**
   * Where modules may be imported from over http(s), besides `baseUrl` and the directories of the URLs in `imports`, and
   * what is below them. Default: nowhere else. A list: hosts (`cdn.example.com`, `*.example.com`, with a port if need be),
   * origins and URL prefixes (`https://cdn.example.com/lib/`); with paths or `file:` URLs in it, local imports are
   * restricted to these and `baseUrl`. True: every public host. False: nothing remote, whatever options name.
   *
   * Redirects, manifests and what modules import are held to the same. Addresses that are not public (loopback, private
   * networks, link-local) are refused after name resolution, unless an option names that very host. A run that tries more
   * rejects with `ERR_EDGE_PERMISSION`, and the message says what would allow it.
   */
  import?: boolean | readonly string[];
  /**
   * Whom the `network` library may talk to. Default: false, nobody. A list: hosts (`api.example.com`, `*.example.com`),
   * with a port or as an origin. A program that tries more sees a `PermissionError`.
   */
  net?: boolean | readonly string[];
  /** Whether the `storage` library works. Default: true; without `WorkerOptions.storage` it keeps nothing on disk. */
  storage?: boolean;
}

/** Bounds of a run. Each is optional; a run's own value replaces the worker's. */
export interface Limits {
  /**
   * Wall-clock milliseconds a run may take once it starts, waiting included, fetching of modules excluded.
   * Default: none. Beyond it the run rejects with `ERR_EDGE_TIMEOUT`.
   */
  timeoutMs?: number;
  /**
   * Bytes of memory a program may use, `.wasm` modules included, at least 1 MiB; below about 16 MiB the VM itself cannot start.
   * Default: 512 MiB. The program sees `MemoryError` while the VM can still raise it; otherwise the run rejects with
   * `ERR_EDGE_MEMORY`.
   */
  memoryBytes?: number;
  /** UTF-8 bytes a run may print. Default: none. Beyond it the run rejects with `ERR_EDGE_OUTPUT`. */
  outputBytes?: number;
  /** Calls to JS handlers a run may make. Default: none. Beyond it the run rejects with `ERR_EDGE_HOST_CALLS`. */
  hostCalls?: number;
  /**
   * Depth of Python calls. Default: 1,000, and the program may raise it (`sys.setrecursionlimit`); a depth given here is
   * the most it gets. Beyond it the program sees `RecursionError`. An artifact without the
   * extension for it keeps its own depth.
   */
  recursion?: number;
}

/** Options of `createWorker`. A misspelt name or a value of the wrong type rejects with `ERR_EDGE_OPTION`. */
export interface WorkerOptions {
  /**
   * The `compiler_lib.wasm` to run: a URL (`https:`, `http:`, `file:`, `data:`), a path (relative to the current
   * directory), or its bytes. Default: the bundled artifact, which is compiled ahead of time; any other is compiled
   * when the worker is created. Rejects with `ERR_EDGE_WASM` if it cannot be read or is something else.
   */
  wasmUrl?: string | URL | Uint8Array;
  /**
   * Keep what is imported over http(s) in `cacheDir`, lock it by its SHA-256, and run nothing else under that URL. Default:
   * true. False: keep it in memory, for this worker. If the directory cannot be used, memory takes its place with one
   * `console.warn` a process: see `Worker.integrityActive`.
   */
  integrity?: boolean;
  /**
   * Bare name → spec (`{ util: './util.py' }`), so that `from util import f` finds it. Specs resolve against `baseUrl`. A key
   * can also be a URL, or a prefix of URLs that ends in `/`, as in an import map: what has that URL is read from the spec.
   */
  imports?: Record<string, string>;
  /**
   * Modules whose functions run here, on the JS thread, as Python calls them: `from name import f`. A module is an object
   * of handlers and constants, or a factory that makes one for this worker. They are made before `createWorker`
   * resolves; it rejects with `ERR_EDGE_MODULE` if one cannot be.
   */
  mainThreadModules?: Record<string, HostModule | HostModuleFactory>;
  /**
   * The same, by name and ES module: a URL (`https:`, `file:`, `data:`), a path (`./`, `../`, `/`; relative to `baseUrl`)
   * or the name of a package that is installed there. Imported when a program first imports the name. The ES module
   * exports the object or factory under that name or as default. A run whose module cannot be had rejects with
   * `ERR_EDGE_MODULE`.
   */
  hostModules?: Record<string, string>;
  /**
   * Let the standard modules (`math`, `collections`, …) and the host libraries `network`, `storage` and `time` resolve by
   * bare name, where nothing else does. Default: true.
   */
  defaults?: boolean;
  /**
   * Version key of the lockfile. When it differs from the stored one, locks and the bytes they name are dropped before
   * the first run. Default: what is stored stays.
   */
  version?: string;
  /**
   * What relative import specs resolve against: a URL (its last segment is dropped unless it ends in `/`), or the
   * path of a directory or file. Default: the current directory.
   */
  baseUrl?: string | URL;
  /**
   * Directory of the module cache, made if it is missing; also of the compiled code of imported `.wasm` modules and of
   * artifacts that are not bundled (which are kept in memory only by default). It must belong to this user. Default: the environment variable `EDGE_PYTHON_CACHE`, else
   * `edge-python` in the user's cache directory (`$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches`, `%LOCALAPPDATA%`).
   */
  cacheDir?: string;
  /**
   * Path of a project's lockfile, by convention `packages.lock.json`: sorted JSON to be checked in. Default: one in
   * `cacheDir`. One that cannot be read fails the run with `ERR_EDGE_INTEGRITY`.
   */
  lockfile?: string;
  /**
   * Run only what is locked, and write nothing to the lockfile. Default: false. What is not locked rejects with
   * `ERR_EDGE_FROZEN`, also `createWorker` if there is no lockfile or one of another `version`.
   */
  frozen?: boolean;
  /**
   * Called for every remote module and manifest of a run while its bytes arrive, every 256 KiB, and when they are complete,
   * which is before the program starts; not for local files. What it throws is an uncaught exception.
   */
  onProgress?: (progress: ImportProgress) => void;
  /** What programs may do beyond computing. Default: no network; storage that lasts as long as the worker. */
  permissions?: Permissions;
  /** Directory of the `storage` library's database, made if it is missing. Default: nothing is kept. */
  storage?: string;
  /** The document that host modules get as `context.document`. Default: `globalThis.document`. */
  document?: unknown;
  /** Default limits of every run. */
  limits?: Limits;
  /** Default of `RunOptions.throwOnError`. Default: false. */
  throwOnError?: boolean;
  /** Disposes the worker when aborted. If it is aborted before the worker is ready, `createWorker` rejects with `ERR_EDGE_ABORTED`. */
  signal?: AbortSignal;
}

/** Options of one run. */
export interface RunOptions {
  /** Prefix for relative import specs of the program, such as `app/`. Default: none. */
  entryDir?: string;
  /** As `WorkerOptions.baseUrl`, for this run. */
  baseUrl?: string | URL;
  /** Name of the program in tracebacks. Default: `<entry>`. */
  filename?: string;
  /**
   * What `input()` reads: a text, or its lines one by one. Without it, `input()` raises `EOFError`.
   * An iterable is read to its end before the program starts; an endless one never starts.
   */
  input?: string | Iterable<string> | AsyncIterable<string>;
  /**
   * Names bound before the first statement. A value that cannot cross (see `Value`) rejects with `ERR_EDGE_OPTION`, which
   * says where it is.
   */
  globals?: Record<string, Value>;
  /**
   * Go on in the namespace of the last run of this worker that had this set, with the modules it loaded, as a REPL does.
   * Default: false, a fresh instance, which leaves that namespace alone. It is gone after `reset()` and after a run that
   * was stopped. A worker's own: a pool refuses it.
   */
  incremental?: boolean;
  /** As `Limits.timeoutMs`, and in place of it. Time spent queued behind other runs does not count. */
  timeoutMs?: number;
  /** Stops this run, queued or running: it rejects with `ERR_EDGE_ABORTED`, and the worker stays usable. */
  signal?: AbortSignal;
  /** Limits of this run; each value given replaces the worker's. */
  limits?: Limits;
  /** Reject with the `PythonError` instead of resolving with it in `error`. Default: the worker's, which is false. */
  throwOnError?: boolean;
}

/** Where a run's time and memory went. */
export interface RunUsage {
  /** Milliseconds spent finding, fetching and registering modules. */
  importMs: number;
  /** Milliseconds spent waiting while a JS handler was at work. */
  hostMs: number;
  /** Largest memory of the guest, `.wasm` modules included, bytes. */
  peakBytes: number;
  /** Calls to JS handlers. */
  hostCalls: number;
  /** UTF-8 bytes printed. */
  outputBytes: number;
}

/** What a program that ran came to. */
export interface RunResult<T = unknown> {
  /**
   * Everything printed, if neither an `onOutput` handler nor an `output()` iteration took it; then, if the program
   * failed, its traceback on a line of its own.
   */
  out: string;
  /** Wall-clock milliseconds of the program, fetching of modules excluded. */
  ms: number;
  /** The uncaught exception, or null. */
  error: PythonError | null;
  /**
   * The value of the last expression statement at top level that ran, by copy; undefined if there was none, or the program
   * failed. If it cannot cross to JavaScript, reading this throws an `ERR_EDGE_VALUE` that says what is in the way.
   */
  value: T;
  /** 0, the code of `SystemExit`, or 1 after an uncaught exception. */
  exitCode: number;
  usage: RunUsage;
}

/** Options of `Worker.check`, as those of `Worker.run`. */
export type CheckOptions = Pick<RunOptions, 'entryDir' | 'baseUrl' | 'filename' | 'signal'>;

/** Options of `Worker.vendor`, as those of `Worker.run`. */
export type VendorOptions = Pick<RunOptions, 'entryDir' | 'baseUrl' | 'signal'>;

/** A file that `Worker.vendor` has written, or found to be as it should be. */
export interface VendoredFile {
  /** URL of the module or manifest; empty: a manifest that came into being here. */
  spec: string;
  /** Where it is, absolute. */
  path: string;
  bytes: number;
}

/** Something that keeps a program from running. Lines and columns count from 1, columns in characters, ends exclusive. */
export interface Diagnostic {
  kind: 'syntax' | 'import';
  /** Class of the exception it would be: `SyntaxError`, `IndentationError`, `TabError`, `ModuleNotFoundError`. */
  type: string;
  message: string;
  /** 0, as the other numbers, where the trouble is in an imported module. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** Canonical spec of the imported module that it is about; absent: the program itself. */
  module?: string;
}

/** Options of `Worker.output`. */
export interface OutputOptions {
  /** Go on across runs until the worker is disposed. Default: false, the iteration ends with the last pending run. */
  follow?: boolean;
}

/** How far the fetching of a remote module or manifest is. */
export interface ImportProgress {
  /** Its URL. */
  spec: string;
  /** Bytes that are here, decompressed. Fewer than the last time: the connection broke off, and it is fetched anew. */
  bytes: number;
  /** Bytes that it has; null while that is not known. It is complete when this equals `bytes`. */
  total: number | null;
  /** Whether it comes from the cache; else from its server. */
  cached: boolean;
}

/** Bytes that the module cache keeps. */
export interface CacheEntry {
  /** `sha256-` and 64 hexadecimal digits. */
  hash: string;
  bytes: number;
  /** URLs that the lockfile locks to these bytes. */
  specs: string[];
}

/** What `ModuleCache.verify` found. */
export interface CacheVerification {
  /** How many entries are as they should be. */
  sound: number;
  /** Hashes of entries that were damaged, and were removed. */
  discarded: string[];
  /** URLs of the lockfile whose bytes are not there. They are fetched, and checked, when they are next imported. */
  absent: string[];
}

/** The module cache of a worker, which it may share with others. Each call waits for the runs that are pending now. */
export interface ModuleCache {
  /** Everything that is kept of fetched modules, by hash. */
  list(): Promise<CacheEntry[]>;
  /** Read and hash everything; remove what is damaged. */
  verify(): Promise<CacheVerification>;
  /**
   * Remove compiled code of `.wasm` modules and artifacts, then fetched modules, what was used least recently first, until at
   * most `maxBytes` are left. Resolves with the number of bytes removed. Locks stay: what is imported again is fetched
   * again, and must have its hash.
   */
  prune(options: { maxBytes: number }): Promise<number>;
}

/** A VM on an OS thread of its own. Runs of one worker happen one after another; workers run in parallel. */
export interface Worker {
  /**
   * True if fetched modules are kept in a verified, persistent cache; false for `integrity: false` and in memory. It
   * becomes false if the cache cannot be written any more, as on a full disk.
   */
  readonly integrityActive: boolean;
  /** What is kept of fetched modules: list, check and shrink it. */
  readonly cache: ModuleCache;
  /** Milliseconds it took to load and compile `compiler_lib.wasm`. */
  readonly loadMs: number;
  /**
   * Run a program in a fresh instance; nothing is left of earlier runs. A call while another run is pending queues.
   *
   * Resolves whenever the program ran, also if it raised (`error` is set; `throwOnError` rejects instead). Rejects
   * with an `EdgeError` if it could not start or was stopped: see `EdgeErrorCode`.
   */
  run<T = unknown>(source: string, options?: RunOptions): Promise<RunResult<T>>;
  /**
   * Look for syntax errors and for imports that cannot be had; nothing runs, and host modules are not made. Imported
   * modules are fetched as for a run. Queues as a run does, and rejects as one whose worker is disposed or that is aborted.
   * A program with a syntax error has that one diagnostic, and those of its imports.
   */
  check(source: string, options?: CheckOptions): Promise<Diagnostic[]>;
  /**
   * Put everything that a program imports into `dir` (a path, or a `file:` URL; made if it is missing), with a
   * `packages.json` that leads there: with `baseUrl: dir` the program then runs without any network. Nothing runs. Local
   * modules must be below `baseUrl`. What is in `dir` already stays, unless it is in the way. Resolves with the files.
   * Queues as a run does; rejects with what would have kept the program from starting, or with `ERR_EDGE_OPTION` if `dir`
   * cannot be written.
   */
  vendor(source: string, dir: string | URL, options?: VendorOptions): Promise<VendoredFile[]>;
  /**
   * Call `handler` once per printed line, without its newline; what a run leaves unterminated comes at its end.
   * A line of more than 16 Mi characters comes in pieces.
   * One handler at a time; null removes it. All lines of a run come before the run settles. A handler that returns
   * a promise slows the program down to its pace. One that throws or rejects stops its run, which then rejects
   * with `ERR_EDGE_OUTPUT_HANDLER`.
   */
  onOutput(handler: ((line: string) => unknown) | null): void;
  /**
   * What is printed from now on, in chunks as they come, with back-pressure: a program that prints faster than the
   * iteration reads is paused. It therefore must be read, or left with `break`. Takes precedence over `onOutput`;
   * a new call ends the previous iteration. Ends when no run is pending any more (see `OutputOptions.follow`),
   * or with the worker.
   */
  output(options?: OutputOptions): AsyncIterableIterator<string>;
  /**
   * Queue a string for `receive()` in the running program, or in the next one that asks. Each is received once, in order.
   * Where the runtime has a `document`, `CustomEvent('edge-python-event')` on `globalThis` does the same with its `detail`.
   */
  pushEvent(message: string): void;
  /** Forget registered modules and what incremental runs have left, after the runs that are pending now. */
  reset(): Promise<void>;
  /**
   * Empty the module cache and its lockfile (not a `frozen` one), and drop compiled code, after the runs that are pending now.
   * The next run fetches everything again.
   */
  clearCache(): Promise<void>;
  /** Stop everything: pending runs reject with `ERR_EDGE_DISPOSED` at once. Idempotent; never waits for the program. */
  dispose(): void;
  /** Keep the process alive even while the worker is idle. */
  ref(): void;
  /** Let the process end while the worker is idle, as is the default. A pending run always keeps it alive. */
  unref(): void;
  /** As `dispose`. */
  [Symbol.dispose](): void;
  /** As `dispose`; resolves when the addon has let go of all runs. The thread ends by itself soon after. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Options of `createPool`. */
export interface PoolOptions extends WorkerOptions {
  /** Number of workers. Default: the number of processors the process may use. */
  size?: number;
  /** Replace a worker after this many runs. Default: never. */
  maxRunsPerWorker?: number;
}

/** Several workers behind one queue: a run goes to the first one that is free. */
export interface Pool {
  /** Number of workers. */
  readonly size: number;
  /** As `Worker.run`, on any worker. */
  run<T = unknown>(source: string, options?: RunOptions): Promise<RunResult<T>>;
  /** As `Worker.dispose`, for all of them. */
  dispose(): void;
  /** As `dispose`. */
  [Symbol.dispose](): void;
  /** As `dispose`; resolves when the addon has let go of all runs. */
  [Symbol.asyncDispose](): Promise<void>;
}
