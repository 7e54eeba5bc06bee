// Runs every lifecycle script in a process of its own, under the runtime that runs this file (Node, Deno or Bun):
// does it end by itself, with the right exit code, having said what it must? Last line: `N passed, N failed`.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Script, exit code, stdout. */
const scripts = [
  ['run-and-dispose', 0, 'hello\n'],
  ['idle-worker-lets-exit', 0, 'idle\n'],
  ['ref-keeps-alive', 0, 'kept\n'],
  ['pending-run-keeps-alive', 0, 'settled\n'],
  ['exit-in-mid-run', 3, 'exiting\n'],
  ['exit-in-handler', 3, 'exiting\n'],
  ['host-calls', 0, '[5000,7]\n'],
  ['uncaught-error', 1, 'throwing\n'],
  ['create-dispose-cycles', 0, 'no thread left\n'],
  ['many-workers', 0, '16 done\n'],
  ['many-events', 0, 'all received\n'],
  ['traps-and-recursion', 0, 'survived\n'],
  ['thread-terminated', 0, 'no thread left\n'],
  ['dropped-worker-is-collected', 0, 'collected\n'],
  ['host-libraries', 0, 'all three work\n'],
  ['plugins', 0, 'all came back\n'],
];

/** What ends a script that hangs. It is no assertion on speed: the slowest takes a few seconds. */
const HANG_MS = 120_000;

const runtime = 'Deno' in globalThis ? 'deno' : 'Bun' in globalThis ? 'bun' : 'node';
const before = runtime === 'deno' ? ['run', '--allow-all', '--no-config', '--quiet', '--v8-flags=--expose-gc'] : [];

function runScript(name) {
  return new Promise((resolve) => {
    const file = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
    const child = spawn(process.execPath, [...before, file], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      child.kill('SIGKILL');
    }, HANG_MS);
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: hung ? 'hung' : (signal ?? code), stdout, stderr });
    });
  });
}

let passed = 0;
let failed = 0;
for (const [name, code, stdout] of scripts) {
  const got = await runScript(name);
  if (got.code === code && got.stdout.replaceAll('\r\n', '\n') === stdout) {
    passed++;
    console.log(`ok    ${runtime} ${name}`);
  } else {
    failed++;
    console.log(`FAIL  ${runtime} ${name}: exit ${got.code} (expected ${code}), stdout ${JSON.stringify(got.stdout)}`);
    if (got.stderr) console.log(got.stderr.replace(/^/gm, '      '));
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
