// Plugins that call back, trap and loop, in several workers at once, with a worker disposed in the midst of a call.
import { createWorker } from '../../dist/index.js';

// (module (import "env" "edge_op" (func $op (param i32 i32 i32 i32 i32 i32 i32) (result i32)))
//   (memory (export "memory") 1) (data (i32.const 0) "__call__")
//   (func (export "__edge_alloc") (param i32) (result i32) (i32.const 256))
//   (func (export "call") (param i32 i32 i32) (result i32) (i32.store (i32.const 16) (i32.const 0))
//     (call $op (i32.const 0) (i32.load (local.get 0)) (i32.const 0) (i32.const 8) (i32.const 16) (i32.const 1) (local.get 2)))
//   (func (export "trap") (param i32 i32 i32) (result i32) unreachable)
//   (func (export "spin") (param i32 i32 i32) (result i32) (loop $l (br $l)) (i32.const 0)))
const tool =
  'data:application/wasm;base64,AGFzbQEAAAABGANgB39/f39/f38Bf2ABfwF/YAN/f38BfwIPAQNlbnYHZWRnZV9vcAAAAwUEAQICAgUDAQABBy4FBm1l' +
  'bW9yeQIADF9fZWRnZV9hbGxvYwABBGNhbGwAAgR0cmFwAAMEc3BpbgAECjIEBQBBgAILHABBEEEANgIAQQAgACgCAEEAQQhBEEEBIAIQAAsDAAALCQAD' +
  'QAwAC0EACwsOAQBBAAsIX19jYWxsX18=';

async function use(number) {
  const worker = await createWorker({
    imports: { tool },
    integrity: false,
    mainThreadModules: { app: { five: async () => 5 } },
  });
  for (let i = 0; i < 20; i++) {
    const { error, value } = await worker.run(
      `from tool import call\nfrom app import five\ndef nest(n): return five() if n == 0 else call(lambda: nest(n - 1))\nnest(${number})`,
    );
    if (error || value !== 5) throw new Error(`worker ${number}: ${error?.traceback ?? value}`);
    const deep = await worker.run('from tool import call\ndef f(): return call(f)\nf()');
    if (deep.error?.type !== 'RecursionError') throw new Error(`expected RecursionError: ${deep.error}`);
    const trapped = await worker.run('from tool import trap\ntrap()').catch((rejected) => rejected);
    if (trapped.code !== 'ERR_EDGE_TRAP') throw trapped;
    const late = await worker.run('from tool import spin\nspin()', { timeoutMs: 1 }).catch((rejected) => rejected);
    if (late.code !== 'ERR_EDGE_TIMEOUT') throw late;
  }
  const last = worker.run('from tool import spin\nprint("spinning", flush=True)\nspin()').catch((rejected) => rejected);
  worker.dispose();
  if ((await last).code !== 'ERR_EDGE_DISPOSED') throw await last;
}

await Promise.all([0, 1, 10, 50].map(use));
console.log('all came back');
