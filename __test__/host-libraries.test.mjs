// The host libraries as programs use them: imported by name, through the bridge, within a worker's permissions.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { suite, test } from 'node:test';
import { WebSocketServer } from 'ws';
import { describeHost } from '../dist/index.js';
import { workerFor } from './fixtures/api.mjs';
import { httpServer } from './fixtures/http-server.mjs';

async function serverFor(t, routes) {
  const server = await httpServer(routes);
  t.after(() => server.close());
  return server;
}

function folderFor(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-python-'));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Printed lines of a program that ends well. */
async function lines(worker, source, options) {
  const { out, error } = await worker.run(source, options);
  assert.equal(error, null, error?.traceback);
  return out.split('\n').slice(0, -1);
}

suite('network', () => {
  test('answers, failures and events', async (t) => {
    const { url } = await serverFor(t, {
      '/stream': (_, res) =>
        res.writeHead(200, { 'content-type': 'text/event-stream' }).write('event: news\ndata: é\n\n'),
    });
    const worker = await workerFor(t, { permissions: { net: ['127.0.0.1'] } });
    const printed = await lines(
      worker,
      `
from network import fetch, fetch_text, sse_open, abort_request
print(fetch_text("${url}/hello"))
print('"status":404' in fetch("${url}/missing"))
def attempt(url, options=None):
    try:
        fetch_text(url, options)
    except Exception as error:
        print(type(error).__name__, error)
attempt("${url}/missing")
attempt("${url}/hang", '{"timeout_ms": 20}')
attempt("http://localhost:1/")
attempt("${url}", "{")
attempt(5)
print(abort_request(1))
id = sse_open("${url}/stream", "tag")
print(receive())
print(receive())
`,
    );
    assert.deepEqual(printed, [
      'hello',
      'True',
      `OSError ${url}/missing answered 404 Not Found: nothing here`,
      `TimeoutError ${url}/hang did not answer completely within timeout_ms: 20`,
      "PermissionError network: http://localhost:1 is not allowed; the worker's permissions.net allows only 127.0.0.1",
      ...printed.slice(5, 6),
      'TypeError url must be str, not int',
      'False',
      '{"msg":"tag","id":1,"type":"open","data":""}',
      '{"msg":"tag","id":1,"type":"message","data":"é","event":"news","last_event_id":""}',
    ]);
    assert.match(printed[5], /^ValueError options_json is not valid JSON: /);
  });

  test('five hundred requests at once, each failure only in its own coroutine', async (t) => {
    const { url } = await serverFor(t, {
      '/page': (req, res) => {
        const n = Number(new URL(req.url, 'http://x').searchParams.get('n'));
        // One in ten fails, in one of three ways; the others answer in an order of their own.
        if (n % 30 === 0) res.writeHead(500).end('broken');
        else if (n % 30 === 10) req.socket.destroy();
        else if (n % 30 === 20) res.writeHead(302, { location: '/page?n=0' }).end();
        else setTimeout(() => res.end(`page ${n}`), n % 7);
      },
    });
    const worker = await workerFor(t, { permissions: { net: true } });
    const { value, error, usage } = await worker.run(
      `
from network import fetch_text

async def fetch(n):
    try:
        return fetch_text(f"${url}/page?n={n}")
    except OSError as error:
        return type(error).__name__

results = gather(*[fetch(n) for n in range(500)])
assert all(text == f'page {n}' for n, text in enumerate(results) if n % 10), results
[results[0], results[10], results[20], sum(text.startswith('page') for text in results)]
`,
    );
    assert.equal(error, null, error?.traceback);
    assert.deepEqual(value, ['OSError', 'ConnectionError', 'OSError', 450]);
    assert.equal(usage.hostCalls, 500);
  });

  test('a WebSocket there and back', async (t) => {
    const echo = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    t.after(() => echo.close());
    await once(echo, 'listening');
    echo.on('connection', (socket) => socket.on('message', (data, binary) => socket.send(data, { binary })));
    const worker = await workerFor(t, { permissions: { net: ['127.0.0.1'] } });
    const printed = await lines(
      worker,
      `
from network import ws_open, ws_send, ws_close, ws_state
id = ws_open("ws://127.0.0.1:${echo.address().port}/", "chat")
assert '"open"' in receive()
for i in range(100):
    ws_send(id, f"message {i}")
got = [receive() for _ in range(100)]
print(all(f'"message {i}"' in text for i, text in enumerate(got)))
ws_close(id)
print('"type":"close"' in receive())
`,
    );
    assert.deepEqual(printed, ['True', 'True']);
  });

  test('by default nobody may be talked to', async (t) => {
    const { url, hits } = await serverFor(t);
    const worker = await workerFor(t);
    const { error } = await worker.run(`from network import fetch\nfetch("${url}/hello")`);
    assert.equal(error.type, 'PermissionError');
    assert.equal(error.message, "network: the worker's permissions.net allows no network access");
    assert.equal(hits.size, 0);
  });

  for (const [how, options, code] of [
    ['an exception', {}, null],
    ['a time-out', { timeoutMs: 300 }, 'ERR_EDGE_TIMEOUT'],
    ['an abort', { signal: true }, 'ERR_EDGE_ABORTED'],
  ]) {
    test(`${how} ends what the run has open`, async (t) => {
      const closed = [];
      const { url } = await serverFor(t, {
        '/stream': (req, res) => {
          closed.push(once(req.socket, 'close'));
          res.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: x\n\n');
        },
      });
      const worker = await workerFor(t, { permissions: { net: true } });
      const controller = new AbortController();
      worker.onOutput((line) => {
        if (line === 'open' && options.signal) controller.abort();
      });
      const run = worker.run(
        `
from network import sse_open, fetch
sse_open("${url}/stream", "tag")
receive()
receive()
print("open")
${code === null ? 'raise ValueError' : `fetch("${url}/hang")`}
`,
        options.signal ? { signal: controller.signal } : options,
      );
      if (code === null) assert.equal((await run).error.type, 'ValueError');
      else await assert.rejects(run, { code });
      await Promise.all(closed);
      // On a slow machine, the time may be over before the stream was there.
      if (code !== 'ERR_EDGE_TIMEOUT') assert.equal(closed.length, 1);
      // The next run starts with nothing.
      worker.onOutput(null);
      const after = `from network import sse_open, sse_state
try:
    sse_state(1)
except KeyError as error:
    print("none")
print(sse_open("${url}/stream", "next"), receive())`;
      assert.deepEqual(await lines(worker, after), ['none', '1 {"msg":"next","id":1,"type":"open","data":""}']);
    });
  }
});

suite('storage', () => {
  const program = `
from storage import local_get, local_set, local_keys, session_get, session_set, idb_open, idb_put, idb_get, idb_keys
print(local_get("k"), session_get("k"))
local_set("k", "é")
session_set("k", "s")
db = idb_open("d", 1, '{"notes": {"keyPath": "id", "autoIncrement": true}, "plain": {}}')
print(idb_put(db, "notes", '{"text": "a"}'), idb_put(db, "plain", "null", key="named"))
print(idb_get(db, "notes", 1))
print(idb_keys(db, "notes"))
try:
    idb_get(db, "none", 1)
except KeyError:
    print("KeyError")
`;
  const first = ['None None', '1 named', '{"id":1,"text": "a"}', '[1]', 'KeyError'];

  test('lasts as long as the worker without a directory', async (t) => {
    const worker = await workerFor(t);
    assert.deepEqual(await lines(worker, program), first);
    assert.equal((await lines(worker, program))[0], 'é s');
    assert.equal((await lines(await workerFor(t), program))[0], 'None None');
  });

  test('outlives the worker with one', async (t) => {
    const storage = folderFor(t);
    const worker = await workerFor(t, { storage });
    assert.deepEqual(await lines(worker, program), first);
    worker.dispose();
    const next = await lines(await workerFor(t, { storage }), program);
    assert.equal(next[0], 'é None');
    assert.equal(next[1], '2 named');
  });

  test('can be forbidden', async (t) => {
    const storage = path.join(folderFor(t), 'never');
    const worker = await workerFor(t, { storage, permissions: { storage: false } });
    const { error } = await worker.run('from storage import session_get\nsession_get("k")');
    assert.equal(error.type, 'PermissionError');
    assert.ok(!fs.existsSync(storage));
  });
});

suite('time', () => {
  test('clocks and calendar', async (t) => {
    const worker = await workerFor(t);
    const printed = await lines(
      worker,
      `
import time
from time import gmtime, strftime, strptime, timezone, tzname
print(strftime("%A %d %B %Y", gmtime(86400)), gmtime(0))
print(strptime("30 Nov 00", "%d %b %y"))
try:
    strptime("x", "%Y")
except ValueError as error:
    print(error)
print(type(timezone).__name__, type(tzname).__name__, type(time.monotonic_ns()).__name__, time.time_ns().isdigit())
order = []
async def sleeper(seconds):
    time.sleep(seconds)
    order.append(seconds)
gather(sleeper(0.2), sleeper(0.05), sleeper(0))
print(order)
`,
    );
    assert.deepEqual(printed, [
      'Friday 02 January 1970 [1970,1,1,0,0,0,3,1,0]',
      '[2000,11,30,0,0,0,3,335,-1]',
      "time data 'x' does not match format '%Y'",
      'int str int True',
      '[0, 0.05, 0.2]',
    ]);
  });
});

test('describeHost writes a stub that Python reads', async () => {
  const [network, storage, time] = await Promise.all(
    ['network', 'storage', 'time'].map(async (name) => (await import(`../dist/host/${name}.js`)).default),
  );
  const stub = describeHost({ network, storage, time });
  assert.match(stub, /^def fetch\(url: str, options_json: str \| None = None, \/\) -> str:\n {4}"{3}Send a request; /m);
  assert.match(stub, /^timezone: int$/m);
  const check =
    'import ast, sys; print(sum(isinstance(node, ast.FunctionDef) for node in ast.parse(sys.stdin.read()).body))';
  const { stdout, stderr } = spawnSync('python3', ['-c', check], { input: stub, encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(stdout.trim(), '41');
});

test('a pattern of permissions.net that makes no sense is refused at once', async () => {
  const { createWorker } = await import('../dist/index.js');
  await assert.rejects(createWorker({ permissions: { net: ['https://example.com/path'] } }), {
    code: 'ERR_EDGE_OPTION',
    message: /permissions\.net.*'https:\/\/example\.com\/path' holds more than a host and a port/,
  });
});
