#!/usr/bin/env node
// Runs parts of CPython's own test suite (the `test` package of the python3 on this machine) in our VM, and writes
// how many of its test methods pass, by file, to docs/conformance.md.
//
//   node scripts/cpython-suite.mjs [test_int …] [--engine target/debug/edge-python-vm] [--show] [--write] [--jobs N]
//
// The tests' text is read where it is installed and never copied. `unittest` and `test.support` are stand-ins
// (scripts/cpython-suite/*.py). A test is counted as skipped where the suite itself or a stand-in says so: marked as a
// detail of CPython, or in need of a module or of something (processes, files, __del__) that the sandbox has not.
// --show lists what failed and why. Without --write nothing is written.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const shims = path.join(root, 'scripts/cpython-suite');
const LANGUAGE = [
  'test_int',
  'test_long',
  'test_float',
  'test_complex',
  'test_bool',
  'test_unicode',
  'test_bytes',
  'test_list',
  'test_tuple',
  'test_dict',
  'test_set',
  'test_range',
  'test_slice',
  'test_generators',
  'test_grammar',
  'test_patma',
  'test_class',
  'test_descr',
  'test_exceptions',
  'test_exception_group',
  'test_except_star',
  'test_fstring',
  'test_builtin',
  'test_with',
  'test_scope',
  'test_decorators',
  'test_funcattrs',
  'test_iter',
  'test_enumerate',
  'test_format',
  'test_compare',
  'test_binop',
  'test_extcall',
  'test_keywordonlyarg',
  'test_positional_only_arg',
  'test_named_expressions',
  'test_coroutines',
  'test_asyncgen',
  'test_raise',
  'test_richcmp',
  'test_property',
  'test_super',
  'test_contains',
  'test_augassign',
  'test_opcodes',
  'test_string_literals',
  'test_types',
  'test_index',
  'test_pow',
  'test_hash',
  'test_strtod',
  'test_dictviews',
  'test_userdict',
  'test_userlist',
  'test_userstring',
  'test_genericalias',
  'test_global',
  'test_dynamic',
  'test_defaultdict',
  'test_deque',
  'test_ordered_dict',
  'test_collections',
  'test_itertools',
  'test_functools',
  'test_operator',
  'test_math',
  'test_enum',
  'test_dataclasses',
  'test_heapq',
  'test_bisect',
  'test_contextlib',
  'test_random',
  'test_statistics',
  'test_fractions',
  'test_copy',
  'test_textwrap',
  'test_string',
  'test_memoryio',
  'test_base64',
  'test_csv',
  'test_urlparse',
  'test_pprint',
  'test_re',
  'test_json.test_decode',
  'test_json.test_default',
  'test_json.test_dump',
  'test_json.test_encode_basestring_ascii',
  'test_json.test_enum',
  'test_json.test_fail',
  'test_json.test_float',
  'test_json.test_indent',
  'test_json.test_pass1',
  'test_json.test_pass2',
  'test_json.test_pass3',
  'test_json.test_recursion',
  'test_json.test_scanstring',
  'test_json.test_separators',
  'test_json.test_unicode',
  'test_html',
  'test_fnmatch',
  'test_reprlib',
  'test_keyword',
  'test_numeric_tower',
  'test_abc',
  'test_typing',
  'test_colorsys',
  'test_uuid',
];

const options = { engine: path.join(root, 'target/debug/edge-python-vm'), jobs: 2, timeout: 30 };
const flags = { show: false, write: false };
const wanted = [];
for (let argv = process.argv.slice(2), i = 0; i < argv.length; i++) {
  const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/.exec(argv[i]) ?? [];
  if (name === undefined) wanted.push(argv[i]);
  else if (name in flags) flags[name] = true;
  else if (name in options)
    options[name] = typeof options[name] === 'number' ? Number(inline ?? argv[++i]) : (inline ?? argv[++i]);
  else {
    console.error(`unknown option ${argv[i]}`);
    process.exit(2);
  }
}
const names = wanted.length ? wanted : LANGUAGE;

const found = spawnSync(
  'python3',
  ['-c', 'import sys, test; print(list(test.__path__)[0]); print(".".join(map(str, sys.version_info[:3])))'],
  { encoding: 'utf8' },
);
if (found.status !== 0) {
  console.error('python3 has no `test` package (apt-get install libpython3-testsuite)');
  process.exit(2);
}
const [testDir, version] = found.stdout.trim().split('\n');
const stdlib = path.dirname(testDir);
const ours = new Set(
  [...fs.readFileSync(path.join(root, 'crates/compiler/src/stdlib/mod.rs'), 'utf8').matchAll(/^\s+"([\w.]+)" "/gm)].map(
    (m) => m[1],
  ),
);
ours.add('builtins');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cpython-suite-'));

const SUPPORT = [
  'import_helper',
  'warnings_helper',
  'os_helper',
  'script_helper',
  'threading_helper',
  'socket_helper',
  'testcase',
  'numbers',
  'hypothesis_helper',
];

/** Every module that a test file (and the test modules it imports) asks for: name → file. */
function modulesFor(test) {
  const modules = new Map([
    ['unittest', path.join(shims, 'unittest.py')],
    ['test.support', path.join(shims, 'support.py')],
    ['codecs', path.join(shims, 'codecs.py')],
    ['test.test_json', path.join(shims, 'test_json.py')],
  ]);
  const packages = new Set();
  for (const sub of SUPPORT) modules.set(`test.support.${sub}`, path.join(shims, 'support.py'));
  const pending = [`test.${test}`];
  while (pending.length) {
    const name = pending.pop();
    if (modules.has(name)) continue;
    const base = path.join(stdlib, ...name.split('.'));
    const file = fs.existsSync(`${base}.py`)
      ? `${base}.py`
      : fs.existsSync(path.join(base, '__init__.py'))
        ? path.join(base, '__init__.py')
        : null;
    if (name.startsWith('test.') && file) {
      modules.set(name, file);
      const text = fs.readFileSync(file, 'utf8');
      for (const m of text.matchAll(/^\s*import ([\w., ]+)/gm))
        for (const part of m[1].split(',')) pending.push(part.trim().split(' ')[0]);
      for (const m of text.matchAll(/^\s*from ([\w.]+) import (?:\(([\w,\s]+)\)|([\w, ]+))/gm)) {
        pending.push(m[1]);
        const parts = (m[2] ?? m[3])
          .split(',')
          .map((part) => part.trim().split(' ')[0])
          .filter(Boolean);
        if (m[1] === 'test.typinganndata') for (const part of parts) pending.push(`${m[1]}.${part}`);
        if (m[1] === 'test') for (const part of parts) if (part !== 'support') pending.push(`test.${part}`);
      }
      continue;
    }
    if (name === 'test' || name === '__future__' || !/^[\w.]+$/.test(name) || ours.has(name)) continue;
    if (name.startsWith('unittest.')) {
      modules.set(name, path.join(shims, 'absent.py'));
      continue;
    }
    if (!name.startsWith('test.')) {
      packages.add(name.split('.')[0]);
      modules.set(name, path.join(shims, 'absent.py'));
    }
  }
  for (const p of packages) if (!ours.has(p) && !modules.has(p)) modules.set(p, path.join(shims, 'absent.py'));
  // The package itself: `from test import list_tests`.
  const inner = [...modules.keys()].reverse().filter((n) => /^test\.\w+$/.test(n) && n !== `test.${test}`);
  inner.sort((a, b) => (b === 'test.support') - (a === 'test.support'));
  const init = (name, parts) => {
    const file = path.join(scratch, `${test}.${name}.init.py`);
    fs.writeFileSync(file, `${parts.map((n) => `import ${n} as ${n.split('.').at(-1)}`).join('\n')}\n`);
    modules.set(name, file);
  };
  init('test', inner);
  // Packages within: `from test.typinganndata import ann_module`.
  for (const name of inner) {
    const parts = [...modules.keys()].filter((n) => n.startsWith(`${name}.`) && name !== 'test.support');
    if (parts.length && name !== 'test.test_json') init(name, parts);
  }
  return modules;
}

function once(test, modules, done) {
  const entry = path.join(scratch, `${test}.main.py`);
  fs.writeFileSync(
    entry,
    `import builtins\nbuiltins.__file__ = '/test/${test}.py'\nimport unittest\nunittest.add_private_names()\nimport test.${test} as m\nunittest.run_module(m, set(${JSON.stringify(done)}))\n`,
  );
  const args = [...modules].flatMap(([name, file]) => ['--module', `${name}=${file}`]);
  return new Promise((resolve) => {
    const child = spawn(path.resolve(options.engine), [...args, entry], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '',
      err = '';
    let late = false;
    // A method may take its time; the run as a whole is given a limit that grows with what it got done.
    let timer;
    const arm = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        late = true;
        child.kill('SIGKILL');
      }, options.timeout * 1000);
    };
    arm();
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (s) => {
      out += s;
      arm();
    });
    child.stderr.on('data', (s) => {
      err += s;
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ out, err, code, signal, late });
    });
  });
}

async function run(test) {
  const modules = modulesFor(test);
  const outcomes = new Map();
  for (let attempt = 0; attempt < 40; attempt++) {
    const { out, err, signal, late } = await once(test, modules, [...outcomes.keys()]);
    let running = null,
      ended = false;
    for (const line of out.split('\n')) {
      const at = line.indexOf('\x01');
      if (at < 0) continue;
      const [, kind, name, detail] = /^(\w+) ?(\S*) ?(.*)$/s.exec(line.slice(at + 1)) ?? [];
      if (kind === 'RUN') running = name;
      else if (kind === 'END') ended = true;
      else {
        outcomes.set(name, { kind, detail });
        running = null;
      }
    }
    if (ended) break;
    if (running === null) {
      if (!outcomes.size) return { test, error: err.trim().split('\n').slice(-1)[0] || `signal ${signal}`, outcomes };
      break;
    }
    outcomes.set(running, {
      kind: 'FAIL',
      detail: late ? `no end within ${options.timeout} s` : `VM: ${signal ?? err.trim().split('\n').slice(-1)[0]}`,
    });
  }
  return { test, outcomes };
}

const results = new Array(names.length);
let next = 0;
await Promise.all(
  Array.from({ length: options.jobs }, async () => {
    while (next < names.length) {
      const i = next++;
      results[i] = await run(names[i]);
      const count = (kind) => [...results[i].outcomes.values()].filter((o) => o.kind === kind).length;
      console.log(
        `${names[i]}: ${results[i].error ? `not run: ${results[i].error}` : `${count('PASS')} passed, ${count('FAIL')} failed, ${count('SKIP')} skipped`}`,
      );
      if (flags.show)
        for (const [name, o] of results[i].outcomes) if (o.kind === 'FAIL') console.log(`  ${name}: ${o.detail}`);
    }
  }),
);
fs.rmSync(scratch, { recursive: true });

const total = { PASS: 0, FAIL: 0, SKIP: 0 };
const rows = results.map((r) => {
  const n = { PASS: 0, FAIL: 0, SKIP: 0 };
  for (const o of r.outcomes.values()) n[o.kind]++;
  for (const k in n) total[k] += n[k];
  return r.error
    ? `| ${r.test} | not run | | | ${r.error.replaceAll('|', '\\|')} |`
    : `| ${r.test} | ${n.PASS} | ${n.FAIL} | ${n.SKIP} | |`;
});
const share = ((100 * total.PASS) / Math.max(1, total.PASS + total.FAIL)).toFixed(1);
console.log(`${total.PASS} passed, ${total.FAIL} failed, ${total.SKIP} skipped: ${share} % of those run`);
if (flags.write) {
  fs.writeFileSync(
    path.join(root, 'docs/conformance.md'),
    `# CPython's own tests

Written by \`node scripts/cpython-suite.mjs --write\`; do not edit. Test methods of CPython ${version}'s \`test\` package,
run in our VM through the stand-ins in scripts/cpython-suite. Skipped are those that the suite marks as details of
CPython, and those that need a module or a thing (processes, files, \`__del__\`) which the sandbox has not.

**${total.PASS} of ${total.PASS + total.FAIL} methods that were run pass (${share} %); ${total.SKIP} are skipped.**

| file | passed | failed | skipped | |
|---|---:|---:|---:|---|
${rows.join('\n')}
`,
  );
}
