// From crates/compiler to target/wasm/: compiler_lib.wasm and its ahead-of-time compiled code.
// Owns target/wasm/ and target-wasm/. Must never take an artifact for built that cargo has not confirmed.
import fs from 'node:fs';
import path from 'node:path';
import { precompileTool, rawWasm, wasmDir } from './platform.mjs';
import { root, run, StepError, shown } from './shell.mjs';
import { copyIfChanged, digest, isFresh, stamp } from './stamps.mjs';
import { wasmToolchain } from './wasm-toolchain.mjs';

/** The guest's shadow stack. Its deepest user is the parser; the VM itself does not recurse. */
const STACK_BYTES = 2 << 20;

export async function buildWasm() {
  const given = process.env.EDGE_COMPILER_WASM;
  if (given) {
    if (!fs.existsSync(given)) throw new StepError(`EDGE_COMPILER_WASM: there is no file ${given}`);
    return `${copyIfChanged(path.resolve(given), rawWasm) ? 'taken' : 'up to date'}, as EDGE_COMPILER_WASM says`;
  }
  const toolchain = await wasmToolchain();
  console.log(`  with ${toolchain.name}`);
  await run(
    toolchain.command,
    [
      ...toolchain.args,
      '--package',
      'edge-compiler',
      '--lib',
      '--profile',
      'wasm',
      '--target',
      'wasm32-unknown-unknown',
    ],
    {
      env: {
        ...toolchain.env,
        CARGO_TARGET_DIR: path.join(root, 'target-wasm'),
        CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: `-C link-arg=-zstack-size=${STACK_BYTES}`,
      },
    },
  );
  const built = path.join(root, 'target-wasm', 'wasm32-unknown-unknown', 'wasm', 'compiler_lib.wasm');
  const copied = copyIfChanged(built, rawWasm);
  return `${copied ? `built (${kib(rawWasm)})` : 'up to date'}, with ${toolchain.name}`;
}

/** Native code for the artifact, and the artifact as the addon embeds it. */
export async function precompile() {
  const outputs = ['compiler_lib.wasm', 'compiler_lib.cwasm'].map((name) => path.join(wasmDir, name));
  // The tool is part of the key: another wasmtime writes other code.
  await run('cargo', [
    'build',
    '--release',
    '--package',
    'edge-runtime',
    '--features',
    'tools',
    '--bin',
    'edge-precompile',
  ]);
  const key = digest(rawWasm, precompileTool);
  if (outputs.every((file) => fs.existsSync(file)) && isFresh('precompile', key)) return 'up to date';
  await run(precompileTool, [rawWasm, wasmDir]);
  const missing = outputs.find((file) => !fs.existsSync(file));
  if (missing) throw new StepError(`edge-precompile did not write ${shown(missing)}`);
  stamp('precompile', key);
  return `compiled (${outputs.map(kib).join(', ')})`;
}

const kib = (file) => `${path.extname(file).slice(1)} ${Math.round(fs.statSync(file).size / 1024)} KiB`;
