// Workers started together share one engine and print at once.
import { createWorker } from '../../dist/index.js';

const workers = await Promise.all(Array.from({ length: 16 }, () => createWorker()));
const outs = await Promise.all(workers.map((worker, i) => worker.run(`for _ in range(1000): print(${i})`)));
for (const worker of workers) worker.dispose();
console.log(`${outs.filter(({ out }, i) => out === `${i}\n`.repeat(1000)).length} done`);
