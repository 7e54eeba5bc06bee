// A cache on a disk that is full, fails or cannot be written. Each case is a process of its own, so that it has its own limits,
// mounts and warning.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folder } from './fixtures/folder.mjs';

const script = fileURLToPath(new URL('fixtures/cache-report.mjs', import.meta.url));
const PROGRAM = 'from "./big.py" import size\nfrom "./small.py" import x\nprint(size + x)';
const SITE = { '/big.py': `size = ${' '.repeat(100_000)}40\n`, '/small.py': 'x = 2\n' };
const MEMORY = /^edge-python: fetched modules are kept in memory only, the cache cannot be used: /;

/** Whether this user may have mounts of its own: they end with the process, and nobody else sees them. */
const mounts = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0;
const needsMounts = mounts ? {} : { skip: 'unshare(1) cannot make a mount namespace here' };

async function serve(t) {
  const requests = [];
  const server = http.createServer((request, response) => {
    requests.push(request.url);
    const body = SITE[request.url];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  return { requests, baseUrl: `http://127.0.0.1:${server.address().port}/` };
}

/** What the script says after `prepare`, a line of sh. */
async function report(prepare, options, command = ['sh', '-c']) {
  const [shell, ...args] = command;
  const run = `${prepare} && exec "$0" "$@"`;
  const child = spawn(shell, [...args, run, process.execPath, script, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(PROGRAM);
  let text = '';
  child.stdout.on('data', (data) => {
    text += data;
  });
  await once(child, 'close');
  return JSON.parse(text);
}

const mounted = (prepare, options) => report(prepare, options, ['unshare', '--map-root-user', '--mount', 'sh', '-c']);
/** From here on, no write to a file succeeds. */
const NO_WRITES = 'trap "" XFSZ && ulimit -f 0';

function inMemory({ before, after, outs, warnings, error }, started) {
  assert.equal(error, undefined);
  assert.deepEqual(outs, ['42\n', '42\n']);
  assert.deepEqual([before, after], [started, false]);
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], MEMORY);
}

suite('a cache directory', () => {
  test('that stops taking writes in mid-run is memory from then on', async (t) => {
    const { baseUrl, requests } = await serve(t);
    const cacheDir = path.join(folder(t, {}), 'cache');
    inMemory(await report(NO_WRITES, { baseUrl, cacheDir }), true);
    assert.deepEqual(requests.sort(), ['/big.py', '/small.py'], 'the second run asks for nothing');
    // What is there is still read.
    requests.length = 0;
    const sound = await report('true', { baseUrl, cacheDir });
    assert.deepEqual([sound.before, sound.after, sound.warnings], [true, true, []]);
    requests.length = 0;
    const warm = await report(NO_WRITES, { baseUrl, cacheDir });
    assert.deepEqual([warm.before, warm.after, warm.warnings, requests], [true, true, [], []]);
  });

  test('that is too small is memory from then on', needsMounts, async (t) => {
    const { baseUrl, requests } = await serve(t);
    const cacheDir = folder(t, {});
    const small = `mount -t tmpfs -o size=64k,mode=700 tmpfs ${cacheDir}`;
    inMemory(await mounted(small, { baseUrl, cacheDir }), true);
    assert.equal(requests.length, 2);
    // Without room for a single file.
    const none = `mount -t tmpfs -o nr_inodes=1,mode=700 tmpfs ${cacheDir}`;
    inMemory(await mounted(none, { baseUrl, cacheDir }), false);
  });

  test('that is read-only is read', needsMounts, async (t) => {
    const { baseUrl, requests } = await serve(t);
    const cacheDir = path.join(folder(t, {}), 'cache');
    const readOnly = `mount --bind ${cacheDir} ${cacheDir} && mount -o remount,bind,ro ${cacheDir}`;
    await report('true', { baseUrl, cacheDir });
    requests.length = 0;
    inMemory(await mounted(readOnly, { baseUrl, cacheDir }), false);
    const frozen = await mounted(readOnly, { baseUrl, cacheDir, frozen: true });
    assert.deepEqual(frozen, { warnings: [], before: true, outs: ['42\n', '42\n'], after: true });
    assert.deepEqual(requests, []);
    // What it lacks comes from the server, every time.
    fs.rmSync(path.join(cacheDir, 'content-v2'), { recursive: true });
    inMemory(await mounted(readOnly, { baseUrl, cacheDir }), false);
    assert.equal(requests.length, 2);
  });

  test('of nobody is memory', async (t) => {
    const { baseUrl } = await serve(t);
    inMemory(await report('unset HOME XDG_CACHE_HOME EDGE_PYTHON_CACHE LOCALAPPDATA', { baseUrl }), false);
  });
});

test("a project's lockfile that cannot be written is an error: it was asked for by name", async (t) => {
  const { baseUrl } = await serve(t);
  const root = folder(t, {});
  const options = { baseUrl, cacheDir: path.join(root, 'cache'), lockfile: path.join(root, 'packages.lock.json') };
  const { error, outs } = await report(NO_WRITES, options);
  assert.equal(outs, undefined);
  assert.match(error, /^ERR_EDGE_OPTION: .*packages\.lock\.json: cannot be written: /);
  assert.deepEqual(fs.readdirSync(root), ['cache'], 'nothing is left behind');
});
