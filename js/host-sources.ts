/**
 * Which host modules a worker has, and where each comes from.
 * Owns the names of the host libraries that this package brings.
 */
import type { ModuleSource } from './host-modules.js';
import type { WorkerOptions } from './types.js';

/** Host libraries that resolve by bare name where `defaults` is on, each a file in host/. */
export const DEFAULT_LIBRARIES = ['network', 'storage', 'time'];

export function moduleSources(options: WorkerOptions, base: string): Map<string, ModuleSource> {
  const sources = new Map<string, ModuleSource>();
  if (options.defaults !== false) {
    for (const name of DEFAULT_LIBRARIES)
      sources.set(name, { kind: 'file', spec: `./host/${name}.js`, base: import.meta.url });
  }
  for (const [name, spec] of Object.entries(options.hostModules ?? {})) sources.set(name, { kind: 'file', spec, base });
  for (const [name, module] of Object.entries(options.mainThreadModules ?? {}))
    sources.set(name, { kind: 'memory', module });
  return sources;
}
