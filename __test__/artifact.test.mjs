// Where compiler_lib.wasm comes from, what may be wrong with it, and that both public generations run.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createWorker, edgeError, running, workerFor } from './fixtures/api.mjs';
import { artifact, artifactWithImport, notAnArtifact } from './fixtures/artifacts.mjs';

const bytes = { line: await artifact('line'), stream: await artifact('stream') };
let folder;
before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-python-'));
  fs.writeFileSync(path.join(folder, 'compiler_lib.wasm'), bytes.stream);
});
after(() => fs.rmSync(folder, { recursive: true }));

/** A server that answers every request alike; resolves with its URL. */
async function serve(t, status, headers, body) {
  const server = http.createServer((_, response) => response.writeHead(status, headers).end(body));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise((resolve) => server.close(resolve)));
  return `http://127.0.0.1:${server.address().port}/compiler_lib.wasm`;
}

for (const generation of ['line', 'stream']) {
  suite(`${generation} artifacts`, () => {
    const options = () => ({ wasmUrl: bytes[generation] });

    test('print lines', async (t) => {
      const worker = await workerFor(t, options());
      assert.equal((await worker.run('print("a")\nprint()\nprint("b")')).out, 'a\n\nb\n');
      const lines = [];
      worker.onOutput((line) => lines.push(line));
      await worker.run('print("a")\nprint()\nprint("b")');
      assert.deepEqual(lines, ['a', '', 'b']);
    });

    test('raise, exit, and take events', async (t) => {
      const worker = await workerFor(t, options());
      const { error } = await worker.run('raise ValueError');
      assert.deepEqual([error.type, error.message], ['ValueError', 'boom']);
      const run = worker.run('print(receive())\nprint(receive())\nexit(3)');
      worker.pushEvent('one');
      worker.pushEvent('two');
      const { out, exitCode } = await run;
      assert.deepEqual([out, exitCode], ['one\ntwo\n', 3]);
    });

    test('are stopped by time-outs and signals', async (t) => {
      const worker = await workerFor(t, options());
      await assert.rejects(worker.run('while True: pass', { timeoutMs: 50 }), edgeError('ERR_EDGE_TIMEOUT'));
      const controller = new AbortController();
      const { done } = await running(worker, { signal: controller.signal });
      controller.abort();
      await assert.rejects(done, edgeError('ERR_EDGE_ABORTED'));
      assert.equal((await worker.run('print("on")')).out, 'on\n');
    });

    test('trap: the run rejects, the worker stays usable', async (t) => {
      const worker = await workerFor(t, options());
      await assert.rejects(worker.run('print("a")\ntrap()'), (error) => {
        edgeError('ERR_EDGE_TRAP')(error);
        assert.equal(error.out, 'a\n');
        return true;
      });
      assert.equal((await worker.run('print("on")')).out, 'on\n');
    });

    test('without the extensions refuse what needs one, by name', async (t) => {
      const worker = await workerFor(t, options());
      const large = `${'\n'.repeat(2 << 20)}print("x")`;
      await assert.rejects(worker.run(large), edgeError('ERR_EDGE_OPTION', /source of .* exceeds/));
      await assert.rejects(
        worker.run('print("x")', { input: 'line' }),
        edgeError('ERR_EDGE_OPTION', /cannot take `input`/),
      );
      assert.equal((await worker.run('print("on")')).out, 'on\n');
    });
  });
}

suite('wasmUrl', () => {
  const file = () => path.join(folder, 'compiler_lib.wasm');
  const forms = [
    ['bytes', () => bytes.line],
    ['a path', file],
    ['a relative path', () => path.relative(process.cwd(), file())],
    ['a file: URL', () => pathToFileURL(file())],
    ['a file: URL as a string', () => pathToFileURL(file()).href],
    ['a data: URL', () => `data:application/wasm;base64,${Buffer.from(bytes.stream).toString('base64')}`],
  ];
  for (const [name, form] of forms) {
    test(`as ${name}`, async (t) => {
      const worker = await workerFor(t, { wasmUrl: form() });
      assert.equal((await worker.run('print("x")')).out, 'x\n');
      assert.ok(worker.loadMs > 0);
    });
  }

  test('as an http: URL', async (t) => {
    const wasmUrl = await serve(t, 200, { 'content-type': 'application/wasm' }, bytes.stream);
    const worker = await workerFor(t, { wasmUrl });
    assert.equal((await worker.run('print("x")')).out, 'x\n');
  });

  test('bytes may be changed by their owner once createWorker was called', async (t) => {
    const own = Buffer.from(bytes.stream);
    const creating = createWorker({ wasmUrl: own });
    own.fill(0);
    const worker = await creating;
    t.after(() => worker.dispose());
    assert.equal((await worker.run('print("x")')).out, 'x\n');
  });

  test('a missing file is named', () =>
    assert.rejects(
      createWorker({ wasmUrl: './no/such.wasm' }),
      edgeError('ERR_EDGE_WASM', /no\/such\.wasm.*there is no file/),
    ));
  test('a folder is refused', () => assert.rejects(createWorker({ wasmUrl: folder }), edgeError('ERR_EDGE_WASM')));
  test('another scheme is refused', () =>
    assert.rejects(
      createWorker({ wasmUrl: 'ftp://host/x.wasm' }),
      edgeError('ERR_EDGE_WASM', /scheme ftp: is not supported/),
    ));
  test('nobody listening is said', async (t) => {
    const server = http.createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    await assert.rejects(
      createWorker({ wasmUrl: `http://127.0.0.1:${port}/x.wasm` }),
      edgeError('ERR_EDGE_WASM', /ECONNREFUSED/),
    );
    t.diagnostic('connection refused');
  });
  test('an HTTP error is named', async (t) => {
    const wasmUrl = await serve(t, 404, {}, 'gone');
    await assert.rejects(createWorker({ wasmUrl }), edgeError('ERR_EDGE_WASM', /answered 404/));
  });
  test('HTML is called HTML', async (t) => {
    const html = '<!DOCTYPE html><title>Not found</title>';
    const wasmUrl = await serve(t, 200, { 'content-type': 'text/html' }, html);
    await assert.rejects(createWorker({ wasmUrl }), edgeError('ERR_EDGE_WASM', /it is HTML.*served as text\/html/));
    await assert.rejects(createWorker({ wasmUrl: Buffer.from(html) }), edgeError('ERR_EDGE_WASM', /it is HTML/));
  });
  test('text and nothing are called that', async () => {
    await assert.rejects(createWorker({ wasmUrl: Buffer.from('version 1') }), edgeError('ERR_EDGE_WASM', /it is text/));
    await assert.rejects(createWorker({ wasmUrl: new Uint8Array() }), edgeError('ERR_EDGE_WASM', /it is empty/));
  });
  test('damaged WebAssembly is refused', () =>
    assert.rejects(createWorker({ wasmUrl: bytes.stream.slice(0, 500) }), edgeError('ERR_EDGE_WASM')));
  test('WebAssembly that is no compiler_lib is refused', async () =>
    assert.rejects(createWorker({ wasmUrl: await notAnArtifact() }), edgeError('ERR_EDGE_WASM', /src_ptr/)));
  test('an import that no host knows is named', async () =>
    assert.rejects(createWorker({ wasmUrl: await artifactWithImport() }), edgeError('ERR_EDGE_WASM', /host_teleport/)));
});

suite('cacheDir', () => {
  test('keeps compiled artifacts', async (t) => {
    const cacheDir = path.join(folder, 'cache');
    const worker = await workerFor(t, { wasmUrl: await artifact('stream'), cacheDir });
    assert.equal((await worker.run('print("x")')).out, 'x\n');
  });
});
