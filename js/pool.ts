/**
 * `createPool`: one queue in front of several workers.
 * Owns which worker is free, waiting callers, and the replacement of workers that served their time.
 * Runs on the JS thread only. Must never leave a promise pending after `dispose()`.
 */
import os from 'node:os';
import { EdgeError } from './errors.js';
import { checkArgument, checkPoolOptions, checkRunOptions } from './options.js';
import { abortMessage } from './run.js';
import type { Pool, PoolOptions, RunOptions, RunResult, WorkerOptions } from './types.js';
import { type EdgeWorker, startWorker } from './worker.js';

interface Slot {
  worker: EdgeWorker;
  runs: number;
}

interface Waiter {
  resolve: (slot: Slot) => void;
  reject: (error: unknown) => void;
}

/** Start `size` workers. Rejects as `createWorker` does, with none left behind. */
export async function createPool(options?: PoolOptions): Promise<Pool> {
  const {
    size = os.availableParallelism(),
    maxRunsPerWorker = Number.POSITIVE_INFINITY,
    ...rest
  } = checkPoolOptions(options);
  const pool = new EdgePool(size, maxRunsPerWorker, rest);
  await pool.start();
  return pool;
}

class EdgePool implements Pool {
  readonly size: number;

  readonly #maxRuns: number;
  readonly #options: WorkerOptions;
  readonly #slots = new Set<Slot>();
  readonly #idle: Slot[] = [];
  readonly #waiting: Waiter[] = [];
  readonly #onAbort = () => this.dispose();
  #disposed = false;

  constructor(size: number, maxRuns: number, options: WorkerOptions) {
    this.size = size;
    this.#maxRuns = maxRuns;
    this.#options = options;
  }

  async start(): Promise<void> {
    const starts = await Promise.allSettled(Array.from({ length: this.size }, () => this.#add()));
    const failed = starts.find((start) => start.status === 'rejected');
    if (failed) {
      this.dispose();
      throw failed.reason;
    }
    this.#options.signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  async run<T = unknown>(source: string, options?: RunOptions): Promise<RunResult<T>> {
    const { signal, incremental } = checkRunOptions(options);
    checkArgument('run(): option incremental of a pool', incremental, 'absent or false', !incremental);
    const slot = await this.#acquire(signal);
    try {
      return await slot.worker.run<T>(source, options);
    } finally {
      slot.runs++;
      await this.#release(slot);
    }
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    for (const waiter of this.#waiting.splice(0)) waiter.reject(disposed());
    for (const slot of this.#slots) slot.worker.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.dispose();
    await Promise.all([...this.#slots].map((slot) => slot.worker[Symbol.asyncDispose]()));
  }

  #acquire(signal: AbortSignal | undefined): Promise<Slot> {
    if (this.#disposed) return Promise.reject(disposed());
    const slot = this.#idle.pop();
    if (slot) return Promise.resolve(slot);
    return new Promise((resolve, reject) => {
      // A caller that gives up leaves the queue.
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        const message = abortMessage('the run', signal as AbortSignal);
        reject(new EdgeError('ERR_EDGE_ABORTED', message, { cause: signal?.reason }));
      };
      const waiter: Waiter = {
        resolve: (slot) => {
          signal?.removeEventListener('abort', leave);
          resolve(slot);
        },
        reject: (error) => {
          signal?.removeEventListener('abort', leave);
          reject(error);
        },
      };
      this.#waiting.push(waiter);
      if (signal?.aborted) leave();
      else signal?.addEventListener('abort', leave, { once: true });
    });
  }

  async #release(slot: Slot): Promise<void> {
    if (this.#disposed) return;
    if (slot.runs < this.#maxRuns) return this.#offer(slot);
    this.#slots.delete(slot);
    slot.worker.dispose();
    try {
      await this.#add();
    } catch (error) {
      // The next caller hears why; without any worker left nobody would.
      this.#waiting.shift()?.reject(error);
      if (this.#slots.size === 0) this.dispose();
    }
  }

  async #add(): Promise<void> {
    const slot: Slot = { worker: await startWorker(this.#options), runs: 0 };
    if (this.#disposed) return slot.worker.dispose();
    this.#slots.add(slot);
    this.#offer(slot);
  }

  #offer(slot: Slot): void {
    const waiter = this.#waiting.shift();
    if (waiter) waiter.resolve(slot);
    else this.#idle.push(slot);
  }
}

function disposed(): EdgeError {
  return new EdgeError('ERR_EDGE_DISPOSED', 'the pool was disposed');
}
