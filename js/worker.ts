/**
 * `createWorker` and the worker it resolves with.
 * Owns the worker's pending runs, their queueing order and where printed text goes. The addon owns the OS thread.
 * Runs on the JS thread only. Must never leave a promise pending after `dispose()`.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadArtifact } from './artifact.js';
import { binding } from './binding.js';
import { Bridge } from './bridge.js';
import { diagnostics } from './diagnostics.js';
import { EdgeError } from './errors.js';
import { WorkerContext } from './host-context.js';
import { DEFAULT_LIBRARIES, moduleSources } from './host-sources.js';
import { readInput } from './input.js';
import { moduleCache, moduleOptions, succeed, warnOfFallback } from './module-cache.js';
import type { NativeOutcome, NativeRunOptions, NativeWorker } from './native.js';
import {
  checkArgument,
  checkCheckOptions,
  checkOutputOptions,
  checkRunOptions,
  checkVendorOptions,
  checkWorkerOptions,
  mergeLimits,
  toBaseUrl,
} from './options.js';
import { type LineHandler, OutputStream } from './output.js';
import { abortMessage, PendingRun } from './run.js';
import type {
  CheckOptions,
  Diagnostic,
  ImportProgress,
  ModuleCache,
  OutputOptions,
  RunOptions,
  RunResult,
  VendoredFile,
  VendorOptions,
  Worker,
  WorkerOptions,
} from './types.js';
import { CrossingError, pack } from './values.js';

let lastRunId = 0;

/**
 * Start a worker: an OS thread with a compiled `compiler_lib.wasm`, ready to run programs.
 *
 * Rejects with an `EdgeError`: `ERR_EDGE_OPTION`, `ERR_EDGE_WASM`, `ERR_EDGE_ADDON`, `ERR_EDGE_ABORTED`.
 */
export async function createWorker(options?: WorkerOptions): Promise<Worker> {
  const checked = checkWorkerOptions(options);
  return await startWorker(checked);
}

/** As `createWorker`, with options that were checked already. */
export async function startWorker(options: WorkerOptions): Promise<EdgeWorker> {
  const { signal } = options;
  throwIfAborted(signal);
  const native = binding();
  const baseUrl = toBaseUrl(options.baseUrl);
  const before = performance.now();
  const wasm = await loadArtifact(options.wasmUrl, signal);
  const loadMs = performance.now() - before;
  throwIfAborted(signal);
  const context = new WorkerContext(options);
  const bridge = new Bridge(moduleSources(options, baseUrl), context);
  // Weak: the addon keeps the callbacks as long as its thread lives, and a worker that nobody can reach any more is
  // to be collected. A pending run keeps its worker, and that its bridge.
  let reachable: WeakRef<EdgeWorker> | undefined;
  const calls = new WeakRef(bridge);
  const start = await native.startWorker(
    {
      wasm,
      // Merged with each run's own, where an infinite time-out can mean none.
      limits: {},
      imports: { ...options.imports },
      hostModules: Object.keys({ ...options.mainThreadModules, ...options.hostModules }),
      defaultModules: options.defaults === false ? [] : DEFAULT_LIBRARIES,
      standardModules: options.defaults !== false,
      baseUrl,
      cacheDir: options.cacheDir === undefined ? null : path.resolve(options.cacheDir),
      ...moduleOptions(options),
    },
    {
      output: (runId, chunk) => reachable?.deref()?.receive(runId, chunk),
      call: (large) => calls.deref()?.call(large, (runId) => reachable?.deref()?.pending(runId)) ?? -1,
      load: (runId, name) => calls.deref()?.load(runId, name),
      progress: (spec, bytes, total, cached) => reachable?.deref()?.progress({ spec, bytes, total, cached }),
      cacheLost: (reason) => reachable?.deref()?.cacheLost(reason),
    },
    bridge.exchange,
  );
  if (start.kind === 'failure') throw new EdgeError(start.code, start.message);
  bridge.attach(start.worker);
  warnOfFallback(start.worker.fallback);
  const worker = new EdgeWorker(start.worker, bridge, context, options, loadMs + start.worker.loadMs);
  reachable = new WeakRef(worker);
  if (signal?.aborted) {
    worker.dispose();
    throwIfAborted(signal);
  }
  try {
    await bridge.loadEager();
  } catch (error) {
    worker.dispose();
    throw error;
  }
  throwIfAborted(signal);
  return worker;
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new EdgeError('ERR_EDGE_ABORTED', abortMessage('createWorker()', signal), { cause: signal.reason });
  }
}

export class EdgeWorker implements Worker {
  readonly cache: ModuleCache;
  readonly loadMs: number;

  readonly #native: NativeWorker;
  readonly #bridge: Bridge;
  readonly #context: WorkerContext;
  readonly #options: WorkerOptions;
  #integrityActive: boolean;
  readonly #runs = new Map<number, PendingRun>();
  /** The addon's promises of runs that it has not finished; `Symbol.asyncDispose` waits for them. */
  readonly #nativeRuns = new Set<Promise<unknown>>();
  /** Set while a run's input is being read: runs called later must not overtake it. */
  #gate: Promise<unknown> | undefined;
  #handler: LineHandler | null = null;
  #stream: OutputStream | undefined;
  #disposed: EdgeError | undefined;
  #unlisten: (() => void) | undefined;

  constructor(native: NativeWorker, bridge: Bridge, context: WorkerContext, options: WorkerOptions, loadMs: number) {
    this.#native = native;
    this.#bridge = bridge;
    this.#context = context;
    context.connect(this);
    this.#options = options;
    this.loadMs = loadMs;
    this.#integrityActive = native.integrityActive;
    this.cache = moduleCache(() => {
      this.#assertOpen();
      return native;
    });
    const { signal } = options;
    if (signal) {
      const onAbort = () => this.#close({ cause: signal.reason });
      signal.addEventListener('abort', onAbort, { once: true });
      this.#unlisten = () => signal.removeEventListener('abort', onAbort);
    }
  }

  get integrityActive(): boolean {
    return this.#integrityActive;
  }

  async run<T = unknown>(source: string, options?: RunOptions): Promise<RunResult<T>> {
    checkArgument('run(): source', source, 'a string', typeof source === 'string');
    const checked = checkRunOptions(options);
    const throwOnError = checked.throwOnError ?? this.#options.throwOnError ?? false;
    const native = this.#nativeOptions(source, checked);
    const run = this.#submit('the run', EdgeWorker.prototype.run, checked, native, (outcome) =>
      run.finish(outcome, this.#handler, throwOnError, (token) => this.#bridge.error(token)),
    );
    return (await run.promise) as RunResult<T>;
  }

  async check(source: string, options?: CheckOptions): Promise<Diagnostic[]> {
    checkArgument('check(): source', source, 'a string', typeof source === 'string');
    const checked = checkCheckOptions(options);
    const native = { ...this.#nativeOptions(source, checked), check: true };
    const run = this.#submit('the check', EdgeWorker.prototype.check, checked, native, (outcome) =>
      run.finishWith('checked', outcome, diagnostics),
    );
    return (await run.promise) as Diagnostic[];
  }

  async vendor(source: string, dir: string | URL, options?: VendorOptions): Promise<VendoredFile[]> {
    checkArgument('vendor(): source', source, 'a string', typeof source === 'string');
    const isFileUrl = dir instanceof URL ? dir.protocol === 'file:' : typeof dir === 'string' && /^file:/i.test(dir);
    const isPath = typeof dir === 'string' && dir !== '' && !isFileUrl;
    checkArgument('vendor(): dir', dir, 'a path or file: URL', isPath || isFileUrl);
    const checked = checkVendorOptions(options);
    const vendorDir = isFileUrl ? fileURLToPath(dir) : path.resolve(dir as string);
    const native = { ...this.#nativeOptions(source, checked), vendorDir };
    const run = this.#submit('vendor()', EdgeWorker.prototype.vendor, checked, native, (outcome) =>
      run.finishWith('vendored', outcome, ({ files }) => files),
    );
    return (await run.promise) as VendoredFile[];
  }

  onOutput(handler: LineHandler | null): void {
    checkArgument(
      'onOutput(): handler',
      handler,
      'a function or null',
      handler === null || typeof handler === 'function',
    );
    this.#assertOpen();
    this.#handler = handler;
  }

  output(options?: OutputOptions): AsyncIterableIterator<string> {
    const { follow = false } = checkOutputOptions(options);
    this.#assertOpen();
    this.#stream?.end();
    this.#stream = new OutputStream(follow, (bytes) => this.#native.ackOutput(bytes));
    return this.#stream;
  }

  pushEvent(message: string): void {
    checkArgument('pushEvent(): message', message, 'a string', typeof message === 'string');
    this.#assertOpen();
    this.#native.pushEvent(message);
  }

  async reset(): Promise<void> {
    this.#assertOpen();
    await this.#native.reset();
  }

  async clearCache(): Promise<void> {
    this.#assertOpen();
    await succeed(this.#native.clearCache());
  }

  dispose(): void {
    this.#close();
  }

  ref(): void {
    if (!this.#disposed) this.#native.ref();
  }

  unref(): void {
    if (!this.#disposed) this.#native.unref();
  }

  [Symbol.dispose](): void {
    this.#close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#close();
    await Promise.all(this.#nativeRuns);
  }

  /** The run of this id, unless it has settled or is about to. */
  pending(runId: number): PendingRun | undefined {
    const run = this.#runs.get(runId);
    return run?.stopped ? undefined : run;
  }

  /** Bytes of a module are here. What the caller's function throws is an uncaught exception, as in any event handler. */
  progress(progress: ImportProgress): void {
    this.#options.onProgress?.(progress);
  }

  /** From here on, modules are kept in memory. */
  cacheLost(reason: string): void {
    this.#integrityActive = false;
    warnOfFallback(reason);
  }

  /** Text from the addon. Must not throw. */
  receive(runId: number, chunk: string): void {
    if (this.#stream && !this.#stream.ended) {
      this.#stream.push(chunk);
      return;
    }
    const ack = () => this.#native.ackOutput(Buffer.byteLength(chunk));
    const consumed = this.#runs.get(runId)?.take(chunk, this.#handler);
    if (consumed) consumed.then(ack);
    else ack();
  }

  #nativeOptions(source: string, options: RunOptions): NativeRunOptions {
    const globals = Object.entries(options.globals ?? {});
    const native: NativeRunOptions = {
      source,
      check: false,
      incremental: options.incremental ?? false,
      globalNames: globals.map(([name]) => name),
      globalValues: globals.map(([name, value]) => packGlobal(name, value)),
      limits: mergeLimits(this.#options.limits, options),
    };
    if (options.filename !== undefined) native.filename = options.filename;
    if (options.entryDir !== undefined) native.entryDir = options.entryDir;
    if (options.baseUrl !== undefined) native.baseUrl = toBaseUrl(options.baseUrl);
    return native;
  }

  /** Queue a run; `finish` settles it with what the addon says. `caller`: the function whose caller an error shows. */
  #submit(
    what: string,
    caller: (...args: never[]) => unknown,
    options: RunOptions,
    native: NativeRunOptions,
    finish: (outcome: NativeOutcome) => unknown,
  ): PendingRun {
    this.#assertOpen();
    const { signal } = options;
    if (signal?.aborted) {
      throw new EdgeError('ERR_EDGE_ABORTED', abortMessage(what, signal), { cause: signal.reason });
    }
    const run = new PendingRun(
      ++lastRunId,
      (code, message) => this.#native.abort(run.id, code, message),
      (settled) => this.#forget(settled),
      caller,
    );
    const input = readInput(options.input, () => run.settled);
    this.#runs.set(run.id, run);
    this.#bridge.noteRun(run);
    if (signal) run.listen(signal);
    const finished = this.#start(run, native, input)
      .then(finish)
      .catch((error) => run.reject(error));
    this.#nativeRuns.add(finished);
    finished.finally(() => this.#nativeRuns.delete(finished));
    return run;
  }

  /** Hand the run to the addon: in this turn, unless its input or that of an earlier run is still being read. */
  async #start(
    run: PendingRun,
    options: NativeRunOptions,
    input: string | undefined | Promise<string | undefined>,
  ): Promise<NativeOutcome> {
    if (this.#gate || input instanceof Promise) {
      // A run that is stopped meanwhile waits for nothing any more, and nobody waits for it.
      const turn = Promise.allSettled([this.#gate, Promise.race([input, run.promise])]);
      this.#gate = turn;
      await turn;
      if (this.#gate === turn) this.#gate = undefined;
    }
    if (run.settled) throw new EdgeError('ERR_EDGE_ABORTED', 'the run was stopped before it started');
    const text = input instanceof Promise ? await input : input;
    if (text !== undefined) options.input = text;
    run.started = true;
    return await this.#native.run(run.id, options);
  }

  /** A run is about to settle. */
  #forget(run: PendingRun): void {
    // Runs happen in call order: one that is given up while it queues has used nothing.
    const ran = this.#runs.keys().next().value === run.id;
    this.#runs.delete(run.id);
    if (ran) this.#context.runEnded();
    if (this.#runs.size > 0) return;
    this.#bridge.forget();
    if (this.#stream && !this.#stream.follow) this.#stream.end();
  }

  #assertOpen(): void {
    if (this.#disposed)
      throw new EdgeError(this.#disposed.code, 'the worker was disposed', { cause: this.#disposed.cause });
  }

  #close(options?: { cause: unknown }): void {
    if (this.#disposed) return;
    this.#disposed = new EdgeError('ERR_EDGE_DISPOSED', 'the worker was disposed', options);
    this.#unlisten?.();
    for (const run of [...this.#runs.values()]) {
      run.reject(new EdgeError('ERR_EDGE_DISPOSED', 'the worker was disposed while the run was pending', options));
    }
    this.#runs.clear();
    this.#stream?.end();
    this.#native.dispose();
    this.#context.dispose(this.#disposed);
  }
}

function packGlobal(name: string, value: unknown): Uint8Array {
  try {
    return pack(value, `globals.${name}`);
  } catch (error) {
    if (!(error instanceof CrossingError)) throw error;
    throw new EdgeError('ERR_EDGE_OPTION', `run(): option ${error.message}`, { cause: error });
  }
}
