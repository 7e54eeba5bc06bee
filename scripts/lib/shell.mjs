// Running commands: streamed for the reader, captured for the script.
// Owns child processes of the scripts and how their failures read. Must never swallow an exit code.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A failure that reads as one clear line; scripts print its message and exit 1. */
export class StepError extends Error {}

/** Paths in messages are relative to the project. */
export const shown = (file) => path.relative(root, file) || '.';

// npm is a .cmd file on Windows, which only a shell can start.
const shell = (command) => process.platform === 'win32' && command === 'npm';

/** Run a command with its output streamed; resolves with all of its text. Throws StepError unless it exits with 0. */
export async function run(command, args, options = {}) {
  const { code, text } = await stream(command, args, options);
  if (code !== 0) throw new StepError(`${command} ${args.join(' ')}: exit code ${code}`);
  return text;
}

/** As `run`, for callers that count failures themselves: resolves with `{ code, text }` whatever the exit code. */
export function stream(command, args, { cwd = root, env, timeoutMs, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: shell(command),
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let text = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.setEncoding('utf8');
      from.on('data', (chunk) => {
        text += chunk;
        if (!quiet) to.write(chunk);
      });
    }
    child.on('error', (error) => {
      reject(new StepError(error.code === 'ENOENT' ? `${command}: not found` : `${command}: ${error.message}`));
    });
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 1, text }));
  });
}

/** Trimmed stdout of a command, or null if it is missing or fails. */
export function probe(command, args, { env, timeoutMs = 60_000 } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: timeoutMs,
    shell: shell(command),
  });
  return result.status === 0 ? result.stdout.trim() : null;
}

/** Report a failed script the way a reader wants it: one line for what is known, the stack for what is not. */
export function fail(error) {
  console.error(error instanceof StepError ? `error: ${error.message}` : error);
  process.exitCode = 1;
}
