/**
 * The errors this package throws and rejects with.
 * Owns the classes and the list of codes. Must never be built anywhere from an error's text: the code decides.
 */
import { parseTraceback, type TracebackBlock } from './traceback.js';

/** Every code an `EdgeError` can carry. Codes are stable; messages are for people and may change. */
export type EdgeErrorCode =
  /** A run exceeded its `timeoutMs`. */
  | 'ERR_EDGE_TIMEOUT'
  /** An `AbortSignal` stopped the run, or the creation of a worker. `cause` is the signal's reason. */
  | 'ERR_EDGE_ABORTED'
  /** The program needed more than `limits.memoryBytes`. */
  | 'ERR_EDGE_MEMORY'
  /** The program printed more than `limits.outputBytes`. */
  | 'ERR_EDGE_OUTPUT'
  /** The program called JS handlers more often than `limits.hostCalls`. */
  | 'ERR_EDGE_HOST_CALLS'
  /** The worker or pool was disposed, before the call or while the run was pending. */
  | 'ERR_EDGE_DISPOSED'
  /** A misspelt option, one of the wrong type or out of range, or one that this version cannot honour. */
  | 'ERR_EDGE_OPTION'
  /** `wasmUrl` could not be read or fetched, or what came is no `compiler_lib.wasm` that this host can run. */
  | 'ERR_EDGE_WASM'
  /** The artifact broke the host ABI during a run, or an imported `.wasm` module the plugin ABI. The worker stays usable. */
  | 'ERR_EDGE_ABI'
  /** A module that the program imports could not be found or loaded. */
  | 'ERR_EDGE_MODULE'
  /** A run was started by a handler that its own worker waits for: both would wait for ever. */
  | 'ERR_EDGE_REENTRANT'
  /** The value of the last expression cannot cross to JavaScript; thrown when `RunResult.value` is read. */
  | 'ERR_EDGE_VALUE'
  /** Bytes of a module do not match their expected hash. */
  | 'ERR_EDGE_INTEGRITY'
  /** `frozen`: a module is not in the lockfile, or the lockfile would change. */
  | 'ERR_EDGE_FROZEN'
  /** A program imports from where `permissions.import` does not let it. */
  | 'ERR_EDGE_PERMISSION'
  /** The artifact or an imported `.wasm` module trapped: an internal error of the run. The worker stays usable. */
  | 'ERR_EDGE_TRAP'
  /** The function given to `onOutput` threw. `cause` is what it threw. */
  | 'ERR_EDGE_OUTPUT_HANDLER'
  /** The native addon for this platform is missing or could not be loaded. */
  | 'ERR_EDGE_ADDON'
  /** The program ended with an uncaught exception: the code of every `PythonError`. */
  | 'ERR_EDGE_PYTHON'
  // Codes the addon may add later stay representable.
  | (string & {});

/** What every failure of this package is an instance of. */
export class EdgeError extends Error {
  /** The stable reason; see `EdgeErrorCode`. */
  readonly code: EdgeErrorCode;

  /**
   * What the program had printed before its run was stopped, as `RunResult.out` would have held it.
   * Absent for errors that do not belong to a run, or belong to one that never started.
   */
  out?: string;

  constructor(code: EdgeErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'EdgeError';
    this.code = code;
  }
}

/** One line of a Python traceback. */
export interface PythonFrame {
  /** As in the traceback: `<entry>` unless `run({ filename })` said otherwise, or a module's canonical spec. */
  filename: string;
  /** 1-based. */
  line: number;
  /** The function's name; `<module>` at top level. */
  name: string;
}

/**
 * An uncaught Python exception, or a syntax error.
 *
 * Its `stack` shows the Python traceback, then the JavaScript frames of the call of `run`. Everything but
 * `traceback` is read back from the rendered text, which does not say where a message of several lines ends and
 * the notes begin: the first line is `message`, further ones are `notes`.
 */
export class PythonError extends EdgeError {
  /** Class of the exception as the traceback names it, such as `ValueError`. */
  readonly type: string;
  /** The rendered text, as CPython would print it, without a trailing newline. */
  readonly traceback: string;
  /** Where the exception passed through, outermost call first. */
  readonly frames: readonly PythonFrame[];
  /** Lines after the message: what `add_note()` added. */
  readonly notes: readonly string[];
  /**
   * The exception this one was raised from or while handling; or, if this one came out of a handler, what the handler
   * threw, with its own stack and cause.
   */
  declare cause: unknown;

  /** @internal */
  constructor(traceback: string, blocks: TracebackBlock[] = parseTraceback(traceback)) {
    const own = blocks.at(-1);
    super('ERR_EDGE_PYTHON', own?.message ?? '');
    this.name = 'PythonError';
    this.type = own?.type ?? 'Exception';
    this.traceback = traceback;
    this.frames = own?.frames ?? [];
    this.notes = own?.notes ?? [];
    if (blocks.length > 1) {
      const earlier = blocks.slice(0, -1);
      this.cause = new PythonError(earlier.at(-1)?.chain ?? '', earlier);
    }
    Object.defineProperty(this, 'stack', {
      value: `${this.name}: ${traceback}`,
      writable: true,
      configurable: true,
    });
  }
}

/** One line for an unknown thrown value and its causes, innermost last. */
export function describe(error: unknown): string {
  const parts: string[] = [];
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < 5; depth++) {
    const text = at instanceof Error ? at.message || at.name : String(at);
    // Messages often repeat those of their causes.
    if (text && !parts.some((part) => part.includes(text))) parts.push(text);
    at = at instanceof Error ? at.cause : undefined;
  }
  return parts.join(': ') || 'unknown error';
}
