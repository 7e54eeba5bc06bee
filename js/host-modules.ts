/**
 * Host modules: from what the caller gave to handlers and constants.
 * Owns finding and importing their files, calling factories, and which properties Python may see. Runs on the JS
 * thread only. Must never call anything but own properties.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe } from './errors.js';
import type { HostContext } from './host/context.js';
import type { HostHandler, HostModule, HostModuleFactory } from './types.js';

/** Where a host module comes from. */
export type ModuleSource =
  | { kind: 'memory'; module: HostModule | HostModuleFactory }
  /** `base`: the URL of the directory that paths and package names are relative to. */
  | { kind: 'file'; spec: string; base: string };

/** One function that Python can call. */
export interface HandlerEntry {
  name: string;
  call: HostHandler;
  /** What `this` is in there. */
  module: HostModule;
}

/** Longest wait for a module's source, milliseconds, and its largest size. */
const FETCH_MS = 60_000;
const MAX_BYTES = 64 << 20;

/** What Python sees of a module. */
export interface ModuleContents {
  handlers: HandlerEntry[];
  values: Record<string, unknown>;
}

/** Handlers and constants of a module, made by its factory if it is one. Throws an error that says what is wrong. */
export async function buildModule(
  name: string,
  given: HostModule | HostModuleFactory,
  context: HostContext,
): Promise<ModuleContents> {
  return readModule(name, typeof given === 'function' ? await given(context) : given);
}

/** Handlers and constants among an object's own properties. */
export function readModule(name: string, module: HostModule): ModuleContents {
  if (typeof module !== 'object' || module === null) {
    const got = module === null ? 'null' : typeof module;
    throw new TypeError(`the factory of host module '${name}' must return an object of handlers, not ${got}`);
  }
  const handlers: HandlerEntry[] = [];
  const values: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(module)) {
    if (!isIdentifier(key)) throw new TypeError(`'${key}' of host module '${name}' is no name that Python can import`);
    const value = module[key];
    if (typeof value === 'function') handlers.push({ name: key, call: value, module });
    else values[key] = value;
  }
  return { handlers, values };
}

/** Import the file of a host module: what it exports under the module's name, or else as default. */
export async function importModule(
  name: string,
  source: { spec: string; base: string },
): Promise<HostModule | HostModuleFactory> {
  const url = locate(source.spec, source.base);
  let exports: Record<string, unknown>;
  try {
    exports = (await import(await importable(url))) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`${shown(url)} cannot be imported: ${describe(error)}`, { cause: error });
  }
  for (const key of [name, 'default']) {
    const found = Object.hasOwn(exports, key) ? exports[key] : undefined;
    if (typeof found === 'function' || (typeof found === 'object' && found !== null)) {
      return found as HostModule | HostModuleFactory;
    }
  }
  const there = Object.keys(exports).join(', ') || 'nothing';
  throw new Error(
    `${shown(url)} exports neither '${name}' nor a default that is a factory or an object (it exports ${there})`,
  );
}

/** What Python accepts as a name. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name);
}

/** The URL of a module given as URL, path or package name. */
function locate(spec: string, base: string): string {
  // A scheme of one letter is a Windows drive.
  if (/^[a-z][a-z0-9+.-]+:/i.test(spec)) return spec;
  if (/^\.{0,2}\//.test(spec) || path.isAbsolute(spec)) {
    return path.isAbsolute(spec) && base.startsWith('file:') ? pathToFileURL(spec).href : new URL(spec, base).href;
  }
  if (!base.startsWith('file:')) {
    throw new Error(
      `'${spec}' is a package name, which needs a base that is a directory, not ${base}; write './${spec}' for a path`,
    );
  }
  return findPackage(spec, fileURLToPath(base));
}

/** A package as a module in `directory` would import it. */
function findPackage(spec: string, directory: string): string {
  try {
    return pathToFileURL(createRequire(path.join(directory, 'noop.js')).resolve(spec)).href;
  } catch {
    const found = findImportOnly(spec, directory);
    if (found) return found;
    throw new Error(`package '${spec}' is not installed where ${directory} can see it; write './${spec}' for a path`);
  }
}

/** A package that `require` cannot see because it only has `import` conditions. */
function findImportOnly(spec: string, directory: string): string | undefined {
  const [, name, rest] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(spec) ?? [];
  if (name === undefined) return undefined;
  for (let at = directory; ; at = path.dirname(at)) {
    const root = path.join(at, 'node_modules', name);
    const manifest = path.join(root, 'package.json');
    if (fs.existsSync(manifest)) {
      const { exports } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
      const target = condition(exports?.[`.${rest ?? ''}`] ?? (rest === undefined ? exports : undefined));
      return target === undefined ? undefined : pathToFileURL(path.join(root, target)).href;
    }
    if (path.dirname(at) === at) return undefined;
  }
}

/** The first target in `exports` that an import means. */
function condition(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  for (const [key, inner] of Object.entries(target)) {
    if (!['import', 'node', 'default', 'module-sync'].includes(key)) continue;
    const found = condition(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A URL that this runtime's `import()` takes: Node and Bun do not import over the network. */
async function importable(url: string): Promise<string> {
  if (!/^https?:/i.test(url) || 'Deno' in globalThis) return url;
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS) });
  if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`.trimEnd());
  const source = await response.text();
  if (source.length > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES >> 20} MiB`);
  return `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`;
}

function shown(url: string): string {
  return url.startsWith('data:') ? 'the data: URL' : url;
}
