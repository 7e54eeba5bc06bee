// An uncaught JS error while a program computes ends the process with 1.
import { createWorker } from '../../dist/index.js';

const worker = await createWorker();
for await (const _ of startedChunks()) break;
console.log('throwing');
throw new Error('the caller’s own mistake');

function startedChunks() {
  const chunks = worker.output();
  worker.run('print("started")\nwhile True: pass').catch(() => {});
  return chunks;
}
