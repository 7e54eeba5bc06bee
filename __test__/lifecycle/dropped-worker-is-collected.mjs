// A worker that nobody disposed and nobody can reach any more is collected, and its thread ends.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createWorker } from '../../dist/index.js';
import { liveThreads } from './threads.mjs';

function collector() {
  if ('Bun' in globalThis) return () => globalThis.Bun.gc(true);
  if (globalThis.gc) return globalThis.gc;
  setFlagsFromString('--expose_gc');
  return runInNewContext('gc');
}

async function drop() {
  // A module that keeps its context does not keep the worker.
  const app = (context) => ({ f: () => context.pushEvent('called') });
  const worker = await createWorker({ mainThreadModules: { app } });
  worker.onOutput(() => {});
  await worker.run('from app import f\nf()\nprint(receive())');
}

const collect = collector();
for (let i = 0; i < 5; i++) await drop();
while (liveThreads() > 0) {
  collect();
  await new Promise((resolve) => setTimeout(resolve, 1));
}
console.log('collected');
