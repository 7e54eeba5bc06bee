#!/usr/bin/env node
// Runs programs that use libraries from PyPI, with the machine's python3 and with the package, and compares what they print.
//
//   node __test__/libraries/run.mjs [filter…] [--jobs N] [--timeout SECONDS] [--show N] [--write]
//
// Owns requirements.txt (what is installed, in which version), programs/ (one for each line of it) and stand-ins/ (modules
// that libraries import and the sandbox has not). pip puts everything into a folder below the system's one for temporary
// files, once for each content of requirements.txt; nothing of a library is ever copied here. A `packages.json` beside
// that folder maps what is at its top, and the stand-ins, as a user's would.
// `--write` brings the list in docs/libraries.md up to date; without it, a list that is not is a failure.
// Last line: `N passed, N failed`; exit status 1 if any failed, or if pip could not install.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const standIns = path.join(here, 'stand-ins');
const document = path.join(root, 'docs/libraries.md');
const BEGIN = '<!-- libraries: written by node __test__/libraries/run.mjs --write -->';
const END = '<!-- end -->';

const filters = [];
const options = { jobs: 2, timeout: 120, show: 40 };
let write = false;
for (let argv = process.argv.slice(2), i = 0; i < argv.length; i++) {
  const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/.exec(argv[i]) ?? [];
  if (name === undefined) filters.push(argv[i]);
  else if (name === 'write') write = true;
  else if (name in options) options[name] = Number(inline ?? argv[++i]);
  else {
    console.error(`unknown option ${argv[i]}`);
    process.exit(2);
  }
}

/** Name, version and program of each library; libraries that others need have no program. */
const text = fs.readFileSync(path.join(here, 'requirements.txt'), 'utf8');
const libraries = text
  .split('\n')
  .map((line) => /^([\w.-]+)==(\S+)\s*(?:#\s*(.*))?$/.exec(line))
  .filter(Boolean)
  .map(([, name, version, note = '']) => {
    const program = path.join(here, 'programs', `${name}.py`);
    return { name, version, note, program: fs.existsSync(program) ? program : null };
  });

function fail(message) {
  console.error(message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

/** The folder with the libraries in `site-packages/`; installs them if this has not been done. */
function install() {
  const version = spawnSync('python3', ['-c', 'import sys; print(*sys.version_info[:2])'], { encoding: 'utf8' });
  if (version.status !== 0) fail('python3 is missing');
  if (spawnSync('python3', ['-m', 'pip', '--version']).status !== 0) {
    fail('pip is missing: install it, on Debian with `apt-get install python3-pip`');
  }
  const stands = fs.readdirSync(standIns).map((file) => fs.readFileSync(path.join(standIns, file), 'utf8'));
  const key = createHash('sha256')
    .update(text)
    .update(stands.join(''))
    .update(version.stdout)
    .digest('hex')
    .slice(0, 16);
  const folder = path.join(os.tmpdir(), `edge-python-libraries-${os.userInfo().uid}-${key}`);
  if (fs.existsSync(path.join(folder, 'packages.json'))) return folder;
  // Made under another name first: a folder that is there is complete.
  const fresh = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-python-libraries-'));
  const site = path.join(fresh, 'site-packages');
  console.log(`pip install of ${libraries.length} libraries into ${folder}`);
  const pip = spawnSync(
    'python3',
    ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-compile', '--disable-pip-version-check']
      .concat(['--root-user-action', 'ignore', '--target', site])
      .concat(libraries.map(({ name, version }) => `${name}==${version}`)),
    { encoding: 'utf8', timeout: 10 * 60_000 },
  );
  if (pip.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true });
    fail(`pip could not install the libraries (is there a package index within reach?)\n${pip.stderr}`);
  }
  const imports = {};
  for (const entry of fs.readdirSync(site, { withFileTypes: true })) {
    const module = /^(\w+)\.py$/.exec(entry.name);
    if (module) imports[module[1]] = `./site-packages/${entry.name}`;
    else if (entry.isDirectory() && fs.existsSync(path.join(site, entry.name, '__init__.py'))) {
      imports[entry.name] = `./site-packages/${entry.name}/__init__.py`;
    }
  }
  for (const file of fs.readdirSync(standIns)) {
    fs.mkdirSync(path.join(fresh, 'stand-ins'), { recursive: true });
    fs.copyFileSync(path.join(standIns, file), path.join(fresh, 'stand-ins', file));
    imports[path.parse(file).name] = `./stand-ins/${file}`;
  }
  fs.writeFileSync(path.join(fresh, 'packages.json'), `${JSON.stringify({ imports }, null, 2)}\n`);
  try {
    fs.renameSync(fresh, folder);
  } catch (error) {
    // Another run was faster.
    if (!fs.existsSync(path.join(folder, 'packages.json'))) throw error;
    fs.rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Addresses say nothing. */
const normal = (output) => output.replace(/ at 0x[0-9a-f]+/g, ' at 0x…');

function cpython(folder, source) {
  return new Promise((resolve) => {
    // From standard input, so that a program named like its library is not taken for it.
    const child = spawn('python3', ['-X', 'utf8', '-W', 'ignore', '-'], {
      cwd: folder,
      env: {
        ...process.env,
        PYTHONPATH: path.join(folder, 'site-packages'),
        PYTHONHASHSEED: '0',
        PYTHONDONTWRITEBYTECODE: '1',
      },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      out += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      err += piece;
    });
    child.on('error', (error) => resolve({ out: '', error: String(error) }));
    child.on('close', (code) => resolve({ out: normal(out), error: code === 0 ? null : err }));
    child.stdin.end(source);
  });
}

async function ours(createWorker, folder, source) {
  const worker = await createWorker({ baseUrl: pathToFileURL(`${folder}/`).href, integrity: false });
  try {
    const { out, error } = await worker.run(source, { filename: '<stdin>', timeoutMs: options.timeout * 1000 });
    return { out: normal(out), error: error ? (error.traceback ?? String(error)) : null };
  } catch (error) {
    return { out: '', error: error?.stack ?? String(error) };
  } finally {
    worker.dispose();
  }
}

/** The first lines that differ. */
function difference(want, got) {
  const [a, b] = [want.split('\n'), got.split('\n')];
  const at = a.findIndex((line, i) => line !== b[i]);
  const cut = (line) => (line === undefined ? '(end)' : line.slice(0, 300));
  return `  line ${at + 1}\n  - ${cut(a[at])}\n  + ${cut(b[at])}`;
}

/** The part of docs/libraries.md that is a table of what is run. */
function table() {
  const rows = libraries
    .filter(({ program }) => program)
    .map(({ name, version, note }) => `| ${name} | ${version} | ${note} |`);
  return [BEGIN, '', '| library | version | |', '|---|---|---|', ...rows, '', END].join('\n');
}

function checkDocument() {
  const before = fs.readFileSync(document, 'utf8');
  const [start, end] = [before.indexOf(BEGIN), before.indexOf(END)];
  if (start < 0 || end < 0) return 'the marks of the list are missing';
  const after = before.slice(0, start) + table() + before.slice(end + END.length);
  if (write && after !== before) fs.writeFileSync(document, after);
  return write || after === before ? null : 'the list is out of date: run node __test__/libraries/run.mjs --write';
}

const folder = install();
const entry = path.join(root, 'dist/index.js');
if (!fs.existsSync(entry)) fail(`${entry}: not built (npm run build)`);
const { createWorker } = await import(pathToFileURL(entry).href);

let passed = 0;
let failed = 0;
const report = (name, trouble) => {
  if (trouble) {
    failed++;
    if (failed <= options.show) console.log(`FAIL ${name}\n${trouble}`);
  } else passed++;
};

report('docs/libraries.md', checkDocument());
const chosen = libraries.filter(
  ({ name, program }) => program && (filters.length === 0 || filters.some((filter) => name.includes(filter))),
);
let next = 0;
async function lane() {
  while (next < chosen.length) {
    const { name, version, program } = chosen[next++];
    const source = fs.readFileSync(program, 'utf8');
    const [want, got] = [await cpython(folder, source), await ours(createWorker, folder, source)];
    let trouble = null;
    if (want.error) trouble = `  the program fails in CPython:\n${want.error}`;
    else if (got.error) trouble = `${got.out === want.out ? '' : `${difference(want.out, got.out)}\n`}${got.error}`;
    else if (got.out !== want.out) trouble = difference(want.out, got.out);
    report(`${name} ${version}`, trouble);
  }
}
await Promise.all(Array.from({ length: options.jobs }, lane));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
