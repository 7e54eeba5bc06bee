// What ships is what is tested: the packages are packed, installed in an empty project, and run there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../scripts/lib/shell.mjs';
import { pack } from '../scripts/pack.mjs';

test('the packed packages install and run', (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-python-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const tarballs = pack(folder);
  fs.writeFileSync(path.join(folder, 'package.json'), '{"name": "user", "private": true, "type": "module"}');
  fs.writeFileSync(
    path.join(folder, 'main.js'),
    `import { createWorker } from 'edge-python';
     const worker = await createWorker();
     console.log((await worker.run('print("packed")')).out.trim());
     worker.dispose();
     // What a subpath export needs is there too, and so is the package that Node 20 lacks a WebSocket without.
     await import('edge-python/host/network');
     await import('edge-python/host/time');
     await import('ws');`,
  );
  const run = (command, args) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  // Dependencies come from the project's own node_modules, packed: tests fetch nothing.
  const packed = run('npm', ['pack', '--json', '--pack-destination', folder, path.join(root, 'node_modules', 'ws')]);
  assert.equal(packed.status, 0, packed.stderr);
  const [{ filename }] = Object.values(JSON.parse(packed.stdout));
  tarballs.push(path.join(folder, filename));
  // The packages of other platforms are not published; the one for this platform is installed by name.
  const install = run('npm', ['install', '--offline', '--omit=optional', '--no-audit', '--no-fund', ...tarballs]);
  assert.equal(install.status, 0, install.stderr);
  const { status, stdout, stderr } = run(process.execPath, ['main.js']);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, 'packed\n');
});
