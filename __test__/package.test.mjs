// What ships is what is tested: the packages are packed, installed in an empty project, and run there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
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
     worker.dispose();`,
  );
  const run = (command, args) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  // The packages of other platforms are not published; the one for this platform is installed by name.
  const install = run('npm', ['install', '--offline', '--omit=optional', '--no-audit', '--no-fund', ...tarballs]);
  assert.equal(install.status, 0, install.stderr);
  const { status, stdout, stderr } = run(process.execPath, ['main.js']);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, 'packed\n');
});
