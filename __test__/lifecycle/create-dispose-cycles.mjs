// 200 workers, one after another, disposed in every state: no thread stays behind.
import { createWorker } from '../../dist/index.js';
import { liveThreads, processThreads, threadsGone } from './threads.mjs';

const programs = ['print("x")', 'while True: pass', 'receive()', 'sleep(1000)', 'while True: print("x")'];

async function cycle(i) {
  const worker = await createWorker();
  const run = worker.run(programs[i % programs.length]);
  if (i % programs.length === 0) await run;
  worker.dispose();
  await run.catch((error) => {
    if (error.code !== 'ERR_EDGE_DISPOSED') throw error;
  });
}

// The first cycles start what a process keeps: the engine, the runtime's own pools.
for (let i = 0; i < 10; i++) await cycle(i);
await threadsGone();
const before = processThreads();
for (let i = 0; i < 200; i++) await cycle(i);
await threadsGone();
const after = processThreads();
// A runtime may start a helper of its own meanwhile; 200 leaked threads it is not.
if (liveThreads() !== 0 || (after !== null && after > before + 4)) {
  throw new Error(`${liveThreads()} worker threads live, ${before} threads before, ${after} after`);
}
console.log('no thread left');
