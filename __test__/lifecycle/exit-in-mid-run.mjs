// process.exit() while a program computes: the exit code is the caller's, and nothing hangs or crashes.
import process from 'node:process';
import { createWorker } from '../../dist/index.js';

const worker = await createWorker();
worker.onOutput(() => {
  console.log('exiting');
  process.exit(3);
});
await worker.run('print("started")\nwhile True: pass');
