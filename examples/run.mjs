// Run a Python program on a file of input: report.py on deliveries.csv unless others are named.
//
//   node examples/run.mjs [program.py [input.txt]]
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWorker } from '../dist/index.js';

const example = (name) => fileURLToPath(new URL(name, import.meta.url));
const [program = example('report.py'), data = example('data/deliveries.csv')] = process.argv.slice(2);

const worker = await createWorker();
worker.onOutput((line) => console.log(line));
const { error, exitCode, ms } = await worker.run(fs.readFileSync(program, 'utf8'), {
  filename: program,
  input: fs.readFileSync(data, 'utf8'),
});
worker.dispose();

if (error) console.error(error.traceback);
console.log(`\nPython ran for ${ms.toFixed(1)} ms; the worker was ready after ${worker.loadMs.toFixed(1)} ms`);
process.exitCode = exitCode;
