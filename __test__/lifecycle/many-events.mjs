// Thousands of events cross in order while the program waits for them.
import { createWorker } from '../../dist/index.js';

const worker = await createWorker();
const run = worker.run('for i in range(5000):\n    assert receive() == str(i), i\nprint("all received")');
for (let i = 0; i < 5000; i++) worker.pushEvent(String(i));
const { out } = await run;
worker.dispose();
console.log(out.trimEnd());
