// Every way to end a run, in every state a run can be in: it settles with the right code, and the worker goes on.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { edgeError, withResolvers, workerFor } from './fixtures/api.mjs';

/** State, program (`mark()` says that it has got there), and what else it takes. */
const STATES = [
  ['computing', 'mark()\nwhile True: pass'],
  ['computing inside one operation', 'mark()\n7 ** 50_000_000'],
  ['sleeping', 'mark()\nsleep(1000)'],
  ['waiting for an event', 'mark()\nreceive()'],
  ['waiting for frames', 'mark()\nwhile True: frame()'],
  ['yielding', 'mark()\nwhile True: sleep(0)'],
  ['waiting for a handler', 'mark()\nnever()'],
  ['waiting for many handlers', 'async def one(): never()\nmark()\ngather(*[one() for _ in range(50)])'],
  ['in a burst of calls', 'mark()\nwhile True: fine(1)'],
  ['in a burst of asynchronous calls', 'mark()\nwhile True: soon(1)'],
  [
    'waiting for everything at once',
    'async def a(): sleep(1000)\nasync def b(): receive()\nasync def c(): never()\nasync def d():\n    while True: frame()\nmark()\ngather(a(), b(), c(), d())',
  ],
  ['inside with_timeout', 'async def a(): never()\nmark()\nwith_timeout(1000, a())'],
  [
    'in cleanup that does not end',
    'async def a():\n    try: never()\n    finally: sleep(1000)\nmark()\nwith_timeout(0.001, a())',
  ],
  ['printing faster than anybody reads', 'mark()\nwhile True: print("x" * 1000)', (worker) => void worker.output()],
  [
    'printing to a handler that is behind',
    'mark()\nwhile True: print("x" * 1000)',
    (worker) => worker.onOutput(() => new Promise((resolve) => setTimeout(resolve, 1))),
  ],
  ['catching everything', 'mark()\nwhile True:\n    try:\n        while True: fine(1)\n    except BaseException: pass'],
];

const ENDS = {
  signal: {
    code: 'ERR_EDGE_ABORTED',
    options: ({ signal }) => ({ signal }),
    end: ({ controller }) => controller.abort(),
  },
  timeoutMs: { code: 'ERR_EDGE_TIMEOUT', options: () => ({ timeoutMs: 30 }), end: () => {} },
  dispose: { code: 'ERR_EDGE_DISPOSED', options: () => ({}), end: ({ worker }) => worker.dispose() },
};

for (const [name, { code, options, end }] of Object.entries(ENDS)) {
  suite(`ended by ${name}`, () => {
    for (const [state, source, prepare] of STATES) {
      test(state, async (t) => {
        const { promise: marked, resolve: mark } = withResolvers();
        const m = { mark: () => mark(), never: () => new Promise(() => {}), fine: (v) => v, soon: async (v) => v };
        const worker = await workerFor(t, { mainThreadModules: { m } });
        prepare?.(worker);
        const controller = new AbortController();
        const run = worker.run(`from m import *\n${source}`, options({ signal: controller.signal }));
        const ended = assert.rejects(run, edgeError(code));
        await Promise.race([marked, ended]);
        end({ worker, controller });
        await ended;
        if (name === 'dispose') return;
        worker.onOutput(null);
        assert.equal((await worker.run('from m import fine\nfine(40) + 2')).value, 42);
      });
    }
  });
}

suite('while importing', () => {
  for (const name of ['signal', 'dispose']) {
    test(`ended by ${name}`, async (t) => {
      const { promise: asked, resolve } = withResolvers();
      globalThis.edgeAsked = resolve;
      t.after(() => delete globalThis.edgeAsked);
      const slow =
        'data:text/javascript,export const slow = () => { globalThis.edgeAsked(); return new Promise(() => {}); }';
      const worker = await workerFor(t, { hostModules: { slow } });
      const controller = new AbortController();
      const { code, options, end } = ENDS[name];
      const ended = assert.rejects(worker.run('import slow', options({ signal: controller.signal })), edgeError(code));
      await asked;
      end({ worker, controller });
      await ended;
      if (name === 'signal') assert.equal((await worker.run('40 + 2')).value, 42);
    });
  }
});

suite('limits', () => {
  test('of host calls count those under way', async (t) => {
    const m = { never: () => new Promise(() => {}) };
    const worker = await workerFor(t, { mainThreadModules: { m } });
    const source = 'from m import never\nasync def one(): never()\ngather(*[one() for _ in range(11)])';
    await assert.rejects(worker.run(source, { limits: { hostCalls: 10 } }), edgeError('ERR_EDGE_HOST_CALLS'));
    assert.equal((await worker.run('40 + 2')).value, 42);
  });

  test('of memory hold while answers come in', async (t) => {
    const m = { big: () => 'x'.repeat(1 << 20) };
    const worker = await workerFor(t, { mainThreadModules: { m }, limits: { memoryBytes: 64 << 20 } });
    const source =
      'from m import big\nkept = []\ntry:\n    while True: kept.append(big())\nexcept MemoryError:\n    n = len(kept)\n    kept = None\n    print(n > 10)';
    const ended = await worker.run(source).then(
      ({ out, error }) => (error ? error.type : out),
      (error) => error.code,
    );
    assert.ok(['True\n', 'MemoryError', 'ERR_EDGE_MEMORY'].includes(ended), ended);
    assert.equal((await worker.run('40 + 2')).value, 42);
  });
});

suite('many runs', () => {
  test('of one worker happen in call order, whatever became of the others', async (t) => {
    const order = [];
    const m = { note: (n) => void order.push(n), later: (n) => new Promise((yes) => setTimeout(yes, n % 3, n)) };
    const worker = await workerFor(t, { mainThreadModules: { m } });
    const runs = Array.from({ length: 60 }, (_, n) => {
      const source = [
        'note(n)',
        'note(later(n))',
        'note(n)\nsleep(0.001)',
        'note(n)\n1/0',
        'note(n)\nwhile True: pass',
      ][n % 5];
      return worker
        .run(`from m import *\n${source}`, { globals: { n }, timeoutMs: n % 5 === 4 ? 10 : 30_000 })
        .catch((error) => error);
    });
    const results = await Promise.all(runs);
    assert.deepEqual(
      order,
      Array.from({ length: 60 }, (_, n) => n),
    );
    assert.ok(
      results.every((result, n) =>
        n % 5 === 4
          ? result.code === 'ERR_EDGE_TIMEOUT'
          : n % 5 === 3
            ? result.error?.type === 'ZeroDivisionError'
            : result.error === null,
      ),
    );
  });

  test('of several workers overlap', async (t) => {
    // Each waits until all have called: they could not if one had to end before another begins.
    const waiting = [];
    const m = {
      meet: () => {
        const { promise, resolve } = withResolvers();
        waiting.push(resolve);
        if (waiting.length === 8) for (const go of waiting) go();
        return promise;
      },
    };
    const workers = await Promise.all(Array.from({ length: 8 }, () => workerFor(t, { mainThreadModules: { m } })));
    await Promise.all(workers.map((worker) => worker.run('from m import meet\nmeet()', { timeoutMs: 30_000 })));
  });
});
