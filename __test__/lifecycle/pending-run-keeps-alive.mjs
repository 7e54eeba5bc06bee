// A pending run keeps the process alive although nobody awaits it at top level.
import { createWorker } from '../../dist/index.js';

const worker = await createWorker();
worker.run('sleep(0.05)').then(() => console.log('settled'));
