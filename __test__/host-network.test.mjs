// The host library `network` against servers on loopback: what arrives, what is refused, and what ends with a run.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import { suite, test } from 'node:test';
import { WebSocketServer } from 'ws';
import { network } from '../dist/host/network.js';
import { backOff, EventStreamParser } from '../dist/internals.js';
import { hostContext, raised } from './fixtures/host-context.mjs';
import { httpServer } from './fixtures/http-server.mjs';
import { random, seed } from './fixtures/seeded.mjs';

/** A server and the library's handlers, both gone after the test. */
async function setUp(t, { routes, ...options } = {}) {
  const server = await httpServer(routes);
  t.after(() => server.close());
  const host = hostContext(options);
  t.after(() => host.dispose());
  return { server, url: server.url, ...host, lib: network(host.ctx) };
}

const json = JSON.stringify;

suite('fetch', () => {
  test('tells everything about the answer', async (t) => {
    const { lib, url } = await setUp(t);
    const { headers, ...rest } = JSON.parse(await lib.fetch(`${url}/hello#part`));
    assert.deepEqual(rest, { id: 1, ok: true, status: 200, url: `${url}/hello#part`, body: 'hello' });
    assert.equal(headers['x-two'], 'a, b');
    assert.equal(headers['set-cookie'], 'a=1\nb=2; Path=/');
    assert.equal(JSON.parse(await lib.fetch(`${url}/missing`)).ok, false);
    assert.equal(JSON.parse(await lib.fetch(`${url}/empty`, null)).body, '');
  });

  test('sends method, headers and body', async (t) => {
    const { lib, url } = await setUp(t);
    const options = { method: 'post', headers: { 'X-A': 'b', Accept: ['c', 'd'] }, body: 'é', mode: 'cors' };
    const echo = JSON.parse(await lib.fetch_text(`${url}/echo`, json(options)));
    assert.equal(echo.method, 'POST');
    assert.equal(echo.body, 'é');
    assert.equal(echo.headers['x-a'], 'b');
    assert.equal(echo.headers.accept, 'c, d');
  });

  test('decodes UTF-8 and gzip', async (t) => {
    const { lib, url } = await setUp(t);
    assert.equal(await lib.fetch_text(`${url}/utf8`), 'é\ufffd日');
    assert.equal(await lib.fetch_text(`${url}/gzip`), 'squeezed '.repeat(1000));
  });

  test('fetch_json keeps numbers as they are', async (t) => {
    const { lib, url } = await setUp(t);
    assert.equal(await lib.fetch_json(`${url}/json`), '{"big": 12345678901234567890, "pi": 3.0}');
    assert.match((await raised(() => lib.fetch_json(`${url}/not-json`))).message, /\/not-json is not valid JSON: /);
  });

  test('fetch_text and fetch_json raise on failures', async (t) => {
    const { lib, url } = await setUp(t);
    assert.deepEqual(await raised(() => lib.fetch_text(`${url}/missing`)), {
      type: 'OSError',
      message: `${url}/missing answered 404 Not Found: nothing here`,
    });
    const { type, message } = await raised(() => lib.fetch_json(`${url}/failing`));
    assert.equal(type, 'OSError');
    assert.equal(message, `${url}/failing answered 500 Broken: ${'x'.repeat(200)}…`);
  });

  test('bodies have a limit, after decompression too', async (t) => {
    const { lib, url } = await setUp(t);
    for (const route of ['/huge', '/endless', '/bomb']) {
      const { type, message } = await raised(() => lib.fetch(url + route, json({ max_bytes: 1_000_000 })));
      assert.equal(type, 'OSError', route);
      assert.match(message, /is longer than 1000000 bytes; raise max_bytes/);
    }
    assert.equal(await lib.fetch_text(`${url}/hello`, json({ max_bytes: 5 })), 'hello');
    assert.equal((await raised(() => lib.fetch_text(`${url}/hello`, json({ max_bytes: 4 })))).type, 'OSError');
  });

  test('connections that fail', async (t) => {
    const { lib, url } = await setUp(t);
    const closed = net.createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address();
    closed.close();
    await once(closed, 'close');
    for (const target of [`${url}/reset`, `${url}/broken-body`, `http://127.0.0.1:${port}/`]) {
      const { type, message } = await raised(() => lib.fetch(target));
      assert.equal(type, 'ConnectionError', message);
      assert.ok(message.includes(target), message);
    }
    assert.match((await raised(() => lib.fetch(`${url}/broken-body`))).message, /broke off after 9 bytes/);
  });

  test('times out, before the answer and within its body', async (t) => {
    const { lib, url } = await setUp(t);
    for (const route of ['/hang', '/hang-in-body']) {
      const { type, message } = await raised(() => lib.fetch(url + route, json({ timeout_ms: 20 })));
      assert.equal(type, 'TimeoutError');
      assert.equal(message, `${url}${route} did not answer completely within timeout_ms: 20`);
    }
  });

  test('abort_request ends what is under way', async (t) => {
    const { lib, url, server } = await setUp(t);
    for (const route of ['/hang', '/hang-in-body']) {
      const arrived = once(server.server, 'request');
      const pending = raised(() => lib.fetch(url + route, json({ id: 7 })));
      await arrived;
      assert.equal(lib.abort_request(7), true);
      assert.equal(lib.abort_request(7), false);
      assert.deepEqual(await pending, {
        type: 'ConnectionAbortedError',
        message: 'request 7 was aborted by abort_request()',
      });
    }
    assert.equal(lib.abort_request(99), false);
  });

  test('ids: of the caller’s choosing, else from 1 up', async (t) => {
    const { lib, url, endRun } = await setUp(t);
    const idOf = async (options) => JSON.parse(await lib.fetch(`${url}/hello`, json(options))).id;
    assert.equal(await idOf({}), 1);
    assert.equal(await idOf({ id: 40 }), 40);
    assert.equal(await idOf({}), 2);
    const pending = raised(() => lib.fetch(`${url}/hang`, json({ id: 3 })));
    assert.match((await raised(() => idOf({ id: 3 }))).message, /open request with the id 3 already/);
    assert.equal(await idOf({}), 4);
    endRun();
    assert.equal((await pending).type, 'ConnectionAbortedError');
    assert.equal(await idOf({}), 1);
  });

  test('no more than 256 requests at once; the others wait for their turn', async (t) => {
    let busy = 0;
    let most = 0;
    const answers = [];
    const { lib, url, server } = await setUp(t, {
      routes: {
        '/wait': (_, res) => {
          most = Math.max(most, ++busy);
          answers.push(() => {
            busy--;
            res.end('waited');
          });
        },
      },
    });
    const all = Array.from({ length: 600 }, () => lib.fetch_text(`${url}/wait`));
    for (let answered = 0; answered < all.length; answered++) {
      while (answers.length === 0) await once(server.server, 'request');
      // The newest first: order is nothing to rely on.
      answers.pop()();
    }
    assert.deepEqual(new Set(await Promise.all(all)), new Set(['waited']));
    assert.ok(most <= 256, `${most} at once`);
  });

  test('requests that wait for their turn end with the run, and by abort', async (t) => {
    const { lib, url, endRun } = await setUp(t);
    const pending = Array.from({ length: 300 }, () => raised(() => lib.fetch(`${url}/hang`)));
    assert.equal(await lib.abort_request(290), true);
    assert.match((await pending[289]).message, /request 290 was aborted/);
    endRun();
    for (const { type } of await Promise.all(pending)) assert.equal(type, 'ConnectionAbortedError');
    assert.equal(await lib.fetch_text(`${url}/hello`), 'hello');
  });

  test('requests end with the run and with the worker', async (t) => {
    const { lib, url, server, endRun, dispose } = await setUp(t);
    for (const end of [endRun, dispose]) {
      const arrived = once(server.server, 'request');
      const pending = raised(() => lib.fetch(`${url}/hang`));
      const [request] = await arrived;
      const gone = once(request.socket, 'close');
      end();
      assert.equal((await pending).type, 'ConnectionAbortedError');
      await gone;
    }
    assert.equal((await raised(() => lib.fetch(`${url}/hello`))).type, 'ConnectionAbortedError');
  });

  const wrong = [
    [[5], 'TypeError', /url must be str, not int/],
    [['/path'], 'ValueError', /is no absolute URL/],
    [['file:///etc/passwd'], 'ValueError', /scheme file: is not supported/],
    [['data:text/plain,x'], 'ValueError', /scheme data: is not supported/],
    [['http://user:pw@127.0.0.1/'], 'ValueError', /credentials do not go into the URL/],
    [['http://127.0.0.1/', '{'], 'ValueError', /options_json is not valid JSON/],
    [['http://127.0.0.1/', '[]'], 'ValueError', /must hold a JSON object/],
    [['http://127.0.0.1/', 5], 'TypeError', /options_json must be str, not int/],
    [['http://127.0.0.1/', '{"metod": "PUT"}'], 'ValueError', /'metod' is unknown/],
    [['http://127.0.0.1/', '{"__proto__": "PUT"}'], 'ValueError', /'__proto__' is unknown/],
    [['http://127.0.0.1/', '{"method": "A B"}'], 'ValueError', /method must be/],
    [['http://127.0.0.1/', '{"method": "connect"}'], 'ValueError', /CONNECT is not allowed/],
    [['http://127.0.0.1/', '{"body": "x"}'], 'ValueError', /GET request has no body/],
    [['http://127.0.0.1/', '{"method": "PUT", "body": {}}'], 'TypeError', /json\.dumps/],
    [['http://127.0.0.1/', '{"headers": []}'], 'TypeError', /must be an object/],
    [['http://127.0.0.1/', '{"headers": {"Host": "x"}}'], 'ValueError', /'Host' is set by the transport/],
    [['http://127.0.0.1/', '{"headers": {"transfer-encoding": "chunked"}}'], 'ValueError', /set by the transport/],
    [['http://127.0.0.1/', '{"headers": {"a": "x\\r\\nb: c"}}'], 'ValueError', /character that headers cannot/],
    [['http://127.0.0.1/', '{"headers": {"a b": "x"}}'], 'ValueError', /character that headers cannot/],
    [['http://127.0.0.1/', '{"headers": {"a": {}}}'], 'TypeError', /'a' must be a string/],
    [['http://127.0.0.1/', '{"id": 0}'], 'ValueError', /id must be from 1/],
    [['http://127.0.0.1/', '{"id": 1.5}'], 'TypeError', /id must be int, not float/],
    [['http://127.0.0.1/', '{"timeout_ms": 1e12}'], 'ValueError', /timeout_ms must be from 1 to/],
    [['http://127.0.0.1/', '{"max_bytes": -1}'], 'ValueError', /max_bytes must be from 0 to/],
    [['http://127.0.0.1/', '{"redirect": "maybe"}'], 'ValueError', /redirect must be/],
  ];
  for (const [args, type, message] of wrong) {
    test(`refuses ${json(args)}`, async (t) => {
      const { lib } = await setUp(t);
      const error = await raised(() => lib.fetch(...args));
      assert.equal(error?.type, type, error?.message);
      assert.match(error.message, message);
    });
  }
});

suite('redirects', () => {
  const echoed = async (lib, url, options) => JSON.parse(await lib.fetch_text(url, json(options)));

  for (const [status, sent, arrives, withBody] of [
    [301, 'POST', 'GET', false],
    [302, 'POST', 'GET', false],
    [303, 'POST', 'GET', false],
    [303, 'PUT', 'GET', false],
    [302, 'PUT', 'PUT', true],
    [307, 'POST', 'POST', true],
    [308, 'PATCH', 'PATCH', true],
  ]) {
    test(`${status} makes ${arrives} of ${sent}`, async (t) => {
      const { lib, url } = await setUp(t);
      const options = { method: sent, body: 'data', headers: { 'content-type': 'text/x', 'x-kept': 'y' } };
      const echo = await echoed(lib, `${url}/redirect/${status}?to=/echo`, options);
      assert.equal(echo.method, arrives);
      assert.equal(echo.body, withBody ? 'data' : '');
      assert.equal(echo.headers['content-type'], withBody ? 'text/x' : undefined);
      assert.equal(echo.headers['x-kept'], 'y');
    });
  }

  test('HEAD stays HEAD', async (t) => {
    const { lib, url, server } = await setUp(t);
    const { status, body } = JSON.parse(await lib.fetch(`${url}/redirect/303?to=/hello`, json({ method: 'HEAD' })));
    assert.deepEqual([status, body, server.hits.get('/hello')], [200, '', 1]);
  });

  test('secrets stay with their origin', async (t) => {
    const { lib, url } = await setUp(t);
    const other = await httpServer();
    t.after(() => other.close());
    const headers = { authorization: 'Basic eDp5', cookie: 'a=b', 'x-kept': 'y' };
    const same = await echoed(lib, `${url}/redirect/307?to=/echo`, { headers });
    assert.deepEqual([same.headers.authorization, same.headers.cookie], ['Basic eDp5', 'a=b']);
    const elsewhere = await echoed(lib, `${url}/redirect/307?to=${other.url}/echo`, { headers });
    assert.deepEqual([elsewhere.headers.authorization, elsewhere.headers.cookie], [undefined, undefined]);
    assert.equal(elsewhere.headers['x-kept'], 'y');
  });

  test('at most 20', async (t) => {
    const { lib, url } = await setUp(t);
    assert.equal(await lib.fetch_text(`${url}/loop/20`), 'arrived');
    const { type, message } = await raised(() => lib.fetch_text(`${url}/loop/21`));
    assert.equal(type, 'ConnectionError');
    assert.match(message, /^more than 20 redirects/);
  });

  test('as the option redirect says', async (t) => {
    const { lib, url, server } = await setUp(t);
    const target = `${url}/redirect/302?to=/hello`;
    const manual = JSON.parse(await lib.fetch(target, json({ redirect: 'manual' })));
    assert.deepEqual([manual.status, manual.headers.location, manual.body], [302, '/hello', 'moved']);
    assert.match((await raised(() => lib.fetch(target, json({ redirect: 'error' })))).message, /redirects to \/hello/);
    assert.equal(server.hits.get('/hello'), undefined);
    assert.equal(JSON.parse(await lib.fetch(`${url}/redirect/302`)).status, 302);
    const moved = JSON.parse(await lib.fetch(`${target}#part`));
    assert.deepEqual([moved.status, moved.url], [200, `${url}/hello#part`]);
  });

  for (const target of ['file:///etc/passwd', 'ftp://127.0.0.1/', 'http://a:b@127.0.0.1/', 'http://[/']) {
    test(`not to ${target}`, async (t) => {
      const { lib, url } = await setUp(t);
      const error = await raised(() => lib.fetch(`${url}/redirect/302?to=${encodeURIComponent(target)}`));
      assert.equal(error?.type, 'ConnectionError');
    });
  }

  test('not to where permissions.net does not lead', async (t) => {
    const other = await httpServer();
    t.after(() => other.close());
    const first = await httpServer();
    t.after(() => first.close());
    const { lib } = await setUp(t, { net: [`127.0.0.1:${first.port}`] });
    const { type, message } = await raised(() => lib.fetch(`${first.url}/redirect/302?to=${other.url}/hello`));
    assert.equal(type, 'PermissionError');
    assert.match(message, new RegExp(`${other.url} is not allowed; .* allows only 127\\.0\\.0\\.1:${first.port}$`));
    assert.equal(other.hits.size, 0);
    assert.equal(await lib.fetch_text(`${first.url}/hello`), 'hello');
  });
});

suite('without permission', () => {
  test('nothing works', async (t) => {
    const { lib, url, server } = await setUp(t, { net: false });
    for (const name of Object.keys(lib)) {
      const error = await raised(() => lib[name](name.includes('_close') ? 1 : url, 'x'));
      assert.equal(error?.type, 'PermissionError', name);
    }
    assert.equal(server.hits.size, 0);
  });

  test('a list that does not match', async (t) => {
    const { lib, url, server } = await setUp(t, { net: ['example.com'] });
    for (const call of [
      () => lib.fetch(url),
      () => lib.fetch_text(url),
      () => lib.ws_open(url.replace('http', 'ws'), 'm'),
      () => lib.sse_open(url, 'm'),
    ]) {
      const { type, message } = await raised(call);
      assert.equal(type, 'PermissionError');
      assert.match(message, /is not allowed; the worker's permissions\.net allows only example\.com$/);
    }
    assert.equal(server.hits.size, 0);
  });

  test('a pattern that makes no sense is refused at once', () => {
    assert.throws(() => network(hostContext({ net: ['http://x/y'] }).ctx), RangeError);
  });
});

/** A WebSocket server: echoes; `close`, `big` and `terminate` do what they say. */
async function socketServer(t, options = {}) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', ...options });
  await once(server, 'listening');
  t.after(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  server.on('connection', (socket) => {
    socket.on('message', (data, binary) => {
      const text = data.toString();
      if (text === 'close') socket.close(4001, 'as asked');
      else if (text === 'terminate') socket.terminate();
      else if (text === 'big') socket.send('x'.repeat(2 ** 20));
      else socket.send(data, { binary });
    });
  });
  return { server, url: `ws://127.0.0.1:${server.address().port}/` };
}

suite('WebSocket', () => {
  async function setUpSocket(t, options) {
    const { url, server } = await socketServer(t, options);
    const host = hostContext();
    t.after(() => host.dispose());
    return { url, server, ...host, lib: network(host.ctx) };
  }

  test('opens, echoes, closes', async (t) => {
    const { lib, url, receive } = await setUpSocket(t);
    const id = await lib.ws_open(url, 'tag');
    assert.equal(id, 1);
    assert.equal(lib.ws_state(id), 0);
    assert.match((await raised(() => lib.ws_send(id, 'early'))).message, /still connecting; wait for its open event/);
    assert.deepEqual(await receive(), { msg: 'tag', id, type: 'open', data: '' });
    assert.equal(lib.ws_state(id), 1);
    lib.ws_send(id, 'héllo');
    assert.deepEqual(await receive(), { msg: 'tag', id, type: 'message', data: 'héllo', binary: false });
    lib.ws_send(id, new Uint8Array([0, 255, 1]));
    assert.deepEqual(await receive(), { msg: 'tag', id, type: 'message', data: 'AP8B', binary: true });
    lib.ws_close(id, 3000, 'done');
    const { type, code, was_clean } = await receive();
    assert.deepEqual([type, code, was_clean], ['close', 3000, true]);
    assert.equal(lib.ws_state(id), 3);
    lib.ws_close(id);
    assert.equal((await raised(() => lib.ws_send(id, 'late'))).type, 'ConnectionError');
    assert.equal(await lib.ws_open(url, 'tag'), 2);
  });

  test('the server closes, politely or not', async (t) => {
    const { lib, url, receive } = await setUpSocket(t);
    for (const [text, expected] of [
      ['close', { data: 'as asked', code: 4001, reason: 'as asked', was_clean: true }],
      ['terminate', { data: '', code: 1006, reason: '', was_clean: false }],
    ]) {
      const id = await lib.ws_open(url, 'tag');
      await receive();
      lib.ws_send(id, text);
      let event = await receive();
      // Some implementations call an abrupt end an error first.
      if (event.type === 'error') event = await receive();
      assert.deepEqual(event, { msg: 'tag', id, type: 'close', ...expected });
    }
  });

  test('what does not connect is an error, then a close', async (t) => {
    const { lib, receive } = await setUpSocket(t);
    const http = await httpServer();
    t.after(() => http.close());
    for (const route of ['/json', '/reset', '/redirect/302?to=/hello']) {
      const id = await lib.ws_open(`${http.url.replace('http', 'ws')}${route}`, 'tag');
      const error = await receive();
      assert.deepEqual([error.type, error.id], ['error', id]);
      assert.ok(error.data.includes(route), error.data);
      const close = await receive();
      assert.deepEqual([close.type, close.code], ['close', 1006]);
      assert.equal(lib.ws_state(id), 3);
    }
    assert.equal(http.hits.get('/hello'), undefined, 'no redirect is followed');
  });

  test('subprotocols', async (t) => {
    const { lib, url, receive } = await setUpSocket(t, { handleProtocols: () => 'b' });
    await lib.ws_open(url, 'tag', '["a", "b"]');
    assert.equal((await receive()).data, 'b');
    await lib.ws_open(url, 'tag', '"b"');
    assert.equal((await receive()).data, 'b');
  });

  test('many messages arrive in order', async (t) => {
    const { lib, url, receive } = await setUpSocket(t);
    const id = await lib.ws_open(url, 'tag');
    await receive();
    for (let i = 0; i < 1000; i++) lib.ws_send(id, String(i));
    for (let i = 0; i < 1000; i++) assert.equal((await receive()).data, String(i));
    lib.ws_send(id, 'big');
    assert.equal((await receive()).data.length, 2 ** 20);
    assert.match((await raised(() => lib.ws_send(id, 'x'.repeat(2 ** 26 + 1)))).message, /wait to be sent/);
  });

  test('sockets end with the run, silently', async (t) => {
    const { lib, url, server, receive, endRun, events } = await setUpSocket(t);
    const id = await lib.ws_open(url, 'tag');
    await receive();
    const [client] = server.clients;
    const gone = once(client, 'close');
    const connecting = await lib.ws_open(url, 'tag');
    endRun();
    await gone;
    assert.equal((await raised(() => lib.ws_state(id))).type, 'KeyError');
    assert.equal((await raised(() => lib.ws_send(connecting, 'x'))).type, 'KeyError');
    lib.ws_open(url, 'tag');
    endRun();
    assert.equal(await lib.ws_open(url, 'next'), 1);
    assert.equal((await receive()).msg, 'next');
    assert.deepEqual(events, []);
  });

  test('sockets end with the worker', async (t) => {
    const { lib, url, server, receive, dispose } = await setUpSocket(t);
    await lib.ws_open(url, 'tag');
    await receive();
    const [client] = server.clients;
    const gone = once(client, 'close');
    dispose();
    await gone;
  });

  test('a peer that never says farewell keeps nothing alive', async (t) => {
    const script = `
      import { network } from ${json(new URL('../dist/host/network.js', import.meta.url).href)};
      import { hostContext } from ${json(new URL('./fixtures/host-context.mjs', import.meta.url).href)};
      const { ctx, receive, endRun } = hostContext();
      const { ws_open } = network(ctx);
      ws_open(process.argv[1], 'tag');
      console.log((await receive()).type);
      endRun();`;
    const http = await httpServer();
    t.after(() => http.close());
    http.server.on('upgrade', (request, socket) => {
      const accept = createHash('sha1')
        .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
        .digest('base64');
      socket.on('error', () => {});
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n');
      socket.write(`Sec-WebSocket-Accept: ${accept}\r\n\r\n`);
    });
    const url = http.url.replace('http', 'ws');
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script, url], { stdio: 'pipe' });
    t.after(() => child.kill());
    const output = text(child.stdout);
    const [code] = await once(child, 'close');
    assert.deepEqual([code, await output], [0, 'open\n']);
  });

  const wrong = [
    ['ws_open', ['http://', 'm'], 'ValueError'],
    ['ws_open', ['ftp://x/', 'm'], 'ValueError'],
    ['ws_open', ['ws://u:p@x/', 'm'], 'ValueError'],
    ['ws_open', ['ws://x/'], 'TypeError'],
    ['ws_open', ['ws://x/', 'm', '["a b"]'], 'ValueError'],
    ['ws_open', ['ws://x/', 'm', '["a", "a"]'], 'ValueError'],
    ['ws_open', ['ws://x/', 'm', 'a'], 'ValueError'],
    ['ws_send', [1, 'x'], 'KeyError'],
    ['ws_send', ['1', 'x'], 'TypeError'],
    ['ws_close', [0], 'KeyError'],
    ['ws_state', [-1], 'KeyError'],
    ['ws_state', [true], 'TypeError'],
  ];
  for (const [name, args, type] of wrong) {
    test(`${name} refuses ${json(args)}`, async (t) => {
      const { lib } = await setUpSocket(t);
      assert.equal((await raised(() => lib[name](...args)))?.type, type);
    });
  }

  test('refuses wrong data, codes and reasons', async (t) => {
    const { lib, url, receive } = await setUpSocket(t);
    const id = await lib.ws_open(url, 'tag');
    await receive();
    assert.match((await raised(() => lib.ws_send(id, 5))).message, /data must be str or bytes, not int/);
    assert.match((await raised(() => lib.ws_close(id, 1001))).message, /code must be 1000 or from 3000 to 4999/);
    assert.match((await raised(() => lib.ws_close(id, 1000, 'é'.repeat(62)))).message, /123 bytes/);
    assert.equal(lib.ws_state(id), 1);
  });
});

suite('event stream format', () => {
  const parse = (pieces, lastId = '') => {
    const events = [];
    const parser = new EventStreamParser(lastId, (event) => events.push({ ...event, id: parser.lastEventId }));
    for (const piece of pieces) parser.feed(piece);
    return { events, parser };
  };
  const rows = [
    ['data: x\n\n', [['message', 'x', '']]],
    [
      'data:x\r\rdata:  y\r\r',
      [
        ['message', 'x', ''],
        ['message', ' y', ''],
      ],
    ],
    ['data: a\r\ndata: b\r\n\r\n', [['message', 'a\nb', '']]],
    ['event: e\ndata\n\n', [['e', '', '']]],
    [
      'data\n\ndata\ndata\n\ndata:',
      [
        ['message', '', ''],
        ['message', '\n', ''],
      ],
    ],
    [': comment\n\nevent: lost\n\ndata: x\n\n', [['message', 'x', '']]],
    [
      'id: 1\ndata: x\n\ndata: y\n\nid\ndata: z\n\n',
      [
        ['message', 'x', '1'],
        ['message', 'y', '1'],
        ['message', 'z', ''],
      ],
    ],
    ['id: 1\u00002\ndata: x\n\n', [['message', 'x', '']]],
    ['id: 5\n\ndata: x\n\n', [['message', 'x', '5']]],
    ['data: unfinished\nid: 9\n', []],
    ['unknown: x\ndata: x: y\n\n', [['message', 'x: y', '']]],
  ];
  for (const [text, expected] of rows) {
    test(json(text), () => {
      const wanted = expected.map(([event, data, id]) => ({ event, data, id }));
      assert.deepEqual(parse([text]).events, wanted);
      // In pieces of one character, and in random ones.
      assert.deepEqual(parse([...text]).events, wanted);
      const { int } = random();
      for (let round = 0; round < 50; round++) {
        const [a, b] = [int(0, text.length), int(0, text.length)].sort((x, y) => x - y);
        const pieces = [text.slice(0, a), text.slice(a, b), '', text.slice(b)];
        assert.deepEqual(parse(pieces).events, wanted, `seed ${seed}, pieces ${json(pieces)}`);
      }
    });
  }

  test('retry and ids', () => {
    const { parser } = parse(['retry: 10\nretry: x\nretry: -5\nid: 3\n\nid: 4\n']);
    assert.deepEqual([parser.retryMs, parser.lastEventId], [10, '3']);
    assert.equal(parse(['retry:\n']).parser.retryMs, undefined);
  });

  test('lines and events have a limit', () => {
    const long = 'x'.repeat(2 ** 23);
    assert.throws(() => parse([`data: ${long}`, long, long]), RangeError);
    assert.throws(() => parse([`data: ${long}\n`, `data: ${long}\n`, 'data: x']), RangeError);
  });

  test('waits grow with failures, up to a minute or what was asked for', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 100].map((failures) => backOff(3000, failures)),
      [3000, 3000, 6000, 12_000, 60_000],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((failures) => backOff(0, failures)),
      [0, 0, 100, 200],
    );
    assert.equal(backOff(100_000, 50), 100_000);
    assert.equal(backOff(2 ** 40, 1), 2 ** 31 - 1);
  });
});

suite('server-sent events', () => {
  const stream = (res, text) => res.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).write(text);
  const fast = json({ retry_ms: 0 });

  test('messages of all kinds', async (t) => {
    const { lib, url, receive } = await setUp(t, {
      routes: { '/s': (_, res) => stream(res, '\ufeffdata: é\n\nevent: e\nid: 日\ndata: 1\ndata: 2\n\n') },
    });
    const id = lib.sse_open(`${url}/s`, 'tag');
    assert.equal(lib.sse_state(id), 0);
    assert.deepEqual(await receive(), { msg: 'tag', id, type: 'open', data: '' });
    assert.equal(lib.sse_state(id), 1);
    const message = { msg: 'tag', id, type: 'message' };
    assert.deepEqual(await receive(), { ...message, data: 'é', event: 'message', last_event_id: '' });
    assert.deepEqual(await receive(), { ...message, data: '1\n2', event: 'e', last_event_id: '日' });
    lib.sse_close(id);
    assert.equal(lib.sse_state(id), 2);
    lib.sse_close(id);
  });

  test('connects again, says where it was, and stops at 204', async (t) => {
    const seen = [];
    const { lib, url, receive } = await setUp(t, {
      routes: {
        '/s': (req, res) => {
          seen.push(req.headers['last-event-id']);
          if (seen.length === 4) return res.writeHead(204).end();
          if (seen.length === 2) return req.socket.destroy();
          stream(res, `retry: 1\nid: é${seen.length}\ndata: ${seen.length}\n\ndata: lost`);
          return res.end();
        },
      },
    });
    const id = lib.sse_open(`${url}/s`, 'tag', json({ retry_ms: 1, headers: { 'x-a': 'b' } }));
    const events = [];
    do events.push(await receive());
    while (events.at(-1).type !== 'close');
    assert.deepEqual(
      events.map(({ type, data }) => (type === 'message' ? data : type)),
      ['open', '1', 'error', 'error', 'open', '3', 'error', 'close'],
    );
    assert.deepEqual(
      events.filter(({ type }) => type === 'error').map(({ reconnecting }) => reconnecting),
      [true, true, true],
    );
    assert.match(events.at(-1).data, /answered 204/);
    const utf8 = (text) => Buffer.from(text).toString('latin1');
    assert.deepEqual(seen, [undefined, utf8('é1'), utf8('é1'), utf8('é3')]);
    assert.equal(lib.sse_state(id), 2);
  });

  test('answers that are final', async (t) => {
    const { lib, url, server, receive } = await setUp(t);
    for (const [route, what] of [
      ['/missing', /the status 404/],
      ['/failing', /the status 500/],
      ['/json', /content of type \(none\)/],
      ['/redirect/302?to=/missing', /the status 404/],
    ]) {
      const id = lib.sse_open(url + route, 'tag', fast);
      const error = await receive();
      assert.deepEqual([error.type, error.reconnecting], ['error', false]);
      assert.match(error.data, what);
      assert.equal((await receive()).type, 'close');
      assert.equal(lib.sse_state(id), 2);
    }
    assert.equal(server.hits.get('/failing'), 1);
  });

  test('a redirect is checked', async (t) => {
    const other = await httpServer();
    t.after(() => other.close());
    const first = await httpServer({ '/s': (_, res) => res.writeHead(307, { location: `${other.url}/s` }).end() });
    t.after(() => first.close());
    const { lib, receive } = await setUp(t, { net: [first.url] });
    lib.sse_open(`${first.url}/s`, 'tag', fast);
    const error = await receive();
    assert.match(error.data, /is not allowed/);
    assert.equal(error.reconnecting, false);
    assert.equal(other.hits.size, 0);
  });

  test('streams end with the run and the worker, silently', async (t) => {
    for (const end of ['endRun', 'dispose']) {
      const opened = [];
      const host = await setUp(t, {
        routes: {
          '/s': (req, res) => {
            opened.push(once(req.socket, 'close'));
            stream(res, 'data: x\n\n');
          },
        },
      });
      host.lib.sse_open(`${host.url}/s`, 'tag', fast);
      assert.equal((await host.receive()).type, 'open');
      assert.equal((await host.receive()).type, 'message');
      host.lib.sse_open(`${host.url}/hang`, 'tag', fast);
      host[end]();
      await opened[0];
      assert.equal(opened.length, 1);
      assert.deepEqual(host.events, []);
    }
  });

  test('closing while it waits to reconnect', async (t) => {
    const { lib, url, receive, events, server } = await setUp(t);
    const id = lib.sse_open(`${url}/reset`, 'tag', json({ retry_ms: 2 ** 31 - 1 }));
    assert.equal((await receive()).reconnecting, true);
    assert.equal(lib.sse_state(id), 0);
    lib.sse_close(id);
    assert.equal(lib.sse_state(id), 2);
    assert.deepEqual(events, []);
    assert.equal(server.hits.get('/reset'), 1);
  });

  for (const [args, type] of [
    [['ws://x/', 'm'], 'ValueError'],
    [['http://x/'], 'TypeError'],
    [['http://x/', 'm', '{"retry": 1}'], 'ValueError'],
    [['http://x/', 'm', '{"retry_ms": -1}'], 'ValueError'],
    [['http://x/', 'm', '{"headers": {"host": "y"}}'], 'ValueError'],
  ]) {
    test(`refuses ${json(args)}`, async (t) => {
      const { lib } = await setUp(t);
      assert.equal((await raised(() => lib.sse_open(...args)))?.type, type);
    });
  }
});

// A promise that is rejected behind everybody's back fails the test as well.
test('everything at once, ended at any moment', async (t) => {
  const { int, pick } = random();
  const sockets = await socketServer(t);
  const { lib, url, events, endRun, server } = await setUp(t, {
    routes: {
      '/stream': (_, res) => {
        res.writeHead(200, { 'content-type': 'text/event-stream' });
        for (let i = 0; i < 20; i++) res.write(`data: ${i}\n\n`);
        if (server.hits.get('/stream') % 2 === 0) res.end();
      },
    },
  });
  const paths = ['/hello', '/hang', '/hang-in-body', '/endless', '/reset', '/broken-body', '/loop/5', '/huge', '/gzip'];
  const actions = [
    () => lib.fetch(url + pick(paths), json({ max_bytes: 10_000_000 })),
    () => lib.fetch_text(url + pick(paths), json({ timeout_ms: int(1, 30) })),
    () => lib.abort_request(int(1, 20)),
    () => lib.sse_open(url + pick(['/stream', '/reset', '/hang', '/missing']), 'sse', json({ retry_ms: int(0, 3) })),
    () => lib.sse_close(int(1, 4)),
    () => lib.ws_open(sockets.url, 'ws'),
    () => lib.ws_open(url.replace('http', 'ws') + pick(paths), 'ws'),
    () => lib.ws_send(int(1, 4), pick(['x', 'close', 'terminate', 'big'])),
    () => lib.ws_close(int(1, 4)),
  ];
  for (let round = 0; round < 80; round++) {
    const pending = [];
    for (let i = int(1, 25); i > 0; i--) pending.push(raised(pick(actions)));
    // Some way into it all, and then the end.
    for (let i = int(0, 3); i > 0; i--) {
      await lib.fetch(`${url}/hello`);
      pending.push(raised(pick(actions)));
    }
    endRun();
    await Promise.all(pending);
    events.length = 0;
    // Whatever was under way has nothing more to say.
    await lib.fetch(`${url}/hello`);
    assert.deepEqual(events, [], `seed ${seed}, round ${round}`);
  }
  endRun();
  await Promise.all([...sockets.server.clients].map((client) => client.readyState === 3 || once(client, 'close')));
});
