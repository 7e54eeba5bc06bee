#!/usr/bin/env node
// Measures how near the text of our standard modules is to that of CPython's, so that ours stay our own.
//
//   node scripts/own-words.mjs [module …] [--show] [--python python3.11]
//
// Each module of crates/compiler/src/stdlib (names and files are those of the table in mod.rs) is compared with the
// files of the installed CPython that have the same subject: the module of that name, the modules of its package, and
// the twins that `twins` below finds (`_pydecimal.py` for decimal). The table has, the worst first:
//
//   run     the longest run of equal code lines, and where it begins in both files (line numbers)
//   common  how many of our long lines (25 characters and more) stand in one of those files too, and the share of them
//
// Lines are compared without their indentation. Blank lines and comments are left out on both sides. A line says
// something if a word is left of it once keywords, `self`, `cls` and the constants are taken away, and if it is neither an
// import nor a mere list of quoted names (of `__all__`), which nobody writes in another way. Lines that say nothing
// (`else:`, `try:`, `pass`, `return self`, a bracket, the quotes of a docstring) neither begin, end nor lengthen a run,
// but don't break one either.
//
// Exit status 1 if a module has a run of more than 6 such lines and is not in EXCEPTIONS, or is there without need.
// --show prints the runs that are too long, and for modules that are named their common lines.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './lib/shell.mjs';

const LONGEST = 6;
const LONG_LINE = 25;

/** Modules that may have longer runs, and why. */
const EXCEPTIONS = {
  http: 'its table of methods: names and descriptions are what programs print',
};

const options = { python: 'python3' };
let show = false;
const wanted = [];
for (let argv = process.argv.slice(2), i = 0; i < argv.length; i++) {
  const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/.exec(argv[i]) ?? [];
  if (name === undefined) wanted.push(argv[i]);
  else if (name === 'show') show = true;
  else if (name in options) options[name] = inline ?? argv[++i];
  else {
    console.error(`unknown option ${argv[i]}`);
    process.exit(2);
  }
}

const found = spawnSync(
  options.python,
  ['-c', 'import sys, sysconfig; print(sysconfig.get_path("stdlib")); print(*sys.version_info[:2], sep=".")'],
  { encoding: 'utf8' },
);
const [stdlib, version] = found.status === 0 ? found.stdout.trim().split('\n') : [];
if (version !== '3.11') {
  console.log(
    `skipped: ${options.python} is ${version ? `CPython ${version}` : 'missing'}, and this compares with 3.11`,
  );
  process.exit(0);
}

// ---- the modules -------------------------------------------------------------------------------------------------

const folder = path.join(root, 'crates/compiler/src/stdlib');
const table = fs.readFileSync(path.join(folder, 'mod.rs'), 'utf8');
const modules = [...table.matchAll(/^ {4}"([\w.]+)" "([\w.]+)" /gm)].map(([, name, file]) => ({ name, file }));

if (modules.length === 0) throw new Error('no modules found in the table of mod.rs');

const isFile = (file) => fs.existsSync(file) && fs.statSync(file).isFile();
const inFolder = (dir) =>
  fs.existsSync(dir)
    ? fs
        .readdirSync(dir)
        .filter((name) => name.endsWith('.py'))
        .map((name) => path.join(dir, name))
    : [];

/** CPython's files with the subject of a module: what has its name, what is beside or below that, and its twins. */
function twins(name) {
  // Parts of a module that CPython keeps in one: `_ast_unparse` is of `ast`.
  const subject = name.replace(/^_(argparse|ast)_.*/, '$1');
  const parts = subject.split('.');
  const flat = parts.join('_');
  const candidates = [path.join(stdlib, `${path.join(...parts)}.py`)];
  for (const stem of [`_py${flat}`, `_py_${flat}`, `_${flat}`, `_${flat}local`, `_${flat}set`, `_${flat}_local`]) {
    candidates.push(path.join(stdlib, `${stem}.py`));
  }
  if (name === 'io') candidates.push(path.join(stdlib, '_pyio.py'));
  if (name === 'posixpath') candidates.push(path.join(stdlib, 'genericpath.py'));
  for (let depth = parts.length; depth > 0; depth--) {
    const dir = path.join(stdlib, ...parts.slice(0, depth));
    candidates.push(...inFolder(dir));
    candidates.push(`${dir}.py`);
  }
  return [...new Set(candidates)].filter(isFile);
}

// ---- lines -------------------------------------------------------------------------------------------------------

const WORDLESS = new Set(
  (
    'and as assert async await break class continue def del elif else except finally for from global if import in is ' +
    'lambda nonlocal not or pass raise return try while with yield None True False self cls'
  ).split(' '),
);
const GIVEN = /^(import |from .* import |(__all__ \+?= )?[[(]?("\w+"|'\w+'|,|\s)+[\])]?$)/;
const says = (text) => !GIVEN.test(text) && (text.match(/\w+/g) ?? []).some((word) => !WORDLESS.has(word));

/** The code lines of a file: their text, their number, and whether they say something. */
const read = memo((file) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
    .map((line) => ({ ...line, says: says(line.text) })),
);

function memo(make) {
  const made = new Map();
  return (key) => made.get(key) ?? made.set(key, make(key)).get(key);
}

/** Runs of equal lines: how many of them say something, and the lines of both files. */
function equalRuns(ours, theirs) {
  const places = new Map();
  theirs.forEach(({ text, says }, at) => {
    if (says) places.set(text, [...(places.get(text) ?? []), at]);
  });
  const runs = [];
  // Pairs of lines that a run already has.
  const seen = new Set();
  ours.forEach(({ text, says }, from) => {
    if (!says) return;
    for (const at of places.get(text) ?? []) {
      if (seen.has(`${from} ${at}`)) continue;
      let length = 0;
      let size = 0;
      for (let n = 0; ours[from + n]?.text === theirs[at + n]?.text && from + n < ours.length; n++) {
        if (!ours[from + n].says) continue;
        seen.add(`${from + n} ${at + n}`);
        length++;
        size = n + 1;
      }
      runs.push({ length, ours: ours.slice(from, from + size), theirs: theirs.slice(at, at + size) });
    }
  });
  return runs;
}

function measure({ name, file }) {
  const ours = read(path.join(folder, file));
  const others = twins(name);
  const runs = [];
  const known = new Set();
  for (const other of others) {
    const theirs = read(other);
    for (const { text } of theirs) known.add(text);
    for (const run of equalRuns(ours, theirs)) runs.push({ ...run, other: path.relative(stdlib, other) });
  }
  const long = ours.filter(({ text }) => text.length >= LONG_LINE);
  const common = long.filter(({ text }) => known.has(text));
  runs.sort((a, b) => b.length - a.length);
  return {
    name,
    file,
    others,
    runs,
    run: runs[0] ?? { length: 0 },
    long,
    common,
    share: long.length ? common.length / long.length : 0,
  };
}

// ---- the report --------------------------------------------------------------------------------------------------

const measured = modules
  .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  .map(measure)
  .sort((a, b) => b.run.length - a.run.length || b.share - a.share || (a.name < b.name ? -1 : 1));

console.log('module                   run  common   long  share  the run begins at');
for (const { name, file, others, runs, run, long, common, share } of measured) {
  const cells = [
    name.padEnd(24),
    String(run.length).padStart(3),
    String(common.length).padStart(7),
    String(long.length).padStart(6),
    `${Math.round(share * 100)}%`.padStart(6),
  ];
  let where = others.length === 0 ? ' (nothing to compare with)' : '';
  if (run.length > 0) where = ` ${file}:${run.ours[0].number} = ${run.other}:${run.theirs[0].number}`;
  console.log(`${cells.join(' ')} ${where}`);
  if (!show) continue;
  const listed = (lines) => console.log(lines.map(({ number, text }) => `    ${number}\t${text}`).join('\n'));
  for (const { length, ours } of runs) {
    if (length <= LONGEST) break;
    console.log(`  ${length} in a row:`);
    listed(ours);
  }
  if (wanted.length > 0) {
    console.log('  common:');
    listed(common);
  }
}

const problems = [];
for (const { name, run } of measured) {
  const excused = name in EXCEPTIONS;
  if (run.length > LONGEST && !excused) problems.push(`${name}: ${run.length} equal lines in a row, ${LONGEST} may be`);
  if (run.length <= LONGEST && excused) problems.push(`${name}: needs to be among the exceptions no more`);
}
for (const name of Object.keys(EXCEPTIONS)) {
  if (!modules.some((module) => module.name === name)) problems.push(`${name}: among the exceptions, but no module`);
}
for (const problem of problems) console.error(`error: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
