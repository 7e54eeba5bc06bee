// Modules over http: locked, kept, verified; the public options around them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { suite, test } from 'node:test';
import zlib from 'node:zlib';
import { createWorker, edgeError, withResolvers, workerFor } from './fixtures/api.mjs';

/** A server of these files, with a log of what was asked for. */
async function serve(t, files) {
  const log = [];
  const server = http.createServer((request, response) => {
    log.push(request.url);
    const body = files[request.url];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/x-python' });
    response.end(body ?? 'there is no such thing');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  return { files, take: () => log.splice(0), url: (file) => `http://127.0.0.1:${server.address().port}${file}` };
}

function directory(t) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-cache-'));
  t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const sha = (text) => `sha256-${createHash('sha256').update(text).digest('hex')}`;
const files = () => ({
  '/lib/util.py':
    'from helper import double\nfrom "./deep/more.py" import more\ndef f(n):\n    return double(n) + more\n',
  '/lib/helper.py': 'def double(n):\n    return n * 2\n',
  '/lib/deep/more.py': 'more = 1\n',
  '/lib/packages.json': '{"imports": {"helper": "./helper.py"}}',
});
const PROGRAM = 'from util import f\nprint(f(20))';
const lockfileIn = (dir) => path.join(dir, 'packages.lock.json');

suite('modules over http', () => {
  test('are fetched once, and never again', async (t) => {
    const server = await serve(t, files());
    const cacheDir = directory(t);
    const options = { imports: { util: server.url('/lib/util.py') }, cacheDir };
    const first = await workerFor(t, options);
    assert.equal(first.integrityActive, true);
    assert.equal((await first.run(PROGRAM)).out, '41\n');
    assert.deepEqual(server.take().sort(), [
      '/lib/deep/more.py',
      '/lib/helper.py',
      '/lib/packages.json',
      '/lib/util.py',
    ]);
    assert.equal((await first.run(PROGRAM)).out, '41\n');
    const second = await workerFor(t, options);
    assert.equal((await second.run(PROGRAM)).out, '41\n');
    assert.deepEqual(server.take(), []);
    const lockfile = JSON.parse(fs.readFileSync(lockfileIn(cacheDir), 'utf8'));
    assert.equal(lockfile.version, null);
    assert.equal(lockfile.modules[server.url('/lib/helper.py')], sha(server.files['/lib/helper.py']));
    assert.deepEqual(Object.keys(lockfile.modules), Object.keys(lockfile.modules).sort());
  });

  test('clearCache() has everything fetched again', async (t) => {
    const server = await serve(t, files());
    const worker = await workerFor(t, { imports: { util: server.url('/lib/util.py') }, cacheDir: directory(t) });
    await worker.run(PROGRAM);
    server.take();
    server.files['/lib/deep/more.py'] = 'more = 2\n';
    await worker.reset();
    assert.equal((await worker.run(PROGRAM)).out, '41\n');
    assert.deepEqual(server.take(), []);
    await worker.clearCache();
    assert.equal((await worker.run(PROGRAM)).out, '42\n');
    assert.equal(server.take().length, 4);
  });

  test('a version of its own drops what was locked', async (t) => {
    const server = await serve(t, files());
    const options = { imports: { util: server.url('/lib/util.py') }, cacheDir: directory(t) };
    await (await workerFor(t, { ...options, version: '1' })).run(PROGRAM);
    server.take();
    server.files['/lib/deep/more.py'] = 'more = 2\n';
    for (const [version, out, requests] of [
      ['1', '41\n', 0],
      [undefined, '41\n', 0],
      ['2', '42\n', 4],
      ['2', '42\n', 0],
    ]) {
      const worker = await workerFor(t, { ...options, version });
      assert.equal((await worker.run(PROGRAM)).out, out);
      assert.equal(server.take().length, requests);
    }
  });

  test('drift is refused with both digests', async (t) => {
    const server = await serve(t, files());
    const cacheDir = directory(t);
    const options = { imports: { util: server.url('/lib/util.py') }, cacheDir };
    await (await workerFor(t, options)).run(PROGRAM);
    fs.rmSync(path.join(cacheDir, 'content-v2'), { recursive: true });
    const before = server.files['/lib/util.py'];
    server.files['/lib/util.py'] = 'f = str\n';
    const worker = await workerFor(t, options);
    await assert.rejects(worker.run(PROGRAM), (error) => {
      assert.equal(error.code, 'ERR_EDGE_INTEGRITY');
      const text = `integrity drift for '${server.url('/lib/util.py')}'\n    locked: ${sha(before)}\n    remote: ${sha('f = str\n')}`;
      assert.ok(error.message.includes(text), error.message);
      return true;
    });
    server.files['/lib/util.py'] = before;
    assert.equal((await worker.run(PROGRAM)).out, '41\n');
  });

  test('a project lockfile; frozen runs it and nothing else', async (t) => {
    const server = await serve(t, files());
    const dir = directory(t);
    const lockfile = path.join(dir, 'project', 'packages.lock.json');
    const options = { imports: { util: server.url('/lib/util.py') }, cacheDir: path.join(dir, 'a'), lockfile };
    await assert.rejects(createWorker({ ...options, frozen: true }), edgeError('ERR_EDGE_FROZEN', /no lockfile/));
    await (await workerFor(t, options)).run(PROGRAM);
    assert.equal(fs.existsSync(lockfileIn(options.cacheDir)), false);
    const text = fs.readFileSync(lockfile, 'utf8');
    // On another machine: an empty cache, the same lockfile.
    const frozen = await workerFor(t, { ...options, cacheDir: path.join(dir, 'b'), frozen: true });
    assert.equal((await frozen.run(PROGRAM)).out, '41\n');
    await assert.rejects(
      frozen.run(`from "${server.url('/lib/new.py')}" import x`),
      edgeError('ERR_EDGE_FROZEN', /new\.py is not locked/),
    );
    assert.equal(fs.readFileSync(lockfile, 'utf8'), text);
    fs.writeFileSync(lockfile, text.slice(0, 20));
    await assert.rejects(frozen.run(PROGRAM), edgeError('ERR_EDGE_INTEGRITY', /not a lockfile/));
  });

  test('without integrity they are kept by this worker alone', async (t) => {
    const server = await serve(t, files());
    const cacheDir = directory(t);
    const options = { imports: { util: server.url('/lib/util.py') }, cacheDir, integrity: false };
    for (let round = 0; round < 2; round++) {
      const worker = await workerFor(t, options);
      assert.equal(worker.integrityActive, false);
      await worker.run(PROGRAM);
      await worker.run(PROGRAM);
      assert.equal(server.take().length, 4);
    }
    assert.equal(fs.existsSync(lockfileIn(cacheDir)), false);
  });

  test('a cache that cannot be had is memory, with one warning', async (t) => {
    const server = await serve(t, files());
    const file = path.join(directory(t), 'file');
    fs.writeFileSync(file, '');
    const warn = t.mock.method(console, 'warn', () => {});
    for (let round = 0; round < 2; round++) {
      const worker = await workerFor(t, { imports: { util: server.url('/lib/util.py') }, cacheDir: file });
      assert.equal(worker.integrityActive, false);
      assert.equal((await worker.run(PROGRAM)).out, '41\n');
    }
    assert.equal(warn.mock.callCount(), 1);
    assert.match(warn.mock.calls[0].arguments[0], /kept in memory only, .*file: not a directory/);
  });

  test('what nobody named needs a permission', async (t) => {
    const server = await serve(t, files());
    const cacheDir = directory(t);
    const program = `from "${server.url('/lib/helper.py')}" import double\nprint(double(4))`;
    const refused = [
      [{}, /may not be imported; allow it with permissions: \{ import: \["http:/],
      [{ import: ['example.com'] }, /may not be imported/],
      [{ import: false }, /permissions\.import is false/],
      [{ import: true }, /127\.0\.0\.1 is not a public address/],
    ];
    for (const [permissions, pattern] of refused) {
      const worker = await workerFor(t, { cacheDir, permissions });
      await assert.rejects(worker.run(program), edgeError('ERR_EDGE_PERMISSION', pattern));
    }
    assert.deepEqual(server.take(), []);
    for (const allowed of ['127.0.0.1', server.url('/lib/'), server.url('')]) {
      const worker = await workerFor(t, { cacheDir, permissions: { import: [allowed] } });
      assert.equal((await worker.run(program)).out, '8\n');
    }
    const worker = await workerFor(t, { cacheDir, permissions: { import: ['ftp://x/'] } });
    await assert.rejects(worker.run(program), edgeError('ERR_EDGE_OPTION', /permissions\.import: "ftp:\/\/x\/" has a/));
  });

  test('an abort ends a fetch', async (t) => {
    const asked = withResolvers();
    const server = http.createServer(() => asked.resolve());
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    t.after(() => server.closeAllConnections());
    const url = `http://127.0.0.1:${server.address().port}/x.py`;
    const worker = await workerFor(t, { imports: { x: url }, cacheDir: directory(t) });
    const controller = new AbortController();
    const run = worker.run('import x', { signal: controller.signal });
    await asked.promise;
    controller.abort();
    await assert.rejects(run, edgeError('ERR_EDGE_ABORTED', /abort/));
    assert.equal((await worker.run('print("usable")')).out, 'usable\n');
  });

  test('the cache can be listed, verified and pruned', async (t) => {
    const server = await serve(t, files());
    const cacheDir = directory(t);
    const worker = await workerFor(t, { imports: { util: server.url('/lib/util.py') }, cacheDir });
    await worker.run(PROGRAM);
    const list = await worker.cache.list();
    const helper = list.find(({ specs }) => specs.includes(server.url('/lib/helper.py')));
    const text = server.files['/lib/helper.py'];
    assert.deepEqual(helper, { hash: sha(text), bytes: text.length, specs: [server.url('/lib/helper.py')] });
    assert.equal(list.length, 4);
    assert.deepEqual(await worker.cache.verify(), { sound: 4, discarded: [], absent: [] });
    const hex = sha(text).slice(7);
    fs.writeFileSync(
      path.join(cacheDir, 'content-v2', 'sha256', hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)),
      'double = str\n',
    );
    const damaged = { sound: 3, discarded: [sha(text)], absent: [server.url('/lib/helper.py')] };
    assert.deepEqual(await worker.cache.verify(), damaged);
    server.take();
    assert.equal((await worker.run(PROGRAM)).out, '41\n');
    assert.deepEqual(server.take(), ['/lib/helper.py']);
    const total = list.reduce((sum, { bytes }) => sum + bytes, 0);
    assert.equal(await worker.cache.prune({ maxBytes: total }), 0);
    assert.equal(await worker.cache.prune({ maxBytes: 0 }), total);
    assert.deepEqual(await worker.cache.list(), []);
    await assert.rejects(worker.cache.prune({}), edgeError('ERR_EDGE_OPTION', /option maxBytes is missing/));
    await assert.rejects(
      worker.cache.prune({ maxBytes: -1 }),
      edgeError('ERR_EDGE_OPTION', /maxBytes must be an integer/),
    );
    worker.dispose();
    await assert.rejects(worker.cache.list(), edgeError('ERR_EDGE_DISPOSED', /disposed/));
  });

  test('progress is reported, with where it came from', async (t) => {
    const server = await serve(t, files());
    const seen = [];
    const options = { imports: { util: server.url('/lib/util.py') }, cacheDir: directory(t) };
    const worker = await workerFor(t, { ...options, onProgress: (progress) => seen.push(progress) });
    for (const cached of [false, true]) {
      await worker.run(PROGRAM);
      const expected = Object.entries(server.files).map(([file, text]) => {
        return { spec: server.url(file), bytes: text.length, total: text.length, cached };
      });
      const bySpec = (a, b) => (a.spec < b.spec ? -1 : 1);
      assert.deepEqual(seen.splice(0).sort(bySpec), expected.sort(bySpec));
    }
    await worker.run('print(1)');
    assert.deepEqual(seen, []);
    await assert.rejects(
      createWorker({ onProgress: 5 }),
      edgeError('ERR_EDGE_OPTION', /onProgress must be a function/),
    );
  });

  test('progress of a large module is reported while it arrives', async (t) => {
    const large = `text = """${'x'.repeat(3 << 20)}"""\n`;
    const server = http.createServer((request, response) => {
      if (request.url === '/zipped.py') response.setHeader('content-encoding', 'gzip').end(zlib.gzipSync(large));
      else response.setHeader('content-length', large.length).end(large);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    t.after(() => server.close());
    t.after(() => server.closeAllConnections());
    const baseUrl = `http://127.0.0.1:${server.address().port}/`;
    const seen = [];
    const worker = await workerFor(t, {
      baseUrl,
      cacheDir: directory(t),
      onProgress: (progress) => seen.push(progress),
    });
    for (const [file, total] of [
      ['plain.py', large.length],
      // Of what is compressed, nobody knows the length in advance.
      ['zipped.py', null],
    ]) {
      await worker.run(`from "./${file}" import text`);
      const steps = seen.splice(0);
      assert.ok(steps.length > 4, `${steps.length} reports`);
      const { total: _, ...last } = steps.pop();
      assert.deepEqual(last, { spec: baseUrl + file, bytes: large.length, cached: false });
      for (const [index, step] of steps.entries()) {
        assert.equal(step.total, total);
        assert.ok(step.bytes > (steps[index - 1]?.bytes ?? 0) && step.bytes < large.length);
      }
    }
  });

  test('options that contradict each other are refused', async () => {
    await assert.rejects(
      createWorker({ integrity: false, frozen: true }),
      edgeError('ERR_EDGE_OPTION', /option frozen needs integrity/),
    );
    await assert.rejects(
      createWorker({ integrity: false, lockfile: 'x' }),
      edgeError('ERR_EDGE_OPTION', /option lockfile needs integrity/),
    );
    await assert.rejects(
      createWorker({ permissions: { import: 'example.com' } }),
      edgeError('ERR_EDGE_OPTION', /permissions\.import must be a boolean or an array/),
    );
  });
});
