// A JS thread that is terminated takes its Python workers with it; the process and its other workers go on.
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { createWorker } from '../../dist/index.js';
import { threadsGone } from './threads.mjs';

if (isMainThread) {
  const kept = await createWorker();
  for (let i = 0; i < 3; i++) {
    const thread = new Worker(new URL(import.meta.url));
    await once(thread, 'message');
    await thread.terminate();
  }
  if ((await kept.run('print("on")')).out !== 'on\n') throw new Error('the other worker must go on');
  kept.dispose();
  await threadsGone();
  console.log('no thread left');
} else {
  const worker = await createWorker();
  worker.onOutput(() => parentPort.postMessage('started'));
  worker.run('print("started")\nwhile True: pass').catch(() => {});
}
