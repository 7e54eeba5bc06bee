// Programs with modules: every case of fixtures/packages-cases.json, its modules as files and on a server.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { workerFor } from './fixtures/api.mjs';

const cases = JSON.parse(fs.readFileSync(new URL('fixtures/packages-cases.json', import.meta.url), 'utf8'));

/** The files of a case: a module with a bare name gets an entry in the manifest, as aliases do. */
function filesOf({ modules, aliases = {} }) {
  const imports = { ...aliases };
  const files = {};
  for (const [spec, { code }] of Object.entries(modules)) {
    const file = spec.startsWith('./') ? spec.slice(2) : `${spec}.py`;
    if (!spec.startsWith('./')) imports[spec] = `./${file}`;
    files[file] = code;
  }
  files['packages.json'] = JSON.stringify({ imports });
  return files;
}

async function onDisk(t, files) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-packages-'));
  t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    fs.writeFileSync(path.join(dir, file), text);
  }
  return pathToFileURL(`${dir}/`);
}

async function onServer(t, files) {
  const server = http.createServer((request, response) => {
    const text = files[request.url.slice(1)];
    response.writeHead(text === undefined ? 404 : 200);
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  return new URL(`http://127.0.0.1:${server.address().port}/`);
}

for (const [name, place] of Object.entries({ onDisk, onServer })) {
  suite(`programs with modules ${name}`, () => {
    for (const [index, entry] of cases.entries()) {
      test(`case ${index}: ${entry.src.split('\n')[0]}`, async (t) => {
        const baseUrl = await place(t, filesOf(entry));
        const worker = await workerFor(t, { baseUrl });
        const { out, error } = await worker.run(entry.src);
        assert.equal(error, null, error?.traceback);
        assert.deepEqual(out.trimEnd().split('\n'), entry.output);
      });
    }
  });
}
