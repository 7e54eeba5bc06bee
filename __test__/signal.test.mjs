// AbortSignals of runs and of workers, and dispose() in every state a worker can be in.
import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { suite, test } from 'node:test';
import { createWorker, edgeError, running, workerFor } from './fixtures/api.mjs';

const aborted = (reason) => (error) => {
  edgeError('ERR_EDGE_ABORTED')(error);
  assert.equal(error.cause, reason);
  return true;
};
const disposed = edgeError('ERR_EDGE_DISPOSED');

suite('signal of a run', () => {
  test('stops a running program', async (t) => {
    const worker = await workerFor(t);
    const controller = new AbortController();
    const { done } = await running(worker, { signal: controller.signal });
    const reason = new Error('enough');
    controller.abort(reason);
    await assert.rejects(done, aborted(reason));
    assert.equal((await worker.run('print("on")')).out, 'on\n');
  });

  test('stops a program that waits for an event', async (t) => {
    const worker = await workerFor(t);
    const controller = new AbortController();
    const run = worker.run('receive()', { signal: controller.signal });
    controller.abort('enough');
    await assert.rejects(run, aborted('enough'));
  });

  test('takes a queued run out of the queue', async (t) => {
    const worker = await workerFor(t);
    const first = new AbortController();
    const second = new AbortController();
    const { done } = await running(worker, { signal: first.signal });
    const lines = [];
    worker.onOutput((line) => lines.push(line));
    const queued = worker.run('print("never")', { signal: second.signal });
    const last = worker.run('print("last")');
    second.abort();
    await assert.rejects(queued, edgeError('ERR_EDGE_ABORTED'));
    first.abort();
    await assert.rejects(done, edgeError('ERR_EDGE_ABORTED'));
    await last;
    assert.deepEqual(lines, ['last']);
  });

  test('that was aborted before keeps the run from starting', async (t) => {
    const worker = await workerFor(t);
    await assert.rejects(worker.run('print("x")', { signal: AbortSignal.abort('early') }), aborted('early'));
  });

  test('ends the wait for input that never comes', async (t) => {
    const worker = await workerFor(t);
    const controller = new AbortController();
    const never = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) };
    const run = worker.run('print(input())', { input: never, signal: controller.signal });
    const behind = worker.run('print("on")');
    controller.abort('enough');
    await assert.rejects(run, aborted('enough'));
    assert.equal((await behind).out, 'on\n');
  });

  test('keeps no listener of a run that is over', async (t) => {
    const worker = await workerFor(t);
    const { signal } = new AbortController();
    await worker.run('print("x")', { signal });
    await worker.run('1/0', { signal });
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });

  test('aborted after the run is over does nothing', async (t) => {
    const worker = await workerFor(t);
    const controller = new AbortController();
    const { out } = await worker.run('print("x")', { signal: controller.signal });
    controller.abort();
    assert.equal(out, 'x\n');
    assert.equal((await worker.run('print("on")')).out, 'on\n');
  });
});

suite('signal of a worker', () => {
  test('disposes it', async () => {
    const controller = new AbortController();
    const worker = await createWorker({ signal: controller.signal });
    const { done } = await running(worker);
    controller.abort('closing');
    await assert.rejects(done, disposed);
    await assert.rejects(worker.run('print(1)'), (error) => disposed(error) && error.cause === 'closing');
  });

  test('that was aborted before keeps it from starting', async () => {
    await assert.rejects(createWorker({ signal: AbortSignal.abort('early') }), aborted('early'));
  });

  test('aborted while it starts rejects', async () => {
    const controller = new AbortController();
    const creating = createWorker({ signal: controller.signal });
    controller.abort('changed my mind');
    await assert.rejects(creating, aborted('changed my mind'));
  });

  test('keeps no listener of a disposed worker', async () => {
    const { signal } = new AbortController();
    const worker = await createWorker({ signal });
    worker.dispose();
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });
});

suite('dispose', () => {
  test('is idempotent, and everything after it fails', async () => {
    const worker = await createWorker();
    worker.dispose();
    worker.dispose();
    worker[Symbol.dispose]();
    await worker[Symbol.asyncDispose]();
    await assert.rejects(worker.run('print(1)'), disposed);
    await assert.rejects(worker.reset(), disposed);
    await assert.rejects(worker.clearCache(), disposed);
    assert.throws(() => worker.pushEvent('x'), disposed);
    assert.throws(() => worker.onOutput(null), disposed);
    assert.throws(() => worker.output(), disposed);
    worker.ref();
    worker.unref();
  });

  test('rejects running and queued runs', async () => {
    const worker = await createWorker();
    const { done } = await running(worker);
    const queued = worker.run('print("never")');
    worker.dispose();
    await assert.rejects(done, disposed);
    await assert.rejects(queued, disposed);
  });

  test('right after run', async () => {
    const worker = await createWorker();
    const run = worker.run('print("x")');
    worker.dispose();
    await assert.rejects(run, disposed);
  });

  for (const [state, program] of [
    ['computes', 'while True: pass'],
    ['waits for an event', 'receive()'],
    ['sleeps', 'sleep(1000000)'],
    ['prints without end', 'while True: print("x")'],
  ]) {
    test(`of a worker whose program ${state}`, async () => {
      const worker = await createWorker();
      const run = worker.run(`print("started")\n${program}`);
      const chunks = worker.output();
      await chunks.next();
      await Promise.all([worker[Symbol.asyncDispose](), assert.rejects(run, disposed)]);
    });
  }

  test('while a reset is pending settles it', async () => {
    const worker = await createWorker();
    const { done } = await running(worker);
    const reset = worker.reset();
    worker.dispose();
    await assert.rejects(done, disposed);
    await Promise.allSettled([reset]);
  });

  test('of one worker leaves the others alone', async (t) => {
    const kept = await workerFor(t);
    const gone = await createWorker();
    gone.dispose();
    assert.equal((await kept.run('print("on")')).out, 'on\n');
  });
});
