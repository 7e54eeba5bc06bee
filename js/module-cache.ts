/**
 * What the addon is told about fetched modules, and the warning when they cannot be kept.
 * Owns the one warning of this process. Must never read the environment: Deno asks its user before it lets anyone.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EdgeError } from './errors.js';
import type { NativeFailure, NativeWorker, NativeWorkerOptions } from './native.js';
import { checkPruneOptions } from './options.js';
import type { ModuleCache, WorkerOptions } from './types.js';

type ModuleOptions = Pick<NativeWorkerOptions, 'integrity' | 'lockfile' | 'version' | 'frozen' | 'importPermission'>;

/** The options that concern fetched modules, as the addon takes them. */
export function moduleOptions(options: WorkerOptions): ModuleOptions {
  const { integrity = true, frozen = false, lockfile, version } = options;
  if (!integrity && (frozen || lockfile !== undefined)) {
    const name = frozen ? 'frozen' : 'lockfile';
    throw new EdgeError('ERR_EDGE_OPTION', `createWorker(): option ${name} needs integrity, which is false`);
  }
  const native: ModuleOptions = { integrity, frozen };
  if (lockfile !== undefined) native.lockfile = path.resolve(toPath(lockfile));
  if (version !== undefined) native.version = version;
  const allowed = options.permissions?.import;
  if (allowed !== undefined) native.importPermission = typeof allowed === 'boolean' ? allowed : [...allowed];
  return native;
}

function toPath(lockfile: string): string {
  return lockfile.startsWith('file:') ? fileURLToPath(lockfile) : lockfile;
}

/** What came of an operation of the addon; a failure is thrown. */
export async function succeed<T extends { kind: 'ok' }>(report: Promise<NativeFailure | T>): Promise<T> {
  const result = await report;
  if (result.kind === 'failure') throw new EdgeError(result.code, result.message);
  return result;
}

/** The cache of one worker, as its owner sees it. `native` throws once the worker is disposed. */
export function moduleCache(native: () => NativeWorker): ModuleCache {
  return {
    async list() {
      return (await succeed(native().listCache())).blobs;
    },
    async verify() {
      const { sound, discarded, absent } = await succeed(native().verifyCache());
      return { sound, discarded, absent };
    },
    async prune(options) {
      const { maxBytes } = checkPruneOptions(options);
      return (await succeed(native().pruneCache(maxBytes))).freed;
    },
  };
}

let warned = false;

/** Say, once a process, that fetched modules are kept in memory, and why. */
export function warnOfFallback(reason: string | null): void {
  if (reason === null || warned) return;
  warned = true;
  console.warn(`edge-python: fetched modules are kept in memory only, the cache cannot be used: ${reason}`);
}
