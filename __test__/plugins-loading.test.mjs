// Where plugins come from, what is none, what memory they may use, and how their compiled code is kept.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { edgeError, workerFor } from './fixtures/api.mjs';
import { folder } from './fixtures/folder.mjs';
import { plugin, toolbox } from './fixtures/plugins.mjs';
import { random, seed } from './fixtures/seeded.mjs';

const base = (dir) => pathToFileURL(`${dir}/`).href;
const sha = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

/** Serves these files (path → body, or `{ type, body }`); `take()` says what was asked for since. */
async function serve(t, files) {
  const log = [];
  const server = http.createServer((request, response) => {
    log.push(request.url);
    const file = files[request.url];
    const { type = 'application/wasm', body = file } = file?.body === undefined ? {} : file;
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  return { files, take: () => log.splice(0).sort(), url: (file) => `http://127.0.0.1:${server.address().port}${file}` };
}

const CALL = 'from tool import f\nprint(f())';

suite('where plugins come from', () => {
  test('a bare name: imports, a manifest', async (t) => {
    const dir = folder(t, {
      'a.wasm': plugin({ answer: 1 }),
      'b/b.wasm': plugin({ answer: 2 }),
      'b/packages.json': '{"imports": {"tool": "./b.wasm"}}',
      'b/uses.py': 'from tool import f\n',
    });
    const worker = await workerFor(t, { baseUrl: base(dir), imports: { one: './a.wasm' } });
    const { out, error } = await worker.run(
      'import one\nfrom "./b/uses.py" import f\nprint(one.f(), f(), one.__name__)',
    );
    assert.equal(error, null, error?.traceback);
    assert.equal(out, '1 2 a.wasm\n');
  });

  test('data, whatever it is called', async (t) => {
    const url = `data:application/wasm;base64,${plugin({ answer: 3 }).toString('base64')}`;
    const worker = await workerFor(t, { imports: { tool: url } });
    assert.equal((await worker.run(CALL)).out, '3\n');
  });

  test('each run has an instance of its own, an incremental one goes on', async (t) => {
    const counter = plugin({
      fields: `(global $n (mut i64) (i64.const 0))
        (func (export "__fn_next") (param i32 i32 i32) (result i32)
          (global.set $n (i64.add (global.get $n) (i64.const 1)))
          (i64.store (i32.const 0) (global.get $n))
          (i32.store (local.get 2) (call $encode (i32.const 2) (i32.const 0) (i32.const 16)))
          (i32.const 0))`,
    });
    const dir = folder(t, { 'c.wasm': counter });
    const worker = await workerFor(t, { baseUrl: base(dir) });
    const source = 'from "./c.wasm" import next as step\nprint(step(), step())';
    assert.equal((await worker.run(source)).out, '1 2\n');
    assert.equal((await worker.run(source)).out, '1 2\n');
    assert.equal((await worker.run(source, { incremental: true })).out, '1 2\n');
    assert.equal((await worker.run(source, { incremental: true })).out, '3 4\n');
    assert.equal((await worker.run('print(step())', { incremental: true })).out, '5\n');
    assert.equal((await worker.run(source)).out, '1 2\n');
  });

  test('remote: fetched once, locked, frozen', async (t) => {
    const server = await serve(t, {
      '/lib/tool.py': 'from "./tool.wasm" import f\n',
      '/lib/tool.wasm': plugin({ answer: 4 }),
    });
    const cacheDir = folder(t, {});
    const options = { imports: { tool: server.url('/lib/tool.py') }, cacheDir };
    const progress = [];
    const first = await workerFor(t, { ...options, onProgress: ({ spec, cached }) => progress.push([spec, cached]) });
    assert.equal((await first.run(CALL)).out, '4\n');
    assert.ok(server.take().includes('/lib/tool.wasm'));
    assert.ok(progress.some(([spec, cached]) => spec === server.url('/lib/tool.wasm') && !cached));
    const lockfile = JSON.parse(fs.readFileSync(path.join(cacheDir, 'packages.lock.json'), 'utf8'));
    assert.equal(lockfile.modules[server.url('/lib/tool.wasm')], sha(server.files['/lib/tool.wasm']));
    const frozen = await workerFor(t, { ...options, frozen: true });
    assert.equal((await frozen.run(CALL)).out, '4\n');
    assert.deepEqual(server.take(), []);
    // Other bytes than those that are locked.
    fs.rmSync(path.join(cacheDir, 'content-v2'), { recursive: true });
    server.files['/lib/tool.wasm'] = plugin({ answer: 5 });
    await assert.rejects(first.run(CALL), edgeError('ERR_EDGE_INTEGRITY', /integrity drift for '.*tool\.wasm'/));
    const other = { imports: { tool: server.url('/lib/tool.wasm') }, cacheDir: folder(t, {}) };
    fs.writeFileSync(
      path.join(other.cacheDir, 'packages.lock.json'),
      '{"version": null, "modules": {}, "missing": []}',
    );
    const unlocked = await workerFor(t, { ...other, frozen: true });
    await assert.rejects(unlocked.run(CALL), edgeError('ERR_EDGE_FROZEN', /tool\.wasm is not locked/));
  });

  test('a folder of what a program imports has them too', async (t) => {
    const server = await serve(t, {
      '/lib/tool.py': 'from "./tool.wasm" import f\n',
      '/lib/tool.wasm': plugin({ answer: 8 }),
    });
    const dir = folder(t, { 'box.wasm': toolbox });
    const source = 'from tool import f\nimport box\nprint(f(), box.ANSWER)';
    const options = {
      imports: { tool: server.url('/lib/tool.py'), box: './box.wasm' },
      cacheDir: path.join(dir, 'cache'),
    };
    const worker = await workerFor(t, { baseUrl: base(dir), ...options });
    const files = await worker.vendor(source, path.join(dir, 'vendored'));
    assert.equal(files.filter((file) => file.path.endsWith('.wasm')).length, 2);
    server.take();
    const alone = await workerFor(t, { baseUrl: base(path.join(dir, 'vendored')), integrity: false });
    assert.equal((await alone.run(source)).out, '8 42\n');
    assert.deepEqual(server.take(), []);
  });

  test('a hash in the import', async (t) => {
    const wasm = plugin({ answer: 6 });
    const dir = folder(t, { 'tool.wasm': wasm });
    const worker = await workerFor(t, { baseUrl: base(dir) });
    const source = (hash) => `from "./tool.wasm#${hash}" import f\nprint(f())`;
    assert.equal((await worker.run(source(sha(wasm)))).out, '6\n');
    await assert.rejects(worker.run(source(sha('other'))), (error) => {
      assert.equal(error.code, 'ERR_EDGE_INTEGRITY');
      assert.ok(error.message.includes(sha('other')) && error.message.includes(sha(wasm)), error.message);
      return true;
    });
  });
});

suite('what is no plugin', () => {
  const wrongImport = '(import "env" "edge_op" (func (param i32) (result i32)))';
  const unknownImport = '(import "wasi_snapshot_preview1" "fd_write" (func (param i32 i32 i32 i32) (result i32)))';
  const version = (n) => `(func (export "__edge_abi_version") (result i32) (i32.const ${n}))`;
  const callable = '(param i32 i32 i32) (result i32) (i32.const 0)';
  const cases = {
    'html.wasm': ['<!doctype html><p>not found', /it is HTML, not WebAssembly/],
    'text.wasm': ['not found', /it is text, not WebAssembly/],
    'empty.wasm': ['', /it is empty/],
    'cut.wasm': [toolbox.subarray(0, toolbox.length / 2), /malformed WebAssembly: unexpected end/],
    'junk.wasm': [
      Buffer.concat([toolbox.subarray(0, 8), Buffer.from([99, 1, 2])]),
      /malformed WebAssembly: malformed section id: 99/,
    ],
    'memory.wasm': [plugin({ without: ['memory'] }), /it does not export `memory`/],
    'alloc.wasm': [plugin({ without: ['__edge_alloc'] }), /it does not export `__edge_alloc`/],
    'both.wasm': [
      plugin({ without: ['memory', '__edge_alloc'] }),
      /it does not export `memory`; it does not export `__edge_alloc`/,
    ],
    'version.wasm': [
      plugin({ fields: version(2) }),
      /written for version 2 of the plugin ABI; this host has version 1/,
    ],
    'import.wasm': [
      plugin({ imports: unknownImport }),
      /imports `wasi_snapshot_preview1\.fd_write` \(\(i32, i32, i32, i32\) -> \(i32\)\)/,
    ],
    'signature.wasm': [
      plugin({ imports: wrongImport }),
      /imports `env\.edge_op` as \(i32\) -> \(i32\), expected \(i32, i32, i32, i32, i32, i32, i32\)/,
    ],
    'none.wasm': [plugin({ name: '__hidden' }), /exports no function for Python, \(i32, i32, i32\) -> \(i32\)/],
    'function.wasm': [
      plugin({ fields: '(func (export "__fn_g") (param i32) (result i32) (i32.const 0))' }),
      /its export `__fn_g` is \(i32\) -> \(i32\), expected \(i32, i32, i32\) -> \(i32\)/,
    ],
    'name.wasm': [
      plugin({ fields: `(func (export "__const_a-b") ${callable})` }),
      /`__const_a-b`: 'a-b' is no name in Python/,
    ],
    'class.wasm': [plugin({ fields: `(func (export "__class_f_x") ${callable})` }), /has the name of another export/],
  };

  test('one error lists every failing spec with its cause', async (t) => {
    const dir = folder(t, Object.fromEntries(Object.entries(cases).map(([name, [bytes]]) => [name, bytes])));
    fs.writeFileSync(path.join(dir, 'good.wasm'), plugin());
    const worker = await workerFor(t, { baseUrl: base(dir) });
    const names = [...Object.keys(cases), 'missing.wasm', 'good.wasm'];
    const source = names.map((name) => `from "./${name}" import f`).join('\n');
    await assert.rejects(worker.run(source), (error) => {
      assert.equal(error.code, 'ERR_EDGE_MODULE');
      const lines = error.message.split('\n  ').slice(1);
      assert.equal(lines.length, names.length - 1);
      for (const [index, [name, [, pattern]]] of Object.entries(cases).entries()) {
        assert.ok(
          lines[index].startsWith(`'./${name}' (imported by <entry>): ${path.join(dir, name)}: `),
          lines[index],
        );
        assert.match(lines[index], pattern);
      }
      assert.match(lines.at(-1), /missing\.wasm does not exist/);
      return true;
    });
    // And without running it.
    const problems = await worker.check(source);
    assert.equal(problems.length, names.length - 1);
    assert.match(problems[3].message, /malformed WebAssembly/);
    assert.equal((await worker.run('from "./good.wasm" import f\nprint(f())')).out, '1\n');
  });

  test('served by a server that has something else', async (t) => {
    const server = await serve(t, {
      '/page.wasm': { type: 'text/html', body: '<html><body>Welcome' },
      '/plain.wasm': { type: 'text/plain', body: 'sorry' },
      '/works.wasm': { type: 'text/plain', body: plugin({ answer: 7 }) },
    });
    const worker = await workerFor(t, { imports: { tool: server.url('/works.wasm') }, cacheDir: folder(t, {}) });
    assert.equal((await worker.run(CALL)).out, '7\n');
    const from = (name) => worker.run(`from "${server.url(name)}" import f`);
    await assert.rejects(
      from('/page.wasm'),
      edgeError('ERR_EDGE_MODULE', /it is HTML, not WebAssembly \(served as text\/html\)/),
    );
    await assert.rejects(
      from('/plain.wasm'),
      edgeError('ERR_EDGE_MODULE', /it is text, not WebAssembly \(served as text\/plain\)/),
    );
    await assert.rejects(from('/gone.wasm'), edgeError('ERR_EDGE_MODULE', /404/));
  });

  test('modules that were damaged harm nobody', async (t) => {
    const { int } = random();
    t.diagnostic(`seed ${seed}`);
    const dir = folder(t, {});
    const worker = await workerFor(t, { baseUrl: base(dir), limits: { memoryBytes: 64 << 20 } });
    const source = `
from "./m.wasm" import *
for use in (lambda: add(1, 2), lambda: copy('x'), lambda: call(lambda: 1), lambda: Counter(3).add(1), lambda: double(3)):
    try: use()
    except Exception: pass
`;
    let ran = 0;
    for (let i = 0; i < 80; i++) {
      const bytes = Buffer.from(toolbox);
      for (let n = int(1, 3); n > 0; n--) bytes[int(8, bytes.length - 1)] = int(0, 255);
      fs.writeFileSync(path.join(dir, 'm.wasm'), bytes);
      const outcome = await worker.run(source, { timeoutMs: 2000 }).catch((error) => error);
      // Whatever it is: a result, or a named error.
      if (outcome instanceof Error)
        assert.match(outcome.code, /^ERR_EDGE_(MODULE|ABI|TRAP|MEMORY|TIMEOUT)$/, String(outcome));
      else ran++;
    }
    assert.ok(ran < 80);
    assert.equal((await worker.run('print(1)')).out, '1\n');
  });

  test('a name that it does not have', async (t) => {
    const dir = folder(t, { 'toolbox.wasm': toolbox });
    const worker = await workerFor(t, { baseUrl: base(dir) });
    const { error } = await worker.run('from "./toolbox.wasm" import subtract');
    assert.equal(error.type, 'ImportError');
    assert.match(error.message, /cannot import name 'subtract' from 'toolbox\.wasm'/);
  });
});

suite('memory that plugins may use', () => {
  const MB = 1 << 20;

  test('counts as the worker’s', async (t) => {
    const dir = folder(t, { 'toolbox.wasm': toolbox });
    const worker = await workerFor(t, { baseUrl: base(dir), limits: { memoryBytes: 64 * MB } });
    const source = `
from "./toolbox.wasm" import grow
print(grow(16), grow(100000), grow(0))
`;
    const { out, error, usage } = await worker.run(source);
    assert.equal(error, null, error?.traceback);
    assert.equal(out, '3 -1 19\n');
    assert.ok(usage.peakBytes > 19 * 65_536 && usage.peakBytes <= 64 * MB, String(usage.peakBytes));
    // What a plugin has, Python has not.
    const hungry = 'from "./toolbox.wasm" import grow\ngrow(GROW)\nx = bytearray(30 * 1024 * 1024)\nlen(x)';
    assert.equal((await worker.run(hungry.replace('GROW', '0'))).value, 30 * MB);
    const run = await worker.run(hungry.replace('GROW', '600')).catch((thrown) => ({ error: thrown }));
    assert.ok(run.error.type === 'MemoryError' || run.error.code === 'ERR_EDGE_MEMORY', String(run.error));
  });

  test('a memory that does not fit', async (t) => {
    const dir = folder(t, { 'huge.wasm': plugin({ pages: 2048 }) });
    const worker = await workerFor(t, { baseUrl: base(dir), limits: { memoryBytes: 64 * MB } });
    await assert.rejects(
      worker.run('from "./huge.wasm" import f'),
      edgeError('ERR_EDGE_MEMORY', /with the memory of 'huge\.wasm'/),
    );
  });
});

suite('compiled plugins', () => {
  /** A folder with a plugin, a worker whose cache is there, and the one file of compiled code. */
  async function compiled(t, answer) {
    const dir = folder(t, { 'tool.wasm': plugin({ answer }) });
    const cacheDir = path.join(dir, 'cache');
    const worker = await workerFor(t, { baseUrl: base(dir), imports: { tool: './tool.wasm' }, cacheDir });
    const native = path.join(cacheDir, 'native');
    const run = async () => (await worker.run(CALL)).out;
    assert.equal(await run(), `${answer}\n`);
    const names = fs.readdirSync(native);
    assert.equal(names.length, 1);
    return { worker, run, native, file: path.join(native, names[0]) };
  }

  test('are kept where only their owner reads and writes', async (t) => {
    const { native, file } = await compiled(t, 101);
    assert.match(path.basename(file), /^[0-9a-f]{64}-[0-9a-f]{16}\.cwasm$/);
    if (process.platform === 'win32') return;
    assert.equal(fs.statSync(native).mode & 0o777, 0o700);
    assert.equal(fs.statSync(file).mode & 0o777, 0o600);
  });

  test('that are damaged, foreign or old are made again', async (t) => {
    const { worker, run, file } = await compiled(t, 102);
    const sound = fs.readFileSync(file);
    const other = fs.readFileSync((await compiled(t, 103)).file);
    const flipped = (at) => {
      const bytes = Buffer.from(sound);
      bytes[at] ^= 1;
      return bytes;
    };
    const bad = [sound.subarray(0, 100), sound.subarray(0, -1), Buffer.alloc(0), other];
    for (const at of [
      0,
      64,
      sound.length >> 1,
      sound.length - 105,
      sound.length - 60,
      sound.length - 20,
      sound.length - 1,
    ])
      bad.push(flipped(at));
    for (const bytes of bad) {
      // Forgets what the process keeps, too.
      await worker.clearCache();
      assert.equal(fs.existsSync(file), false);
      fs.writeFileSync(file, bytes, { mode: 0o600 });
      assert.equal(await run(), '102\n');
      assert.ok(fs.readFileSync(file).equals(sound));
    }
  });

  test('that others could have written are not used', { skip: process.platform === 'win32' }, async (t) => {
    const { worker, run, native, file } = await compiled(t, 104);
    const sound = fs.readFileSync(file);
    await worker.clearCache();
    // Sound code, which nobody may trust: it has to be written anew, by us.
    fs.writeFileSync(file, sound);
    fs.chmodSync(file, 0o666);
    assert.equal(await run(), '104\n');
    assert.equal(fs.statSync(file).mode & 0o777, 0o600);
    await worker.clearCache();
    fs.chmodSync(native, 0o777);
    assert.equal(await run(), '104\n');
    assert.deepEqual(fs.readdirSync(native), []);
  });

  test('prune() takes them first; list() names what was fetched', async (t) => {
    const server = await serve(t, { '/tool.wasm': plugin({ answer: 105 }) });
    const cacheDir = folder(t, {});
    const worker = await workerFor(t, { imports: { tool: server.url('/tool.wasm') }, cacheDir });
    await worker.run(CALL);
    const native = path.join(cacheDir, 'native');
    const [name] = fs.readdirSync(native);
    const code = fs.statSync(path.join(native, name)).size;
    const [blob, ...rest] = await worker.cache.list();
    assert.deepEqual(rest, []);
    assert.deepEqual(blob.specs, [server.url('/tool.wasm')]);
    assert.equal(await worker.cache.prune({ maxBytes: code + blob.bytes }), 0);
    assert.equal(await worker.cache.prune({ maxBytes: blob.bytes }), code);
    assert.deepEqual(fs.readdirSync(native), []);
    assert.equal((await worker.cache.list()).length, 1);
    assert.equal((await worker.run(CALL)).out, '105\n');
    assert.equal(await worker.cache.prune({ maxBytes: 0 }), blob.bytes);
  });

  test('without a cache on disk', async (t) => {
    const dir = folder(t, { 'tool.wasm': plugin({ answer: 106 }) });
    const worker = await workerFor(t, { baseUrl: base(dir), imports: { tool: './tool.wasm' }, integrity: false });
    assert.equal((await worker.run(CALL)).out, '106\n');
    assert.equal((await worker.run(CALL)).out, '106\n');
  });
});
