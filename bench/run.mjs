#!/usr/bin/env node
// Execution speed beside CPython: `npm run bench`, or
//
//   node bench/run.mjs [filter…] [--rounds N] [--json] [--entry dist/index.js] [--wasm FILE] [--python python3]
//
// Every round runs each program once on CPython (a fresh process; bench/peer.py times compile and run inside it) and
// once on ours (a worker kept for the whole bench, `RunResult.ms`), in turns, so that both see the same machine. The
// table gives medians and the ratio ours / CPython: below 1 we are faster. The outputs must agree.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const options = { rounds: 5, entry: path.join(here, '../dist/index.js'), wasm: undefined, python: 'python3' };
const flags = { json: false };
const filters = [];
for (let argv = process.argv.slice(2), i = 0; i < argv.length; i++) {
  const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/s.exec(argv[i]) ?? [];
  if (name === undefined) filters.push(argv[i]);
  else if (name in flags) flags[name] = true;
  else if (name in options) {
    const value = inline ?? argv[++i];
    options[name] = typeof options[name] === 'number' ? Number(value) : value;
  } else { console.error(`unknown option ${argv[i]}`); process.exit(2); }
}

const programs = fs.readdirSync(path.join(here, 'programs')).filter((f) => f.endsWith('.py')).map((f) => f.slice(0, -3))
  .filter((name) => !filters.length || filters.some((f) => name.includes(f))).sort();

function cpython(name) {
  const r = spawnSync(options.python, ['-X', 'utf8', path.join(here, 'peer.py'), path.join(here, 'programs', `${name}.py`)], {
    encoding: 'utf8', env: { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (r.error) throw r.error;
  if (r.status !== 0) throw new Error(`${options.python} failed on ${name}:\n${r.stderr}`);
  return { ms: Number(r.stderr), out: r.stdout };
}

const median = (xs) => { const s = [...xs].sort((a, b) => a - b); const m = s.length >> 1; return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2; };
const geomean = (xs) => Math.exp(xs.reduce((t, x) => t + Math.log(x), 0) / xs.length);

const entry = path.resolve(options.entry);
if (!fs.existsSync(entry)) { console.error(`${entry}: not built (npm run build)`); process.exit(2); }
const { createWorker } = await import(pathToFileURL(entry).href);
const wasmUrl = options.wasm && pathToFileURL(path.resolve(options.wasm)).href;
const worker = await createWorker({ wasmUrl, integrity: false });

const times = new Map(programs.map((name) => [name, { cpython: [], ours: [], failure: null }]));
for (let round = 0; round < options.rounds; round++) {
  for (const name of programs) {
    const t = times.get(name);
    if (t.failure) continue;
    const source = fs.readFileSync(path.join(here, 'programs', `${name}.py`), 'utf8');
    const first = round % 2;
    let peer, mine;
    for (const side of [first, 1 - first]) {
      if (side === 0) peer = cpython(name);
      else mine = await worker.run(source);
    }
    if (mine.error) t.failure = String(mine.error.message ?? mine.error);
    else if (mine.out.trimEnd() !== peer.out.trimEnd()) t.failure = `wrong output ${JSON.stringify(mine.out.slice(0, 80))}, CPython ${JSON.stringify(peer.out.slice(0, 80))}`;
    else { t.cpython.push(peer.ms); t.ours.push(mine.ms); }
    if (!flags.json && process.stderr.isTTY) process.stderr.write(`\rround ${round + 1}/${options.rounds} ${name.padEnd(24)}`);
  }
}
if (!flags.json && process.stderr.isTTY) process.stderr.write('\r' + ' '.repeat(48) + '\r');
worker.dispose();

const rows = programs.map((name) => {
  const t = times.get(name);
  if (t.failure) return { name, failure: t.failure };
  const [peer, mine] = [median(t.cpython), median(t.ours)];
  return { name, cpythonMs: peer, oursMs: mine, ratio: mine / peer, rounds: t };
});
const good = rows.filter((r) => !r.failure);
const mean = good.length ? geomean(good.map((r) => r.ratio)) : null;
const version = spawnSync(options.python, ['--version'], { encoding: 'utf8' }).stdout.trim();

if (flags.json) {
  console.log(JSON.stringify({ peer: version, node: process.version, rounds: options.rounds, geometricMean: mean, programs: rows.map(({ rounds, ...r }) => ({ ...r, samples: rounds && { cpython: rounds.cpython, ours: rounds.ours } })) }, null, 2));
} else {
  console.log(`${'program'.padEnd(22)}${version.padStart(16)}${'ours'.padStart(12)}${'ratio'.padStart(9)}`);
  for (const r of rows) {
    if (r.failure) console.log(`${r.name.padEnd(22)}  failed: ${r.failure}`);
    else console.log(`${r.name.padEnd(22)}${`${r.cpythonMs.toFixed(1)} ms`.padStart(16)}${`${r.oursMs.toFixed(1)} ms`.padStart(12)}${r.ratio.toFixed(2).padStart(9)}`);
  }
  if (mean) console.log(`\ngeometric mean of ours / CPython over ${good.length} programs, median of ${options.rounds} rounds: ${mean.toFixed(2)}`);
}
process.exitCode = good.length === rows.length ? 0 : 1;
