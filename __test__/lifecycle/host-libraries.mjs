// The host libraries in this runtime: requests, a WebSocket and an event stream over loopback, clocks, and a storage
// on the disk. Nothing is left open that would keep the process alive.
import { Buffer } from 'node:buffer';
import crypto from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { network } from '../../dist/host/network.js';
import { storage } from '../../dist/host/storage.js';
import { time } from '../../dist/host/time.js';

function expect(what, actual, expected) {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: ${left}, expected ${right}`);
}

async function raises(name, call) {
  const error = await new Promise((resolve) => resolve(call())).then(
    () => null,
    (thrown) => thrown,
  );
  if (error?.name !== name) throw new Error(`expected ${name}, got ${error?.stack ?? error}`);
  return error;
}

const controller = new AbortController();
const runEnds = [];
const events = [];
let arrived = () => {};
const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-python-'));
const ctx = {
  pushEvent(message) {
    events.push(JSON.parse(message));
    arrived();
  },
  signal: controller.signal,
  onRunEnd: (callback) => runEnds.push(callback),
  storage: directory,
  permissions: { net: ['127.0.0.1'], storage: true },
};
async function receive() {
  while (events.length === 0) {
    await new Promise((resolve) => {
      arrived = resolve;
    });
  }
  return events.shift();
}

/** The server's half of a WebSocket, as far as this script needs it: short text frames, echoed. */
function echoSocket(request, socket) {
  const accept = crypto
    .createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let buffered = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffered = Buffer.concat([buffered, chunk]);
    while (buffered.length >= 6 && buffered.length >= 6 + (buffered[1] & 127)) {
      const length = buffered[1] & 127;
      const mask = buffered.subarray(2, 6);
      const payload = buffered.subarray(6, 6 + length).map((byte, i) => byte ^ mask[i % 4]);
      const opcode = buffered[0] & 15;
      buffered = buffered.subarray(6 + length);
      socket.write(Buffer.concat([Buffer.from([0x80 | opcode, length]), payload]));
      if (opcode === 8) socket.end();
    }
  });
  socket.on('error', () => {});
}

let streams = 0;
const server = http.createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://x');
  if (pathname === '/echo') {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => response.end(`${request.method} ${Buffer.concat(chunks)}`));
  } else if (pathname === '/moved') response.writeHead(307, { location: '/echo' }).end();
  else if (pathname === '/away') response.writeHead(302, { location: 'http://localhost:1/' }).end();
  else if (pathname === '/missing') response.writeHead(404).end('nothing');
  else if (pathname === '/stream' && streams++ === 0) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end('id: 1\ndata: first\n\n');
  } else if (pathname === '/stream') response.writeHead(204).end();
  // '/hang' is never answered.
});
server.on('upgrade', echoSocket);
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const url = `http://127.0.0.1:${port}`;

const net = network(ctx);
const options = JSON.stringify({ method: 'POST', body: 'é' });
expect('fetch_text', await net.fetch_text(`${url}/echo`, options), 'POST é');
expect('a redirect', await net.fetch_text(`${url}/moved`, options), 'POST é');
expect('fetch', JSON.parse(await net.fetch(`${url}/missing`)).status, 404);
await raises('OSError', () => net.fetch_text(`${url}/missing`));
await raises('PermissionError', () => net.fetch(`${url}/away`));
await raises('ConnectionError', () => net.fetch('http://127.0.0.1:1/x'));
await raises('TimeoutError', () => net.fetch(`${url}/hang`, '{"timeout_ms": 20}'));
const hanging = raises('ConnectionAbortedError', () => net.fetch(`${url}/hang`, '{"id": 5}'));
expect('abort_request', net.abort_request(5), true);
await hanging;

const socket = await net.ws_open(`ws://127.0.0.1:${port}/socket`, 'ws');
expect('open', (await receive()).type, 'open');
net.ws_send(socket, 'héllo');
expect('echo', (await receive()).data, 'héllo');
net.ws_send(socket, new Uint8Array([1, 2, 255]));
expect('binary echo', (await receive()).data, 'AQL/');
net.ws_close(socket, 1000, 'done');
const closed = await receive();
expect('close', [closed.type, closed.code], ['close', 1000]);
await net.ws_open('ws://127.0.0.1:1/', 'ws');
expect('a failed socket', [(await receive()).type, (await receive()).code], ['error', 1006]);

net.sse_open(`${url}/stream`, 'sse', '{"retry_ms": 1}');
const told = [];
while (told.at(-1) !== 'close') {
  const event = await receive();
  told.push(event.type === 'message' ? event.data : event.type);
}
expect('event stream', told, ['open', 'first', 'error', 'close']);

// What a run leaves behind ends with it, and says nothing any more.
await net.ws_open(`ws://127.0.0.1:${port}/socket`, 'left');
await receive();
net.sse_open(`${url}/hang`, 'left');
const left = raises('ConnectionAbortedError', () => net.fetch(`${url}/hang`));
for (const end of runEnds) end();
await left;
expect('events', events, []);

const clocks = time(ctx);
expect('gmtime', clocks.gmtime(0), '[1970,1,1,0,0,0,3,1,0]');
expect('strftime', clocks.strftime('%Y-%j %a', '[2024,2,29,0,0,0,3,60,0]'), '2024-060 Thu');
expect('strptime', clocks.strptime('1 Feb 24', '%d %b %y'), '[2024,2,1,0,0,0,3,32,-1]');
expect('localtime', clocks.mktime(clocks.localtime(1_700_000_000)), 1_700_000_000);
await clocks.sleep(0.001);

const { local_set, local_get, local_keys, session_set, session_keys, ...records } = storage(ctx);
await local_set('a', 'é');
await session_set('b', '1');
expect('local', [await local_get('a'), await local_get('none'), await local_keys()], ['é', null, '["a"]']);
expect('session', await session_keys(), '["b"]');
const db = await records.idb_open('d', 1, '{"s": {"keyPath": "id", "autoIncrement": true}}');
expect('idb_put', await records.idb_put(db, 's', '{"x": 1}', {}), 1);
expect('idb_get', await records.idb_get(db, 's', 1), '{"id":1,"x": 1}');
await raises('KeyError', () => records.idb_get(db, 'none', 1));
await Promise.all(Array.from({ length: 100 }, (_, i) => local_set(`k${i}`, 'x'.repeat(1000))));
expect('keys', JSON.parse(await local_keys()).length, 101);

controller.abort();
const again = storage({ ...ctx, signal: new AbortController().signal });
expect('kept', await again.local_get('a'), 'é');
fs.rmSync(directory, { recursive: true, force: true });
server.close();
server.closeAllConnections();
console.log('all three work');
