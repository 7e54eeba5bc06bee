// Create, run, dispose, end.
import { createWorker } from '../../dist/index.js';

const worker = await createWorker();
const { out } = await worker.run('print("hello")');
worker.dispose();
console.log(out.trimEnd());
