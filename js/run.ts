/**
 * One run as the JS side sees it, from the call to its settling.
 * Owns the run's text so far, its abort listener and which of several endings counts. Runs on the JS thread only.
 * Must never throw into the addon's output callback.
 */
import { describe, EdgeError, PythonError } from './errors.js';
import type { NativeOutcome } from './native.js';
import { isPromise, type LineHandler, LineSplitter } from './output.js';
import type { RunResult } from './types.js';
import { unpack } from './values.js';

/** Characters `RunResult.out` may hold: half of what a JS engine's strings can. */
const MAX_OUT = 1 << 28;

export class PendingRun {
  readonly id: number;
  /** Settles as the public promise of the run. */
  readonly promise: Promise<unknown>;
  settled = false;
  /** Set when the addon has been given the run: from then on it is the addon that ends it. */
  started = false;

  readonly #abort: (code: string, message: string) => void;
  readonly #onSettle: (run: PendingRun) => void;
  readonly #splitter = new LineSplitter();
  #resolve!: (result: unknown) => void;
  #reject!: (error: unknown) => void;
  #out: string[] = [];
  #outLength = 0;
  /** Why the JS side stopped the run; wins over what the addon says. */
  #failure: EdgeError | undefined;
  /** Settles when no handler's promise is open any more. Never rejects. */
  #handlers: Promise<unknown> | undefined;
  #unlisten: (() => void) | undefined;
  /** Where `run` was called; engines format it only when it is read. */
  readonly #call: { stack?: string } = {};

  /**
   * `abort` asks the addon to stop this run; `onSettle` is called right before the promise settles; `caller` is the
   * function below which the caller's frames begin.
   */
  constructor(
    id: number,
    abort: (code: string, message: string) => void,
    onSettle: (run: PendingRun) => void,
    caller: (...args: never[]) => unknown,
  ) {
    this.id = id;
    this.#abort = abort;
    this.#onSettle = onSettle;
    Error.captureStackTrace?.(this.#call, caller);
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  listen(signal: AbortSignal): void {
    const onAbort = () =>
      this.stop(new EdgeError('ERR_EDGE_ABORTED', abortMessage('the run', signal), { cause: signal.reason }));
    // Reading the input, a caller's own code, may have aborted it.
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener('abort', onAbort, { once: true });
    this.#unlisten = () => signal.removeEventListener('abort', onAbort);
  }

  /** Have the run end with `error`; the first call counts. One that has started settles when the addon has stopped it. */
  stop(error: EdgeError): void {
    if (this.settled || this.#failure) return;
    if (!this.started) {
      this.reject(error);
      return;
    }
    this.#failure = error;
    this.#abort(error.code, error.message);
  }

  /** Text that nobody else took. A promise means that it is not consumed yet. */
  take(chunk: string, handler: LineHandler | null): Promise<unknown> | undefined {
    if (this.stopped) return undefined;
    if (handler) return this.#guard(() => this.#splitter.push(chunk, handler, () => this.stopped));
    // The beginning of a line whose handler is gone comes first.
    const text = this.#splitter.takeRest() + chunk;
    this.#outLength += text.length;
    if (this.#outLength > MAX_OUT) {
      const message = `the program printed more than RunResult.out can hold (${MAX_OUT} characters): set an onOutput handler`;
      this.stop(new EdgeError('ERR_EDGE_OUTPUT', message));
      return undefined;
    }
    this.#out.push(text);
    return undefined;
  }

  /** The addon is done with the run. */
  async finish(
    outcome: NativeOutcome,
    handler: LineHandler | null,
    throwOnError: boolean,
    thrown: (token: number) => unknown,
  ): Promise<void> {
    const rest = this.stopped ? '' : this.#splitter.takeRest();
    if (rest !== '' && handler) this.#guard(() => handler(rest));
    else if (rest !== '') this.#out.push(rest);
    // Only wait when there is something to wait for: a run without promises settles in this turn.
    if (this.#handlers) await this.#handlers;
    if (this.#failure) return this.reject(this.#failure);
    if (outcome.kind === 'failure') return this.reject(new EdgeError(outcome.code, outcome.message));
    if (outcome.kind === 'checked' || outcome.kind === 'vendored') {
      return this.reject(new EdgeError('ERR_EDGE_ADDON', `the addon answered ${outcome.kind} to a run`));
    }
    const error = outcome.kind === 'python-error' ? this.#place(pythonError(outcome, thrown)) : null;
    if (error && throwOnError) return this.reject(error);
    let out = this.#text();
    if (error) out += `${out === '' || out.endsWith('\n') ? '' : '\n'}${error.traceback}`;
    const result = {
      out,
      ms: outcome.ms,
      error,
      value: undefined as unknown,
      exitCode: outcome.kind === 'done' ? outcome.exitCode : 1,
      usage: outcome.usage,
    };
    if (outcome.kind === 'done') setValue(result, outcome);
    this.#settle();
    this.#resolve(result);
  }

  /** The addon has done something to the program other than to run it; `answer` is what the promise resolves with. */
  finishWith<K extends 'checked' | 'vendored'>(
    kind: K,
    outcome: NativeOutcome,
    answer: (outcome: Extract<NativeOutcome, { kind: K }>) => unknown,
  ): void {
    if (this.#failure) this.reject(this.#failure);
    else if (outcome.kind === 'failure') this.reject(new EdgeError(outcome.code, outcome.message));
    else if (outcome.kind !== kind) {
      this.reject(new EdgeError('ERR_EDGE_ADDON', `the addon answered ${outcome.kind} instead of ${kind}`));
    } else {
      const answered = answer(outcome as Extract<NativeOutcome, { kind: K }>);
      this.#settle();
      this.#resolve(answered);
    }
  }

  /** Settle at once, whatever the addon is doing. */
  reject(error: unknown): void {
    if (this.settled) return;
    if (error instanceof EdgeError) {
      error.out = this.#text();
      this.#place(error);
    }
    this.#settle();
    this.#reject(error);
  }

  #settle(): void {
    this.settled = true;
    this.#unlisten?.();
    this.#out = [];
    this.#onSettle(this);
  }

  #text(): string {
    return this.#out.join('');
  }

  /** Have `stack` show where `run` was called, not where the addon's answer was read. */
  #place<E extends EdgeError>(error: E): E {
    const what = error instanceof PythonError ? error.traceback : error.message;
    const call = this.#call;
    Object.defineProperty(error, 'stack', {
      get: () => [`${error.name}: ${what}`, ...(call.stack ?? '').split('\n').filter(isFrame)].join('\n'),
      set(value) {
        Object.defineProperty(error, 'stack', { value, writable: true, configurable: true });
      },
      configurable: true,
    });
    return error;
  }

  /** Whether its outcome is decided already. */
  get stopped(): boolean {
    return this.settled || this.#failure !== undefined;
  }

  /** Call the handler; whatever it throws, now or later, ends the run. */
  #guard(call: () => unknown): Promise<unknown> | undefined {
    const failed = (cause: unknown) =>
      this.stop(new EdgeError('ERR_EDGE_OUTPUT_HANDLER', `the onOutput handler failed: ${describe(cause)}`, { cause }));
    try {
      const answer = call();
      if (!isPromise(answer)) return undefined;
      const before = this.#handlers;
      // Resolves with nothing: a long run must not keep what its handlers answered.
      this.#handlers = Promise.resolve(answer).then(() => before, failed);
      return this.#handlers;
    } catch (cause) {
      failed(cause);
      return undefined;
    }
  }
}

/** The exception, and what a handler threw where it began with that. */
function pythonError(
  outcome: Extract<NativeOutcome, { kind: 'python-error' }>,
  thrown: (token: number) => unknown,
): PythonError {
  const error = new PythonError(outcome.traceback);
  if (outcome.originToken !== undefined) {
    let at: unknown = error;
    for (let depth = outcome.originDepth ?? 0; depth > 0 && at instanceof PythonError; depth--) at = at.cause;
    const cause = thrown(outcome.originToken);
    if (at instanceof PythonError && cause !== undefined) at.cause = cause;
  }
  return error;
}

/** What cannot cross is an error for whoever reads it, and nothing to a program that merely ended with it. */
function setValue(result: RunResult, { value, valueError }: { value?: Uint8Array; valueError?: string }): void {
  if (value !== undefined) result.value = unpack(value);
  if (valueError === undefined) return;
  Object.defineProperty(result, 'value', {
    enumerable: false,
    configurable: true,
    get() {
      throw new EdgeError('ERR_EDGE_VALUE', valueError);
    },
  });
}

/** A line of a stack: V8 and JavaScriptCore both begin it so. */
const isFrame = (line: string) => /^\s+at /.test(line);

export function abortMessage(what: string, signal: AbortSignal): string {
  const reason = signal.reason === undefined ? '' : describe(signal.reason);
  return `${what} was aborted${reason && !/^this operation was aborted$/i.test(reason) ? `: ${reason}` : ''}`;
}
