/** The public API. What is not exported here is internal and may change without notice. */
export { EdgeError, type EdgeErrorCode, PythonError, type PythonFrame } from './errors.js';
export { createPool } from './pool.js';
export type {
  Limits,
  OutputOptions,
  Pool,
  PoolOptions,
  RunOptions,
  RunResult,
  RunUsage,
  Worker,
  WorkerOptions,
} from './types.js';
export { createWorker } from './worker.js';
