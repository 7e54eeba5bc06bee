/**
 * What becomes of a run's printed text on the JS side.
 * Owns splitting into lines, collecting for `RunResult.out`, and the stream behind `Worker.output()` with its
 * back-pressure: text is acknowledged to the addon only when its consumer has taken it. Runs on the JS thread only.
 */

export type LineHandler = (line: string) => unknown;

/** Characters after which a line that has not ended is given out in pieces: memory stays bounded. */
const MAX_LINE = 1 << 24;

/** Text of one run that comes in pieces, given out line by line. */
export class LineSplitter {
  #rest = '';

  /**
   * Call `handler` for every line that `chunk` completes, until `stopped()`. Resolves later if the handler answered
   * with promises.
   */
  push(chunk: string, handler: LineHandler, stopped: () => boolean): Promise<unknown> | undefined {
    const waits: PromiseLike<unknown>[] = [];
    let start = 0;
    try {
      for (let end = chunk.indexOf('\n'); end >= 0 && !stopped(); end = chunk.indexOf('\n', start)) {
        const line = this.#rest + chunk.slice(start, end);
        this.#rest = '';
        start = end + 1;
        const answer = handler(line);
        if (isPromise(answer)) waits.push(answer);
      }
    } catch (error) {
      // One failure is enough; those of lines before must not surface as unhandled.
      Promise.allSettled(waits);
      throw error;
    }
    this.#rest += chunk.slice(start);
    if (this.#rest.length > MAX_LINE && !stopped()) {
      const answer = handler(this.takeRest());
      if (isPromise(answer)) waits.push(answer);
    }
    return waits.length > 0 ? Promise.all(waits) : undefined;
  }

  /** What was left unterminated. */
  takeRest(): string {
    const rest = this.#rest;
    this.#rest = '';
    return rest;
  }
}

/** Whether a handler answered with a promise. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as PromiseLike<unknown>).then === 'function';
}

/** The iteration behind `Worker.output()`. */
export class OutputStream implements AsyncIterableIterator<string> {
  readonly follow: boolean;
  readonly #ack: (bytes: number) => void;
  readonly #chunks: string[] = [];
  readonly #readers: ((result: IteratorResult<string>) => void)[] = [];
  #ended = false;

  /** `ack` gives credit back to the addon, in UTF-8 bytes. */
  constructor(follow: boolean, ack: (bytes: number) => void) {
    this.follow = follow;
    this.#ack = ack;
  }

  get ended(): boolean {
    return this.#ended;
  }

  push(chunk: string): void {
    const reader = this.#readers.shift();
    if (!reader) {
      this.#chunks.push(chunk);
      return;
    }
    this.#ack(Buffer.byteLength(chunk));
    reader({ done: false, value: chunk });
  }

  /** No more chunks will come; those that are here can still be read. */
  end(): void {
    this.#ended = true;
    for (const reader of this.#readers.splice(0)) reader({ done: true, value: undefined });
  }

  next(): Promise<IteratorResult<string>> {
    const chunk = this.#chunks.shift();
    if (chunk !== undefined) {
      this.#ack(Buffer.byteLength(chunk));
      return Promise.resolve({ done: false, value: chunk });
    }
    if (this.#ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  /** Leaving the loop: what was not read is dropped, and the program goes on. */
  return(): Promise<IteratorResult<string>> {
    for (const chunk of this.#chunks.splice(0)) this.#ack(Buffer.byteLength(chunk));
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
