/**
 * Finds and loads the native addon: a local build beside this file, else the platform's npm package.
 * Owns the names of both (scripts/lib/platform.mjs builds under the same ones). Loads once a process.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { describe, EdgeError } from './errors.js';
import type { NativeBinding } from './native.js';

const require = createRequire(import.meta.url);
let loaded: NativeBinding | undefined;

/** The addon. Throws `ERR_EDGE_ADDON` with what was tried and what to do about it. */
export function binding(): NativeBinding {
  loaded ??= load();
  return loaded;
}

function load(): NativeBinding {
  const { platform, arch } = process;
  const local = new URL(`./edge-python.${platform}-${arch}.node`, import.meta.url);
  if (fs.existsSync(local)) return tryLoad(`./edge-python.${platform}-${arch}.node`);
  const name = `@edge-python/${platformPackage(platform, arch)}`;
  try {
    require.resolve(name);
  } catch (error) {
    throw new EdgeError(
      'ERR_EDGE_ADDON',
      `no native addon for ${platform}-${arch}: neither a local build (npm run build) nor the package ${name} ` +
        'is there. If the platform is a supported one, reinstall without --no-optional.',
      { cause: error },
    );
  }
  return tryLoad(name);
}

function tryLoad(id: string): NativeBinding {
  try {
    return require(id) as NativeBinding;
  } catch (error) {
    throw new EdgeError('ERR_EDGE_ADDON', `the native addon ${id} could not be loaded: ${describe(error)}`, {
      cause: error,
    });
  }
}

function platformPackage(platform: string, arch: string): string {
  if (platform === 'linux') return `linux-${arch}-${usesMusl() ? 'musl' : 'gnu'}`;
  if (platform === 'win32') return `win32-${arch}-msvc`;
  return `${platform}-${arch}`;
}

/** A musl system's `ldd` names musl. Where it cannot be read, glibc is the likelier guess. */
function usesMusl(): boolean {
  try {
    return fs.readFileSync('/usr/bin/ldd', 'latin1').includes('musl');
  } catch {
    return false;
  }
}
