// The npm side of the build: packages and the TypeScript half.
// Owns node_modules/, and the JavaScript and the declarations in dist/.
import fs from 'node:fs';
import path from 'node:path';
import { dist } from './platform.mjs';
import { root, run } from './shell.mjs';
import { digest, isFresh, stamp } from './stamps.mjs';

export async function installPackages() {
  const key = digest('package.json', 'package-lock.json', `=node ${process.versions.modules} ${process.platform}`);
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (isFresh('npm', key) && fs.existsSync(installed)) return 'up to date';
  await run('npm', ['ci', '--no-audit', '--no-fund']);
  stamp('npm', key);
  return 'installed';
}

export async function buildTypeScript() {
  const inputs = () => digest('js', 'tsconfig.json', 'package-lock.json');
  const outputs = () => digest(...compiledFiles().map((name) => path.join(dist, name)));
  if (fs.existsSync(path.join(dist, 'index.js')) && isFresh('tsc', `${inputs()} ${outputs()}`)) return 'up to date';
  // Files of modules that are gone must not linger in the package.
  for (const name of compiledFiles()) fs.rmSync(path.join(dist, name));
  await run(process.execPath, [typescript(), '--project', 'tsconfig.json']);
  await bundle();
  stamp('tsc', `${inputs()} ${outputs()}`);
  return 'compiled to dist/';
}

/** What a program can import, and what the tests do. */
const ENTRIES = ['index', 'internals', 'host/network', 'host/storage', 'host/time'];

/**
 * A few files instead of forty: importing the package takes half as long. What entries share is in chunks beside `index.js`,
 * so that it is there once.
 */
async function bundle() {
  // Imported late: on the first build it has just been installed.
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(ENTRIES.map((name) => [name, `js/${name}.ts`])),
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** What was written, as paths below dist/, sorted. */
export function compiledFiles() {
  if (!fs.existsSync(dist)) return [];
  return fs
    .readdirSync(dist, { recursive: true })
    .filter((name) => /\.(d\.ts|js)$/.test(name))
    .sort();
}

/** The part of it that is published. */
export const publicFiles = () => compiledFiles().filter((name) => !name.startsWith('internals.'));

/** The compiler's entry script: started with node itself, which spares a shell on Windows. */
export const typescript = () => path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
