// What WebAssembly modules cost: calls from Python to a plugin, and importing one.
//
//   node bench/plugins.mjs [--calls N] [--rounds N]
//
// empty      a function of the plugin that takes nothing and answers None
// ints       one that adds two ints: two handles decoded, one encoded
// text       a str of 1,000 characters, there and back
// callback   one that calls a Python function which answers a constant
// python     a Python function that adds two ints, for comparison
// js         a JavaScript handler that adds two ints, for comparison
//
// Microseconds a call, without those of the loop around it; medians of `--rounds` rounds.
//
// import     of a small plugin: compiled anew, from the cache directory (in a process that forgot it), from the process;
//            over a run that imports nothing. Milliseconds.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { plugin, toolbox } from '../__test__/fixtures/plugins.mjs';
import { createWorker } from '../dist/index.js';

const options = { calls: 200_000, rounds: 7 };
for (let argv = process.argv.slice(2), i = 0; i < argv.length; i += 2) {
  const name = argv[i].slice(2);
  if (!(name in options)) throw new Error(`unknown option ${argv[i]}`);
  options[name] = Number(argv[i + 1]);
}
const { calls, rounds } = options;
const median = (xs) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)];

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-bench-'));
fs.writeFileSync(path.join(dir, 'toolbox.wasm'), toolbox);
const baseUrl = pathToFileURL(`${dir}/`).href;
const worker = await createWorker({
  baseUrl,
  cacheDir: path.join(dir, 'cache'),
  mainThreadModules: { app: { plus: (a, b) => a + b } },
});

const head = `from "./toolbox.wasm" import nothing, add, copy, call
from app import plus
def python(a, b): return a + b
def one(): return 1
text = 'x' * 1000
`;
const rows = {
  loop: ['pass', calls],
  empty: ['nothing()', calls],
  ints: ['add(i, 1)', calls],
  text: ['copy(text)', calls],
  callback: ['call(one)', calls],
  python: ['python(i, 1)', calls],
  js: ['plus(i, 1)', calls / 10],
};
const samples = {};
const note = (name, value) => {
  samples[name] ??= [];
  samples[name].push(value);
};

for (let round = 0; round < rounds; round++) {
  for (const [name, [statement, count]] of Object.entries(rows)) {
    const { error, ms } = await worker.run(`${head}for i in range(${count}):\n    ${statement}`);
    if (error) throw new Error(error.traceback);
    note(name, (ms * 1000) / count);
  }
}
worker.dispose();

const timed = async (work) => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};
for (let round = 0; round < rounds; round++) {
  const tool = path.join(dir, 'tool.wasm');
  // Other bytes in every round: nobody has compiled them before.
  fs.writeFileSync(tool, plugin({ answer: round + 1 }));
  const cacheDir = path.join(dir, `cache-${round}`);
  const importer = await createWorker({ baseUrl, cacheDir });
  const program = 'from "./tool.wasm" import f';
  const none = async () => timed(() => importer.run('x = 1'));
  await none();
  note('import, compiled', await timed(() => importer.run(program)));
  note('import, again', await timed(() => importer.run(program)));
  note('import, none', await none());
  const native = path.join(cacheDir, 'native');
  const kept = fs.readdirSync(native).map((name) => [path.join(native, name), fs.readFileSync(path.join(native, name))]);
  await importer.clearCache();
  for (const [file, bytes] of kept) fs.writeFileSync(file, bytes, { mode: 0o600 });
  note('import, from disk', await timed(() => importer.run(program)));
  importer.dispose();
}
fs.rmSync(dir, { recursive: true });

const medians = Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]));
console.log(`microseconds a call, median of ${rounds} rounds of ${calls.toLocaleString('en')} calls`);
for (const name of Object.keys(rows).filter((name) => name !== 'loop')) {
  console.log(`  ${name.padEnd(10)}${(medians[name] - medians.loop).toFixed(3).padStart(8)}`);
}
console.log('importing a small plugin, milliseconds over a run that imports nothing');
for (const name of ['compiled', 'from disk', 'again']) {
  console.log(`  ${name.padEnd(10)}${(medians[`import, ${name}`] - medians['import, none']).toFixed(2).padStart(8)}`);
}
