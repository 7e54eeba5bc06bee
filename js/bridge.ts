/**
 * Calls from Python to handlers, and their answers.
 * Owns a worker's host modules, the exchange buffer it shares with the addon (laid out as src/exchange.rs says), and
 * the errors that handlers threw, for when they surface again. Runs on the JS thread only. Must never throw into the
 * addon's callbacks, and answers each call exactly once.
 */
import { describe, EdgeError } from './errors.js';
import type { HostContext } from './host/context.js';
import { packError } from './host-error.js';
import { buildModule, type HandlerEntry, importModule, type ModuleSource } from './host-modules.js';
import type { NativeModule, NativeWorker } from './native.js';
import { isPromise } from './output.js';
import { Packer, pack, Unpacker } from './values.js';

/** Most calls and answers fit; what does not is passed in an array of its own. */
const EXCHANGE_BYTES = 64 << 10;
/** Length of what precedes the packed arguments of a call. */
const HEADER_BYTES = 20;
/** Errors kept for the case that they surface, per worker. */
const MAX_ERRORS = 256;

/** What the bridge needs to know of a run. */
export interface CallingRun {
  readonly settled: boolean;
  stop(error: EdgeError): void;
}

export class Bridge {
  readonly exchange = new Uint8Array(EXCHANGE_BYTES);
  readonly #view = new DataView(this.exchange.buffer);
  readonly #arguments = new Unpacker(this.exchange);
  /** For answers that are given within the call. */
  readonly #now = new Packer(this.exchange);
  /** For answers that come later: the exchange buffer may be in use then. */
  readonly #later = new Packer();
  /** All handlers of this worker; the index is the id that Python knows. */
  readonly #handlers: HandlerEntry[] = [];
  readonly #modules = new Map<string, Promise<NativeModule>>();
  readonly #sources: ReadonlyMap<string, ModuleSource>;
  readonly #context: HostContext;
  readonly #errors = new Map<number, unknown>();
  #lastToken = 0;
  /** Runs of this worker that the handler being called has started; undefined outside of handlers. */
  #started: CallingRun[] | undefined;
  #native: NativeWorker | undefined;

  constructor(sources: ReadonlyMap<string, ModuleSource>, context: HostContext) {
    this.#sources = sources;
    this.#context = context;
  }

  attach(native: NativeWorker): void {
    this.#native = native;
  }

  /** Make the modules that are there in memory. Throws an `ERR_EDGE_MODULE` that names the one that fails. */
  async loadEager(): Promise<void> {
    for (const [name, source] of this.#sources) {
      if (source.kind !== 'memory') continue;
      try {
        await this.#module(name);
      } catch (error) {
        throw new EdgeError('ERR_EDGE_MODULE', `mainThreadModules.${name}: ${describe(error)}`, { cause: error });
      }
    }
  }

  /** A run of this worker was started; maybe by a handler. */
  noteRun(run: CallingRun): void {
    this.#started?.push(run);
  }

  /** The error behind a token, if it is still known. */
  error(token: number): unknown {
    return this.#errors.get(token);
  }

  /** Forget what only mattered while runs were pending. */
  forget(): void {
    this.#errors.clear();
  }

  /** The addon asks for a host module. */
  load(runId: number, name: string): void {
    const native = this.#native;
    this.#module(name).then(
      (module) => native?.loaded(runId, name, module),
      (error) => {
        // The next run tries again.
        this.#modules.delete(name);
        native?.loaded(runId, name, describe(error));
      },
    );
  }

  #module(name: string): Promise<NativeModule> {
    let module = this.#modules.get(name);
    if (!module) {
      module = this.#make(name);
      this.#modules.set(name, module);
    }
    return module;
  }

  async #make(name: string): Promise<NativeModule> {
    const source = this.#sources.get(name);
    if (!source) throw new Error('there is no such host module');
    const given = source.kind === 'memory' ? source.module : await importModule(name, source);
    const { handlers, values } = await buildModule(name, given, this.#context);
    const base = this.#handlers.length;
    this.#handlers.push(...handlers);
    return {
      base,
      names: handlers.map((handler) => handler.name),
      valueNames: Object.keys(values),
      values: Object.entries(values).map(([key, value]) => pack(value, `${name}.${key}`)),
    };
  }

  /**
   * The addon has put a call into the exchange buffer (`large`: its arguments are here). Answers with the length of the
   * answer in the exchange buffer, or -1: it comes through `NativeWorker.answer`.
   */
  call(large: Uint8Array | null | undefined, isPending: (runId: number) => CallingRun | undefined): number {
    const view = this.#view;
    const runId = view.getUint32(0, true);
    const callId = view.getUint32(4, true);
    const entry = this.#handlers[view.getUint32(8, true)];
    const count = view.getUint32(12, true);
    let result: unknown;
    try {
      const reader = large ? new Unpacker(large) : this.#arguments;
      reader.seek(large ? 0 : HEADER_BYTES);
      const args: unknown[] = [];
      for (let i = 0; i < count; i++) args.push(reader.value());
      const keywords = reader.value();
      // The answer would reach nobody: a run that was stopped meanwhile calls no more handlers.
      if (isPending(runId)) result = this.#invoke(entry, args, keywords);
    } catch (error) {
      return this.#answerNow(runId, callId, undefined, { error });
    }
    if (!isPromise(result)) return this.#answerNow(runId, callId, result);
    // Of a promise itself, that is the same one; a thenable may do anything.
    Promise.resolve(result).then(
      (value) => this.#answerLater(runId, callId, value),
      (error) => this.#answerLater(runId, callId, undefined, { error }),
    );
    return -1;
  }

  #invoke(entry: HandlerEntry | undefined, args: unknown[], keywords: unknown): unknown {
    if (!entry) throw new Error('there is no such handler');
    const { call, module } = entry;
    if (call.kwargs === true) args.push(keywords ?? Object.create(null));
    else if (keywords !== null) throw new TypeError(`${entry.name}() takes no keyword arguments`);
    const outer = this.#started;
    const started: CallingRun[] = [];
    this.#started = started;
    let result: unknown;
    try {
      result = call.apply(module, args);
    } finally {
      this.#started = outer;
    }
    if (started.length > 0 && isPromise(result)) refuse(started, entry.name);
    return result;
  }

  #answerNow(runId: number, callId: number, value: unknown, failure?: { error: unknown }): number {
    const packer = this.#now;
    packer.reset(this.exchange);
    this.#write(packer, value, failure);
    if (packer.buffer === this.exchange) return packer.length;
    this.#send(runId, callId, packer);
    return -1;
  }

  #answerLater(runId: number, callId: number, value: unknown, failure?: { error: unknown }): void {
    this.#later.reset();
    this.#write(this.#later, value, failure);
    this.#send(runId, callId, this.#later);
  }

  #send(runId: number, callId: number, { buffer, length }: Packer): void {
    this.#native?.answer(runId, callId, buffer[0] !== 0, buffer.subarray(1), length - 1);
  }

  /** A byte that says whether it failed, then the value or the errors. */
  #write(packer: Packer, value: unknown, failure?: { error: unknown }): void {
    if (!failure) {
      packer.byte(0);
      try {
        packer.pack(value, 'result');
        return;
      } catch (error) {
        failure = { error };
      }
      packer.reset();
    }
    const token = ++this.#lastToken;
    this.#errors.set(token, failure.error);
    if (this.#errors.size > MAX_ERRORS) this.#errors.delete(this.#errors.keys().next().value as number);
    packer.byte(1);
    packError(packer, failure.error, token);
  }
}

/** A handler that waits for a run which waits for the handler's own would wait for ever. */
function refuse(runs: CallingRun[], handler: string): void {
  for (const run of runs) {
    run.stop(
      new EdgeError(
        'ERR_EDGE_REENTRANT',
        `${handler}() started this run on the worker that is waiting for ${handler}(): they would wait for each other. ` +
          'Use another worker, or start the run from a handler that returns no promise',
      ),
    );
  }
}
