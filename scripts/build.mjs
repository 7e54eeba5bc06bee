// Build everything that is missing or out of date: npm packages, compiler_lib.wasm, the addon, dist/.
//
//   node scripts/build.mjs
//   EDGE_WASM_TOOLCHAIN=rustup|debian   take only this way of building the wasm
//   EDGE_COMPILER_WASM=<file>           take this compiler_lib.wasm instead of building it
//
// Each step decides by itself whether it has work; the last lines say what each one did.
import { pathToFileURL } from 'node:url';
import { buildAddon } from './lib/build-addon.mjs';
import { buildTypeScript, installPackages } from './lib/build-js.mjs';
import { buildWasm, precompile } from './lib/build-wasm.mjs';
import { fail } from './lib/shell.mjs';
import { checkNode, checkRust } from './lib/tools.mjs';

const steps = [
  ['npm packages', installPackages],
  ['compiler_lib.wasm', buildWasm],
  ['ahead-of-time code', precompile],
  ['addon', buildAddon],
  ['TypeScript', buildTypeScript],
];

/** Build; resolves with one `{ step, did, seconds }` a step. */
export async function build() {
  checkNode();
  checkRust();
  const done = [];
  for (const [step, work] of steps) {
    console.log(`\n== ${step}`);
    const before = performance.now();
    const did = await work();
    done.push({ step, did, seconds: (performance.now() - before) / 1000 });
    console.log(`   ${did}`);
  }
  console.log('\nbuilt:');
  for (const { step, did, seconds } of done) {
    console.log(`  ${step.padEnd(20)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${did}`);
  }
  return done;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) build().catch(fail);
