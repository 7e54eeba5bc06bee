// Build what is missing, then check everything. Goes on after a failure; the last line is `N passed, N failed`.
//
//   node scripts/test.mjs            everything
//   node scripts/test.mjs js deno    only suites whose name contains one of the words
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { typescript } from './lib/build-js.mjs';
import { count } from './lib/counts.mjs';
import { probe, root, StepError, stream } from './lib/shell.mjs';

const tests = path.join(root, '__test__');
const chaos = path.join(tests, 'chaos', 'run.mjs');
const lifecycle = path.join(tests, 'lifecycle', 'all.mjs');
const bin = (...parts) => path.join(root, 'node_modules', ...parts);
const node = process.execPath;

/** A suite that hangs is a failure, not a blocked machine. */
const SUITE_MS = 15 * 60_000;

/**
 * The crates under test, in two builds: together, the language crates would give wasmtime's dependencies other
 * features, and it would be compiled a second time. (The addon has no Rust tests: it links against symbols that
 * only a JS runtime provides.) Only the host's need speed.
 */
const hostCrates = [
  '--release',
  '-p',
  'edge-runtime',
  '-p',
  'edge-modules',
  '-p',
  'edge-store',
  '-p',
  'edge-abi',
  '-p',
  'edge-storage',
  '--features',
  'edge-runtime/tools',
];
const languageCrates = ['-p', 'edge-compiler', '-p', 'edge-text', '-p', 'edge-regex'];

/** Name, how its output is counted, and the command (or a function that resolves with it). */
const suites = [
  ['rustfmt', 'check', ['cargo', 'fmt', '--all', '--check']],
  [
    'clippy',
    'check',
    [
      'cargo',
      'clippy',
      '--release',
      '--workspace',
      '--all-targets',
      '--features',
      'edge-runtime/tools',
      '--',
      '--deny',
      'warnings',
    ],
  ],
  ['biome', 'check', [node, bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']],
  ['types', 'check', [node, typescript(), '--project', path.join(tests, 'tsconfig.json')]],
  ['own words', 'check', [node, path.join(root, 'scripts', 'own-words.mjs')]],
  ['rust host', 'rust', () => rustTests(hostCrates)],
  ['rust language', 'rust', () => rustTests(languageCrates)],
  ['fuzz python', 'check', fuzzPython],
  ['conformance', 'lines', [node, path.join(tests, 'conformance', 'run.mjs')]],
  ['libraries', 'lines', [node, path.join(tests, 'libraries', 'run.mjs')]],
  ['js', 'nodeTest', [node, '--test', '--test-reporter=tap', ...files(tests, '.test.mjs')]],
  ['lifecycle node', 'lines', [node, lifecycle]],
  ['lifecycle deno', 'lines', [bin('.bin', 'deno'), 'run', '--allow-all', '--no-config', lifecycle]],
  ['lifecycle bun', 'lines', [bin('.bin', 'bun'), 'run', lifecycle]],
  // Hundreds of rounds each: one check of how all of them went.
  ['chaos node', 'check', [node, '--expose-gc', chaos]],
  ['chaos deno', 'check', [bin('.bin', 'deno'), 'run', '--allow-all', '--no-config', '--v8-flags=--expose-gc', chaos]],
  ['chaos bun', 'check', [bin('.bin', 'bun'), 'run', chaos]],
];

const results = [];
const only = process.argv.slice(2);
try {
  await build();
  for (const [name, kind, command] of suites) {
    if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
    console.log(`\n== ${name}`);
    const before = performance.now();
    const counts = await runSuite(kind, command);
    results.push({ name, ...counts, seconds: (performance.now() - before) / 1000 });
  }
} catch (error) {
  console.error(error instanceof StepError ? `error: ${error.message}` : error);
  results.push({ name: 'build', passed: 0, failed: 1, seconds: 0 });
}
report();

async function runSuite(kind, command) {
  try {
    const [program, ...args] = typeof command === 'function' ? await command() : command;
    const { code, text } = await stream(program, args, { timeoutMs: SUITE_MS });
    if (code === 'SIGKILL') console.error(`error: stopped after ${SUITE_MS / 60_000} minutes`);
    return count(kind, code, text);
  } catch (error) {
    console.error(`error: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

/** Under cargo-nextest; where it is missing and cannot be installed, under cargo's own runner. */
async function rustTests(crates) {
  if (!probe('cargo', ['nextest', '--version'])) {
    console.log('  cargo install cargo-nextest');
    await stream('cargo', ['install', '--locked', 'cargo-nextest'], { timeoutMs: 8 * 60_000, quiet: true });
  }
  return probe('cargo', ['nextest', '--version'])
    ? ['cargo', 'nextest', 'run', ...crates, '--no-fail-fast', '--status-level', 'fail', '--no-tests', 'pass']
    : ['cargo', 'test', ...crates, '--no-fail-fast'];
}

/** A short run of the language's fuzzer on the native VM: its finds are cases of their own, so this stays quiet. */
async function fuzzPython() {
  await stream('cargo', ['build', '-p', 'edge-compiler', '--bin', 'edge-python-vm'], {
    timeoutMs: 8 * 60_000,
    quiet: true,
  });
  return ['python3', path.join(root, 'scripts', 'fuzz-python'), '--seed', '1', '--count', '400'];
}

function files(folder, suffix) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => path.join(folder, name));
}

function report() {
  console.log('\nsuite             passed  failed  seconds');
  for (const { name, passed, failed, seconds } of results) {
    const cells = [
      name.padEnd(16),
      String(passed).padStart(7),
      String(failed).padStart(7),
      seconds.toFixed(1).padStart(8),
    ];
    console.log(`${cells.join(' ')}${failed > 0 ? '  FAILED' : ''}`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}
