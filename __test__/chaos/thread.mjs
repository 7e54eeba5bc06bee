// A JS thread that hosts a worker with calls under way, until it is terminated.
import { parentPort, workerData } from 'node:worker_threads';
import { createWorker } from '../../dist/index.js';
import { random } from '../fixtures/random.mjs';

const { pick } = random(workerData.seed);
const m = {
  fine: (value) => value,
  later: (value) => new Promise((resolve) => setTimeout(resolve, 1, value)),
  never: () => new Promise(() => {}),
  busy: () => {
    for (;;);
  },
};
const worker = await createWorker({ mainThreadModules: { m } });
const program = pick([
  'while True: m.fine(1)',
  'while True: m.later(1)',
  'm.never()',
  // Deno's terminate() leaves a thread alone that is busy in JavaScript, with or without an addon (2.9).
  ...('Deno' in globalThis ? [] : ['m.busy()']),
  'while True: print("x", m.fine(2))',
  'async def f(i):\n    while True: m.later(i)\ngather(*[f(i) for i in range(100)])',
  'while True: pass',
]);
worker.run(`import m\n${program}`).catch(() => {});
parentPort.postMessage('running');
