// Make the packages that are published: `edge-python`, and the addon's package of this platform.
//
//   node scripts/pack.mjs [folder]      default: target/package
//
// Expects a finished build. Prints the tarballs' paths, one a line.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { publicFiles } from './lib/build-js.mjs';
import { addonFile, dist, platformPackage, precompileTool, rawWasm, wasmDir } from './lib/platform.mjs';
import { fail, probe, root, StepError } from './lib/shell.mjs';

const read = (...parts) => JSON.parse(fs.readFileSync(path.join(root, ...parts), 'utf8'));

/** Packs both; returns the tarballs' paths, the main package first. */
export function pack(folder) {
  const { scripts, devDependencies, allowScripts, ...main } = read('package.json');
  const platforms = fs.readdirSync(path.join(root, 'npm')).map((name) => read('npm', name, 'package.json'));
  const stale = platforms.find(({ version }) => version !== main.version);
  if (stale) throw new StepError(`${stale.name} is at ${stale.version}, edge-python at ${main.version}`);
  main.optionalDependencies = Object.fromEntries(platforms.map(({ name, version }) => [name, version]));

  const own = platforms.find(({ name }) => name === `@edge-python/${platformPackage()}`);
  if (!own) throw new StepError(`there is no package for ${platformPackage()} in npm/`);
  return [
    packOne(folder, main, [
      ['README.md', path.join(root, 'README.md')],
      ...publicFiles().map((name) => [path.join('dist', name), path.join(dist, name)]),
    ]),
    packOne(folder, own, [
      ['edge-python.node', addonFile],
      ['compiler_lib.cwasm', baselineCode(folder)],
    ]),
  ];
}

/** Native code that any processor of this architecture runs; the local build's is for the one it was built on. */
function baselineCode(folder) {
  const out = path.join(folder, 'baseline');
  if (probe(precompileTool, [rawWasm, out, '--baseline']) === null) throw new StepError('edge-precompile failed');
  const [shipped, embedded] = [out, wasmDir].map((place) => fs.readFileSync(path.join(place, 'compiler_lib.wasm')));
  if (!shipped.equals(embedded)) throw new StepError('the addon embeds another artifact: run the build first');
  return path.join(out, 'compiler_lib.cwasm');
}

function packOne(folder, manifest, files) {
  const stage = path.join(folder, manifest.name.replace('/', '-'));
  fs.rmSync(stage, { recursive: true, force: true });
  const licenses = ['LICENSE-MIT', 'LICENSE-APACHE'].map((name) => [name, path.join(root, name)]);
  for (const [name, from] of [...files, ...licenses]) {
    const to = path.join(stage, name);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(from, to);
  }
  fs.writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const packed = probe('npm', ['pack', '--json', '--pack-destination', folder, stage]);
  if (packed === null) throw new StepError(`npm pack ${stage} failed`);
  const [{ filename }] = Object.values(JSON.parse(packed));
  return path.join(folder, filename);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const folder = path.resolve(process.argv[2] ?? path.join(root, 'target', 'package'));
    fs.mkdirSync(folder, { recursive: true });
    for (const tarball of pack(folder)) console.log(tarball);
  } catch (error) {
    fail(error);
  }
}
