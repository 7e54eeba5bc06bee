// A worker that nobody disposed does not keep the process alive once it is idle.
import { createWorker } from '../../dist/index.js';

const worker = await createWorker();
worker.onOutput(() => {});
await worker.run('print("x")');
console.log('idle');
