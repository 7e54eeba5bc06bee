#!/usr/bin/env node
// Start-up, latency and output speed:
//
//   node bench/startup.mjs [--runs N] [--warm N] [--lines N] [--json] [--entry dist/index.js] [--wasm FILE] [--python python3]
//
// start-up   in freshly started Node processes: from calling createWorker() to the first print() delivered (median),
//            with importing the package apart; beside it CPython's own `python3 -c 'print(1+1)'`, process start included
// warm       one worker: `print(1+1)` to the resolved result, wall time at the caller (median, p95)
// burst      one run printing many lines, each delivered to onOutput; lines a second, beside CPython writing to a pipe
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const self = fileURLToPath(import.meta.url);
const options = { runs: 15, warm: 200, lines: 200_000, entry: path.join(path.dirname(self), '../dist/index.js'), wasm: undefined, python: 'python3' };
const flags = { json: false, child: false };
for (let argv = process.argv.slice(2), i = 0; i < argv.length; i++) {
  const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/s.exec(argv[i]) ?? [];
  if (name in flags) flags[name] = true;
  else if (name in options) {
    const value = inline ?? argv[++i];
    options[name] = typeof options[name] === 'number' ? Number(value) : value;
  } else { console.error(`unknown option ${argv[i]}`); process.exit(2); }
}
const entry = path.resolve(options.entry);
if (!fs.existsSync(entry)) { console.error(`${entry}: not built (npm run build)`); process.exit(2); }
const wasmUrl = options.wasm && pathToFileURL(path.resolve(options.wasm)).href;
const workerOptions = { wasmUrl, integrity: false, defaults: false };

const sorted = (xs) => [...xs].sort((a, b) => a - b);
const quantile = (xs, q) => { const s = sorted(xs); return s[Math.min(s.length - 1, Math.floor(q * s.length))]; };
const median = (xs) => quantile(xs, 0.5);

const importStart = performance.now();
const { createWorker } = await import(pathToFileURL(entry).href);
const importMs = performance.now() - importStart;

if (flags.child) {
  const start = performance.now();
  const worker = await createWorker(workerOptions);
  const ready = performance.now();
  const first = new Promise((resolve) => worker.onOutput(() => resolve(performance.now())));
  const done = worker.run('print(1+1)');
  const silent = done.then((r) => { throw new Error(`the program printed nothing: ${r.error ?? 'no error'}`); });
  silent.catch(() => {});
  const printed = await Promise.race([first, silent]);
  await done;
  worker.dispose();
  console.log(JSON.stringify({ importMs, readyMs: ready - start, printMs: printed - start, loadMs: worker.loadMs }));
} else {
  const samples = [], peers = [];
  for (let i = 0; i < options.runs; i++) {
    const args = [self, '--child', '--entry', entry, ...(options.wasm ? ['--wasm', options.wasm] : [])];
    const r = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (r.status !== 0) { console.error(r.stderr); process.exit(1); }
    samples.push(JSON.parse(r.stdout));
    const start = performance.now();
    spawnSync(options.python, ['-c', 'print(1+1)']);
    peers.push(performance.now() - start);
  }

  const worker = await createWorker(workerOptions);
  const warm = [];
  for (let i = 0; i < options.warm + 10; i++) {
    const start = performance.now();
    const result = await worker.run('print(1+1)');
    if (result.error || result.out.trim() !== '2') throw new Error(`print(1+1) gave ${JSON.stringify(result.out)}`);
    if (i >= 10) warm.push(performance.now() - start);
  }

  const burstSource = `for i in range(${options.lines}):\n    print("line", i, "of output")\n`;
  const bursts = [], peerBursts = [];
  for (let i = 0; i < 5; i++) {
    let lines = 0;
    worker.onOutput(() => { lines++; });
    const start = performance.now();
    const result = await worker.run(burstSource);
    bursts.push(performance.now() - start);
    if (result.error || lines !== options.lines) throw new Error(`burst delivered ${lines} of ${options.lines} lines ${result.error ?? ''}`);
    const timed = `import sys, time\nt = time.perf_counter()\n${burstSource}sys.stdout.flush()\nsys.stderr.write(str((time.perf_counter() - t) * 1000))\n`;
    peerBursts.push(Number(spawnSync(options.python, ['-c', timed], { encoding: 'utf8', maxBuffer: 1 << 28 }).stderr));
  }
  worker.dispose();

  const result = {
    node: process.version,
    startup: {
      runs: options.runs, importMs: median(samples.map((s) => s.importMs)), createWorkerMs: median(samples.map((s) => s.readyMs)),
      firstPrintMs: median(samples.map((s) => s.printMs)), loadMs: median(samples.map((s) => s.loadMs)), cpythonProcessMs: median(peers),
    },
    warm: { runs: options.warm, medianMs: median(warm), p95Ms: quantile(warm, 0.95) },
    burst: { lines: options.lines, medianMs: median(bursts), linesPerSecond: options.lines / median(bursts) * 1000, cpythonMs: median(peerBursts) },
  };
  if (flags.json) console.log(JSON.stringify(result, null, 2));
  else {
    const ms = (x) => `${x.toFixed(2)} ms`.padStart(12);
    const { startup: s, warm: w, burst: b } = result;
    console.log(`start-up (median of ${s.runs} fresh Node processes)`);
    console.log(`  import of the package      ${ms(s.importMs)}`);
    console.log(`  createWorker() resolved    ${ms(s.createWorkerMs)}   (of it loadMs ${s.loadMs.toFixed(2)})`);
    console.log(`  first print() delivered    ${ms(s.firstPrintMs)}   from the createWorker() call`);
    console.log(`  CPython, whole process     ${ms(s.cpythonProcessMs)}   python3 -c 'print(1+1)'`);
    console.log(`warm print(1+1), ${w.runs} runs  ${ms(w.medianMs)}   p95 ${w.p95Ms.toFixed(2)} ms`);
    console.log(`burst of ${b.lines} lines     ${ms(b.medianMs)}   ${Math.round(b.linesPerSecond).toLocaleString('en')} lines/s (CPython to a pipe: ${b.cpythonMs.toFixed(2)} ms)`);
  }
}
