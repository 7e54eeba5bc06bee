#!/usr/bin/env node
// Calls from Python to JavaScript:
//
//   node bench/bridge.mjs [--calls N] [--flight N] [--rounds N] [--json] [--entry dist/index.js]
//
// sync       one coroutine calls a handler that answers at once, N times (100,000)
// async      the same with an async handler
// values     the same with a dict of strings and numbers, there and back (a tenth as many)
// in flight  gather() over `--flight` coroutines (1,000), each calling a handler that answers on a later turn of the
//            event loop; per call
// events     pushEvent() of as many strings, each taken by receive()
// timers     by how much a sleep of 10 ms is late, alone and with 1,000 coroutines sleeping at once
//
// Peer: postMessage there and back between a worker_threads Worker and this thread, which is what a call costs in runtimes
// that bridge with messages; one after another, and with `--flight` of them under way. Both sides take turns each round.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const self = fileURLToPath(import.meta.url);
const options = { calls: 100_000, flight: 1000, rounds: 5, entry: path.join(path.dirname(self), '../dist/index.js') };
const flags = { json: false };
for (let argv = process.argv.slice(2), i = 0; i < argv.length; i++) {
  const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/s.exec(argv[i]) ?? [];
  if (name in flags) flags[name] = true;
  else if (name in options) {
    const value = inline ?? argv[++i];
    options[name] = typeof options[name] === 'number' ? Number(value) : value;
  } else { console.error(`unknown option ${argv[i]}`); process.exit(2); }
}
const entry = path.resolve(options.entry);
if (!fs.existsSync(entry)) { console.error(`${entry}: not built (npm run build)`); process.exit(2); }
const { createWorker } = await import(pathToFileURL(entry).href);
const { calls, flight, rounds } = options;

const median = (xs) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)];

const app = {
  add: (a, b) => a + b,
  later: async (a, b) => a + b,
  echo: (value) => value,
  turn: (value) => new Promise((resolve) => setImmediate(resolve, value)),
};
const worker = await createWorker({ mainThreadModules: { app } });

/** Name, program, number of calls. The program ends with what it must come to. */
const programs = [
  ['sync', `from app import add\nn = 0\nfor _ in range(${calls}):\n    n = add(n, 1)\nn`, calls, calls],
  ['async', `from app import later\nn = 0\nfor _ in range(${calls}):\n    n = later(n, 1)\nn`, calls, calls],
  [
    'values',
    `from app import echo\nv = {'name': 'Ada', 'tags': ['x', 'y'], 'scores': [1, 2.5, None]}\nfor _ in range(${calls / 10}):\n    v = echo(v)\nlen(v)`,
    calls / 10,
    3,
  ],
  [
    'in flight',
    `from app import turn\nasync def one(i):\n    return turn(i)\nn = 0\nfor _ in range(${Math.max(1, calls / 10 / flight)}):\n    n += len(gather(*[one(i) for i in range(${flight})]))\nn`,
    Math.max(1, calls / 10 / flight) * flight,
    Math.max(1, calls / 10 / flight) * flight,
  ],
];

async function ours([name, source, count, expected]) {
  const { value, error, ms } = await worker.run(source);
  if (error || value !== expected) throw new Error(`${name}: ${error?.traceback ?? value}`);
  return (ms * 1000) / count;
}

async function events() {
  const run = worker.run(`for _ in range(${calls}):\n    receive()\nreceive()`);
  const start = performance.now();
  for (let i = 0; i <= calls; i++) worker.pushEvent('an event');
  if ((await run).value !== 'an event') throw new Error('events: lost some');
  return ((performance.now() - start) * 1000) / calls;
}

/** How late sleeps of 10 ms end, in microseconds a sleep: one after another, and `flight` at once. */
async function lateness(atOnce) {
  const source = atOnce
    ? `async def one(): sleep(0.01)\ngather(*[one() for _ in range(${flight})])`
    : 'for _ in range(20): sleep(0.01)';
  const { ms, error } = await worker.run(source);
  if (error) throw new Error(error.traceback);
  return atOnce ? (ms - 10) * 1000 : ((ms - 200) * 1000) / 20;
}

const peerSource = `
  const { parentPort } = require('node:worker_threads');
  parentPort.once('message', ({ count, flight }) => {
    let left = count, started = 0;
    const start = performance.now();
    const send = () => parentPort.postMessage({ a: started++, b: 1 });
    parentPort.on('message', () => {
      if (--left === 0) parentPort.postMessage({ micros: ((performance.now() - start) * 1000) / count });
      else if (started < count) send();
    });
    for (let i = 0; i < flight; i++) send();
  });`;

/** Microseconds a round trip, in a fresh thread. */
async function peer(count, inFlight) {
  const thread = new Worker(peerSource, { eval: true });
  const micros = await new Promise((resolve, reject) => {
    thread.on('error', reject);
    thread.on('message', (message) => {
      if (message.micros !== undefined) resolve(message.micros);
      else thread.postMessage(message.a + message.b);
    });
    thread.postMessage({ count, flight: inFlight });
  });
  await thread.terminate();
  return micros;
}

const samples = {};
const note = (name, micros) => {
  samples[name] ??= [];
  samples[name].push(micros);
};
for (let round = 0; round < rounds; round++) {
  const tasks = [
    ...programs.map((program) => async () => note(program[0], await ours(program))),
    async () => note('events', await events()),
    async () => note('late', await lateness(false)),
    async () => note('late at once', await lateness(true)),
    async () => note('peer', await peer(calls, 1)),
    async () => note('peer in flight', await peer(calls, flight)),
  ];
  if (round % 2 === 1) tasks.reverse();
  for (const task of tasks) await task();
}
worker.dispose();

const medians = Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]));
if (flags.json) console.log(JSON.stringify({ node: process.version, calls, flight, medians, samples }, null, 2));
else {
  console.log(`microseconds a call, median of ${rounds} rounds (${calls.toLocaleString('en')} calls, ${flight} in flight)`);
  for (const [name, micros] of Object.entries(medians)) {
    if (name.startsWith('late')) continue;
    const other = { sync: 'peer', async: 'peer', 'in flight': 'peer in flight' }[name];
    const ratio = other ? `   ${(medians[other] / micros).toFixed(1)} times as fast as ${other}` : '';
    console.log(`  ${name.padEnd(16)}${micros.toFixed(2).padStart(8)}${ratio}`);
  }
  console.log(`sleep(0.01) ends ${medians.late.toFixed(0)} µs late, ${flight} at once ${medians['late at once'].toFixed(0)} µs`);
  console.log('peer: postMessage there and back between worker_threads');
}
