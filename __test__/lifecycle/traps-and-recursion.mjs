// Guest traps and deep recursion, between JS errors and wasm traps of the runtime's own: the handlers of both coexist.
import { Buffer } from 'node:buffer';
import { createWorker } from '../../dist/index.js';

// (module (func (export "f") unreachable))
const bytes = Buffer.from('AGFzbQEAAAABBAFgAAADAgEABwUBAWYAAAoFAQMAAAs=', 'base64');
const own = new WebAssembly.Instance(new WebAssembly.Module(bytes));

const worker = await createWorker();
for (let i = 0; i < 50; i++) {
  const { error } = await worker.run('def f(): return f()\nf()');
  if (error?.type !== 'RecursionError') throw new Error(`expected RecursionError: ${error}`);
  const late = await worker.run('while True: pass', { timeoutMs: 1 }).catch((rejected) => rejected);
  if (late.code !== 'ERR_EDGE_TIMEOUT') throw late;
  try {
    own.exports.f();
    throw new Error('unreachable was reached');
  } catch (trap) {
    if (!(trap instanceof WebAssembly.RuntimeError)) throw trap;
  }
}
worker.dispose();
console.log('survived');
