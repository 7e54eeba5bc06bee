// process.exit() in a handler that Python waits for: the exit code is the caller's, and nothing hangs or crashes.
import process from 'node:process';
import { createWorker } from '../../dist/index.js';

const app = {
  end: () => {
    console.log('exiting');
    process.exit(3);
  },
};
const worker = await createWorker({ mainThreadModules: { app } });
await worker.run('from app import end\nend()');
