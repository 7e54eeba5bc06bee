// What importing costs: 50 modules from a warm cache, and cold from a server with 20 ms latency, four levels deep.
//
//   node bench/modules.mjs
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { createWorker } from '../dist/index.js';

const MODULES = 50;
const LEVELS = 4;
const LATENCY_MS = 20;
const ROUNDS = 100;

const levelOf = (n) => Math.floor((n * LEVELS) / MODULES);
const source = (n) => {
  const below = Array.from({ length: MODULES }, (_, m) => m).filter((m) => levelOf(m) === levelOf(n) + 1);
  // Every module of the next level has an importer.
  const mine = below.filter((m) => m % (MODULES / LEVELS | 0) === n % (MODULES / LEVELS | 0));
  return `${mine.map((m) => `from "./m${m}.py" import x as x${m}`).join('\n')}\nx = ${n}\n`;
};

let latency = LATENCY_MS;
const server = http.createServer((request, response) => {
  const n = /^\/m(\d+)\.py$/.exec(request.url)?.[1];
  setTimeout(() => {
    response.writeHead(n === undefined ? 404 : 200);
    response.end(n === undefined ? '' : source(Number(n)));
  }, latency);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const baseUrl = `http://127.0.0.1:${server.address().port}/`;
const program = Array.from({ length: MODULES }, (_, n) => n)
  .filter((n) => levelOf(n) === 0)
  .map((n) => `from "./m${n}.py" import x as x${n}`)
  .join('\n');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-bench-'));
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const timed = async (work) => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};

const cold = [];
for (let round = 0; round < 9; round++) {
  const worker = await createWorker({ baseUrl, cacheDir: path.join(dir, String(round)) });
  cold.push(await timed(() => worker.run(program)));
  worker.dispose();
}
latency = 0;
const worker = await createWorker({ baseUrl, cacheDir: path.join(dir, '0') });
const warm = [];
const none = [];
for (let round = 0; round < ROUNDS; round++) {
  warm.push(await timed(() => worker.run(program)));
  none.push(await timed(() => worker.run('x = 1')));
}
worker.dispose();
server.closeAllConnections();
server.close();
fs.rmSync(dir, { recursive: true });
const roundTrips = median(cold) / LATENCY_MS;
console.log(`cold  ${median(cold).toFixed(1)} ms: ${roundTrips.toFixed(1)} round trips of ${LATENCY_MS} ms`);
console.log(`warm  ${median(warm).toFixed(2)} ms`);
console.log(`none  ${median(none).toFixed(2)} ms`);
console.log(`warm over none: ${(median(warm) - median(none)).toFixed(2)} ms`);
