// ref() keeps the process alive while the worker is idle, unref() lets it go.
import { createWorker } from '../../dist/index.js';

const worker = await createWorker();
worker.ref();
// An unreferenced timer fires only in a process that something else keeps alive.
setTimeout(() => {
  console.log('kept');
  worker.unref();
}, 50).unref();
