// The native addon: cargo's cdylib, and beside it the ahead-of-time code that it looks for.
// Owns the .node and .cwasm files of dist/.
import path from 'node:path';
import { addonFile, cdylib, dist, wasmDir } from './platform.mjs';
import { root, run } from './shell.mjs';
import { copyIfChanged } from './stamps.mjs';

export async function buildAddon() {
  await run('cargo', ['build', '--release', '--package', 'edge-python']);
  const copied = [
    copyIfChanged(path.join(root, 'target', 'release', cdylib('edge-python')), addonFile),
    copyIfChanged(path.join(wasmDir, 'compiler_lib.cwasm'), path.join(dist, 'compiler_lib.cwasm')),
  ];
  return copied.includes(true) ? 'built' : 'up to date';
}
