// Many processes on one cache: at once, and killed at any moment.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { workerFor } from './fixtures/api.mjs';
import { random, seed } from './fixtures/seeded.mjs';

const MODULES = 12;
const script = fileURLToPath(new URL('fixtures/import-runs.mjs', import.meta.url));
const names = Array.from({ length: MODULES }, (_, n) => n);
const program = `${names.map((n) => `from "./m${n}.py" import x as x${n}`).join('\n')}\nprint(${names.map((n) => `x${n}`).join(' + ')})`;
const OUT = `${names.reduce((sum, n) => sum + n, 0)}\n`;

/** Serves the modules; `onRequest` hears of each request before it is answered. */
async function serve(t) {
  const site = { requests: new Map(), onRequest: () => {} };
  const server = http.createServer((request, response) => {
    site.requests.set(request.url, (site.requests.get(request.url) ?? 0) + 1);
    site.onRequest();
    response.end(`x = ${/\d+/.exec(request.url)[0]}\n`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  site.baseUrl = `http://127.0.0.1:${server.address().port}/`;
  return site;
}

function directory(t) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-processes-'));
  t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}

function start(baseUrl, cacheDir, runs) {
  const child = spawn(process.execPath, [script, baseUrl, cacheDir, String(runs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => {});
  child.stdin.end(program);
  child.out = '';
  child.stdout.on('data', (data) => {
    child.out += data;
  });
  return child;
}

/** Every file of the cache's content is named by its hash. */
function checkContent(cacheDir) {
  const root = path.join(cacheDir, 'content-v2', 'sha256');
  for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    const name = path.relative(root, file).replaceAll(path.sep, '');
    assert.equal(createHash('sha256').update(fs.readFileSync(file)).digest('hex'), name);
  }
}

suite('processes that share a cache', () => {
  test('8 at once, 20 runs each, on a cold one', async (t) => {
    const site = await serve(t);
    const cacheDir = directory(t);
    const children = Array.from({ length: 8 }, () => start(site.baseUrl, cacheDir, 20));
    const codes = await Promise.all(children.map((child) => once(child, 'close')));
    for (const [index, [code]] of codes.entries()) {
      assert.equal(code, 0);
      assert.equal(children[index].out, OUT.repeat(20));
    }
    // Nobody asks twice: whoever comes later finds it locked.
    for (const [url, count] of site.requests) assert.ok(count <= 8, `${url} was asked for ${count} times`);
    const { modules } = JSON.parse(fs.readFileSync(path.join(cacheDir, 'packages.lock.json'), 'utf8'));
    assert.equal(Object.keys(modules).length, MODULES);
    checkContent(cacheDir);
    site.requests.clear();
    const worker = await workerFor(t, { baseUrl: site.baseUrl, cacheDir });
    assert.equal((await worker.run(program)).out, OUT);
    assert.equal(site.requests.size, 0);
  });

  test('one that is killed leaves a cache that works', async (t) => {
    console.log(`seed ${seed}`);
    const { next } = random();
    let killed = 0;
    const rounds = async (count) => {
      const site = await serve(t);
      for (let round = 0; round < count; round++) {
        const cacheDir = directory(t);
        const child = start(site.baseUrl, cacheDir, 1);
        let seen = 0;
        const moment = 1 + (round % MODULES);
        const delay = next() * 12;
        site.onRequest = () => {
          seen += 1;
          if (seen === moment) setTimeout(() => child.kill('SIGKILL'), delay);
        };
        const [, signal] = await once(child, 'close');
        if (signal === 'SIGKILL') killed += 1;
        site.onRequest = () => {};
        const worker = await workerFor(t, { baseUrl: site.baseUrl, cacheDir });
        assert.equal(worker.integrityActive, true);
        assert.equal((await worker.run(program)).out, OUT);
        assert.deepEqual((await worker.cache.verify()).discarded, []);
        worker.dispose();
        checkContent(cacheDir);
        fs.rmSync(cacheDir, { recursive: true });
      }
    };
    // Two at a time: a process that starts leaves the other processor idle.
    await Promise.all([rounds(100), rounds(100)]);
    assert.ok(killed > 100, `only ${killed} of 200 were killed before they ended`);
  });
});
