/** The public API. What is not exported here is internal and may change without notice. */
export { describeHost } from './describe-host.js';
export { EdgeError, type EdgeErrorCode, PythonError, type PythonFrame } from './errors.js';
export { createPool } from './pool.js';
export type {
  CacheEntry,
  CacheVerification,
  CheckOptions,
  Diagnostic,
  HostContext,
  HostHandler,
  HostModule,
  HostModuleFactory,
  ImportProgress,
  Limits,
  ModuleCache,
  OutputOptions,
  Permissions,
  Pool,
  PoolOptions,
  RunOptions,
  RunResult,
  RunUsage,
  Value,
  VendoredFile,
  VendorOptions,
  Worker,
  WorkerOptions,
} from './types.js';
export { createWorker } from './worker.js';
