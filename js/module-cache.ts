/**
 * What the addon is told about fetched modules, and the warning when they cannot be kept.
 * Owns the one warning of this process. Must never read the environment: Deno asks its user before it lets anyone.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EdgeError } from './errors.js';
import type { NativeWorkerOptions } from './native.js';
import type { WorkerOptions } from './types.js';

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

let warned = false;

/** Say, once a process, that fetched modules are kept in memory, and why. */
export function warnOfFallback(reason: string | null): void {
  if (reason === null || warned) return;
  warned = true;
  console.warn(`edge-python: fetched modules are kept in memory only, the cache cannot be used: ${reason}`);
}
