#!/usr/bin/env node
// Runs every program below this folder with the machine's python3 and with our engine, and compares what they print,
// and for programs that fail: exception class, message and traceback text.
//
//   node __test__/conformance/run.mjs [filter…] [--show N] [--engine "<command>"] [--entry dist/index.js] [--wasm FILE]
//                                     [--jobs N] [--timeout SECONDS] [--list] [--check-oracle] [--python python3.12]
//
// filter          only programs whose path contains one of the words (`classes/`, `errors/syntax`, …)
// --engine        run `<command> file.py` (stdout, traceback on stderr) instead of the package's createWorker()
// --list          also print the name of every failing program beyond --show
// --check-oracle  run no engine: check that the batch driver agrees with a plain `python3 file.py`, program by program
//
// A first line `# python: 3.12+` (or `<3.13`, `3.12`) says which CPython can be the oracle. Where the machine's is
// another, `<name>.expected` beside the program (stdout, then the traceback) is what is wanted; without such a file the
// program is left out. `--python python3.12 --store` writes those files with a CPython of a fitting version.
// Last line: `N passed, N failed`; exit status 1 if any failed.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const SKIP = new Set(['imports']);

const filters = [];
const options = { show: 10, engine: null, entry: path.join(root, 'dist/index.js'), wasm: undefined, jobs: Math.max(1, Math.min(4, os.cpus().length - 1)), timeout: 20, python: 'python3' };
const flags = { list: false, 'check-oracle': false, store: false };
for (let argv = process.argv.slice(2), i = 0; i < argv.length; i++) {
  const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/s.exec(argv[i]) ?? [];
  if (name === undefined) filters.push(argv[i]);
  else if (name in flags) flags[name] = true;
  else if (name in options) {
    const value = inline ?? argv[++i];
    options[name] = typeof options[name] === 'number' ? Number(value) : value;
  } else { console.error(`unknown option ${argv[i]}`); process.exit(2); }
}

// ---- programs ----------------------------------------------------------------------------------------------------

function programs(dir = '') {
  const found = [];
  for (const entry of fs.readdirSync(path.join(here, dir), { withFileTypes: true })) {
    const name = dir ? `${dir}/${entry.name}` : entry.name;
    if (entry.isDirectory()) { if (!(dir === '' && SKIP.has(entry.name)) && !entry.name.startsWith('__')) found.push(...programs(name)); }
    else if (dir && entry.name.endsWith('.py')) found.push(name);
  }
  return found.sort();
}

const all = programs().filter((name) => !filters.length || filters.some((f) => name.includes(f)));

// ---- CPython -----------------------------------------------------------------------------------------------------

const pythonEnv = { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', NO_COLOR: '1', PYTHON_COLORS: '0' };

function python(args, input) {
  const r = spawnSync(options.python, ['-X', 'utf8', '-W', 'ignore', ...args], { cwd: here, env: pythonEnv, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (r.error) throw r.error;
  return r;
}

const minor = Number(/^Python 3\.(\d+)/.exec(python(['--version']).stdout)?.[1]);

function oracleApplies(source) {
  const m = /^#\s*python:\s*(.+)$/m.exec(source.split('\n', 1)[0]);
  if (!m) return true;
  return m[1].split(',').every((part) => {
    const [, op, n, plus] = /^\s*(>=|<=|<|>|==)?\s*3\.(\d+)(\+)?/.exec(part) ?? [];
    if (n === undefined) throw new Error(`bad version line: ${m[0]}`);
    if (plus || op === '>=') return minor >= n;
    return op === '<' ? minor < n : op === '<=' ? minor <= n : op === '>' ? minor > n : minor === Number(n);
  });
}

function readStored(file, text) {
  const at = /^(Traceback \(most recent call last\):|  \+ Exception Group Traceback|  File ")/m.exec(text)?.index ?? text.length;
  const traceback = text.slice(at);
  return { file, stdout: text.slice(0, at), traceback, exit: traceback ? 1 : 0, ...(traceback ? lastError(traceback) : { error: null, message: null }) };
}

/** The programs whose results are stored, with these, and those that CPython runs now. */
function splitByOracle() {
  const stored = new Map();
  const live = [];
  for (const name of all) {
    if (oracleApplies(fs.readFileSync(path.join(here, name), 'utf8'))) { live.push(name); continue; }
    const file = path.join(here, name.replace(/\.py$/, '.expected'));
    if (fs.existsSync(file)) stored.set(name, readStored(name, fs.readFileSync(file, 'utf8')));
  }
  return { stored, live };
}

/** CPython's results of the programs, by name. It runs beside the engine. */
async function askOracle(live) {
  if (!live.length) return new Map();
  const child = spawn(options.python, ['-X', 'utf8', '-W', 'ignore', path.join(here, 'oracle.py')], { cwd: here, env: pythonEnv });
  const out = [], err = [];
  child.stdout.on('data', (b) => out.push(b));
  child.stderr.on('data', (b) => err.push(b));
  child.stdin.end(JSON.stringify(live));
  const status = await new Promise((resolve, reject) => { child.on('error', reject); child.on('close', (code, signal) => resolve(code ?? signal)); });
  if (status !== 0) { console.error(Buffer.concat(err).toString('utf8') || `oracle.py: ${status}`); process.exit(2); }
  return new Map(JSON.parse(Buffer.concat(out).toString('utf8')).map((record) => [record.file, record]));
}

function direct(name) {
  const r = python([name]);
  return { stdout: r.stdout, traceback: nameFile(r.stderr, name), exit: r.status };
}

// ---- our engine --------------------------------------------------------------------------------------------------

/** Splits the text of an uncaught exception into the last line's class and message. */
function lastError(traceback) {
  const lines = traceback.split('\n').filter((l) => /^[A-Za-z_][\w.]*(:|$)/.test(l) && !l.startsWith('Traceback'));
  const m = /^([\w.]+)(?:: ?(.*))?$/s.exec(lines.at(-1) ?? '');
  return m ? { error: m[1].split('.').at(-1), message: m[2] ?? '' } : { error: null, message: null };
}

/** Any spelling of this program's file name becomes the one CPython was given. */
function nameFile(text, name) {
  const spellings = [path.join(here, name), './' + name, '<entry>'];
  return text.replace(/File "([^"\n]*)"/g, (whole, file) => (spellings.includes(file) ? `File "${name}"` : whole));
}

function nativeEngine(command) {
  const [program, ...fixed] = command.split(/\s+/).filter(Boolean);
  const resolved = program.includes('/') ? path.resolve(program) : program;
  return {
    run: (name) => new Promise((resolve) => {
      const child = spawn(resolved, [...fixed, name], { cwd: here, env: pythonEnv, stdio: ['ignore', 'pipe', 'pipe'] });
      const out = [], err = [];
      let late = false;
      const timer = setTimeout(() => { late = true; child.kill('SIGKILL'); }, options.timeout * 1000);
      child.stdout.on('data', (b) => out.push(b));
      child.stderr.on('data', (b) => err.push(b));
      child.on('error', (e) => { clearTimeout(timer); resolve({ broken: String(e) }); });
      child.on('close', (code, signal) => {
        clearTimeout(timer);
        const stdout = Buffer.concat(out).toString('utf8');
        const traceback = nameFile(Buffer.concat(err).toString('utf8'), name);
        const broken = late ? `no end within ${options.timeout} s` : signal && signal !== 'SIGINT' ? `killed by ${signal}` : undefined;
        resolve({ stdout, traceback, exit: code, broken, ...lastError(traceback) });
      });
    }),
    close() {},
  };
}

function packageEngine(createWorker) {
  const wasmUrl = options.wasm && pathToFileURL(path.resolve(options.wasm)).href;
  const idle = [];
  const dropped = new Set();
  return {
    async run(name) {
      const source = fs.readFileSync(path.join(here, name), 'utf8');
      const worker = idle.pop() ?? await createWorker({ wasmUrl, integrity: false });
      let timer;
      const late = new Promise((resolve) => { timer = setTimeout(() => resolve('late'), options.timeout * 1000); });
      try {
        const attempt = () => {
          const runOptions = { filename: name, input: '' };
          for (const option of dropped) delete runOptions[option];
          return worker.run(source, runOptions).catch((e) => {
            // An artifact without the extension: its tracebacks say `<entry>` (see nameFile), its input() is at its end.
            const option = e?.code === 'ERR_EDGE_OPTION' && /`(filename|input)`/.exec(e.message)?.[1];
            if (!option || dropped.has(option)) throw e;
            dropped.add(option);
            return attempt();
          });
        };
        const done = attempt();
        const result = await Promise.race([done, late]);
        done.catch(() => {});
        if (result === 'late') { worker.dispose(); return { broken: `no end within ${options.timeout} s` }; }
        idle.push(worker);
        const traceback = result.error ? nameFile(result.error.traceback ?? String(result.error), name) : '';
        let stdout = nameFile(result.out, name);
        // `out` ends with the traceback; what stands before it is stdout.
        if (traceback && stdout.trimEnd().endsWith(traceback.trimEnd())) stdout = stdout.trimEnd().slice(0, -traceback.trimEnd().length);
        return { stdout, traceback, exit: result.exitCode ?? (result.error ? 1 : 0), error: result.error?.type?.split('.').at(-1) ?? null, message: result.error?.message ?? null };
      } catch (e) {
        worker.dispose();
        return { broken: e?.stack ?? String(e) };
      } finally {
        clearTimeout(timer);
      }
    },
    close() { for (const worker of idle.splice(0)) worker.dispose(); },
  };
}

// ---- comparison --------------------------------------------------------------------------------------------------

/** The differing lines with a little context, `-` wanted, `+` got. */
function diff(want, got, limit = 24) {
  const a = want.split('\n'), b = got.split('\n');
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const x = a.slice(head, a.length - tail), y = b.slice(head, b.length - tail);
  const lines = [`    @@ line ${head + 1} @@`];
  if (head) lines.push('      ' + a[head - 1]);
  if (x.length * y.length > 1e6) {
    lines.push(...x.map((l) => '    - ' + l), ...y.map((l) => '    + ' + l));
  } else {
    const lcs = Array.from({ length: x.length + 1 }, () => new Uint32Array(y.length + 1));
    for (let i = x.length - 1; i >= 0; i--) for (let j = y.length - 1; j >= 0; j--) lcs[i][j] = x[i] === y[j] ? lcs[i + 1][j + 1] + 1 : Math.max(lcs[i + 1][j], lcs[i][j + 1]);
    for (let i = 0, j = 0; i < x.length || j < y.length;) {
      if (i < x.length && j < y.length && x[i] === y[j]) { lines.push('      ' + x[i]); i++; j++; }
      else if (i < x.length && (j >= y.length || lcs[i + 1][j] >= lcs[i][j + 1])) lines.push('    - ' + x[i++]);
      else lines.push('    + ' + y[j++]);
    }
  }
  const cut = lines.map((l) => (l.length > 200 ? l.slice(0, 200) + '…' : l));
  return cut.length > limit ? [...cut.slice(0, limit), `    … ${cut.length - limit} more lines`].join('\n') : cut.join('\n');
}

function compare(want, got, parts = ['error', 'message', 'traceback', 'exit']) {
  if (got.broken) return `    engine: ${got.broken}`;
  const found = [];
  // In `out` a traceback starts on a fresh line, so a program that failed in mid-line has one newline more.
  const sameOut = got.stdout === want.stdout || (want.traceback && !want.stdout.endsWith('\n') && got.stdout === want.stdout + '\n');
  if (!sameOut) found.push('    stdout\n' + diff(want.stdout, got.stdout));
  if (want.error === 'SystemExit') {
    if (got.exit !== want.exit) found.push(`    exit status: want ${want.exit}, got ${got.exit}`);
    return found.join('\n') || null;
  }
  const sameTraceback = want.traceback.trimEnd() === got.traceback.trimEnd();
  const oneLine = (text) => (text ?? '').split('\n', 1)[0];
  if (parts.includes('error') && want.error && !(sameTraceback && options.engine)) {
    if (want.error !== got.error) found.push(`    exception: want ${want.error}, got ${got.error}`);
    else if (!sameTraceback && !want.traceback.includes(oneLine(got.message))) found.push(`    message: want ${JSON.stringify(want.message)}, got ${JSON.stringify(got.message)}`);
  }
  if (parts.includes('traceback') && !sameTraceback) found.push('    traceback\n' + diff(want.traceback.trimEnd(), got.traceback.trimEnd()));
  return found.join('\n') || null;
}

// ---- the run -----------------------------------------------------------------------------------------------------

const { stored, live } = splitByOracle();
const answered = askOracle(live);
const runnable = new Set([...stored.keys(), ...live]);
const names = all.filter((name) => runnable.has(name));
if (flags.store) {
  const wanted = new Map([...stored, ...(await answered)]);
  for (const name of names) {
    const source = fs.readFileSync(path.join(here, name), 'utf8');
    if (!/^#\s*python:/.test(source) || !oracleApplies(source)) continue;
    fs.writeFileSync(path.join(here, name.replace(/\.py$/, '.expected')), wanted.get(name).stdout + wanted.get(name).traceback);
    console.log(`stored ${name}`);
  }
  process.exit(0);
}
for (const name of all) if (!runnable.has(name)) console.log(`skip ${name}: no oracle for it in Python 3.${minor}`);

let engine;
if (flags['check-oracle']) engine = { run: async (name) => direct(name), close() {} };
else if (options.engine) engine = nativeEngine(options.engine);
else {
  const entry = path.resolve(options.entry);
  if (!fs.existsSync(entry)) { console.error(`${entry}: not built (npm run build), or name an engine with --engine`); process.exit(2); }
  engine = packageEngine((await import(pathToFileURL(entry).href)).createWorker);
}

let passed = 0, failed = 0;
const gots = new Array(names.length);
const results = new Array(names.length);
let next = 0, reported = 0, wanted;
/** Compares what is there of both sides. */
function judge() {
  if (!wanted) return;
  for (const [i, got] of gots.entries()) {
    if (got === undefined || results[i] !== undefined) continue;
    const want = wanted.get(names[i]);
    if (!flags['check-oracle']) results[i] = compare(want, got) ?? '';
    else results[i] = stored.has(names[i]) ? '' : compare(want, got, ['traceback', 'exit']) ?? '';
    gots[i] = undefined;
  }
  report();
}
function report() {
  for (; reported < names.length && results[reported] !== undefined; reported++) {
    const miss = results[reported];
    if (!miss) { passed++; continue; }
    failed++;
    if (failed <= options.show) console.log(`FAIL ${names[reported]}\n${miss}`);
    else if (flags.list) console.log(`FAIL ${names[reported]}`);
  }
}
async function lane() {
  while (next < names.length) {
    const i = next++;
    gots[i] = await engine.run(names[i]);
    judge();
  }
}
const judged = answered.then((live) => { wanted = new Map([...stored, ...live]); });
await Promise.all([judged, ...Array.from({ length: options.jobs }, lane)]);
judge();
engine.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
