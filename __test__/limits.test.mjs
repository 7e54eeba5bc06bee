// Time, memory, output and recursion: what bounds a run, and that the worker survives it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { edgeError, workerFor } from './fixtures/api.mjs';

const stillUsable = async (worker) => assert.equal((await worker.run('print("on")')).out, 'on\n');

suite('timeoutMs', () => {
  test('ends `while True: pass`', async (t) => {
    const worker = await workerFor(t);
    await assert.rejects(worker.run('while True: pass', { timeoutMs: 50 }), edgeError('ERR_EDGE_TIMEOUT', /50/));
    await stillUsable(worker);
  });

  test('ends a program that waits', async (t) => {
    const worker = await workerFor(t);
    await assert.rejects(worker.run('receive()', { timeoutMs: 50 }), edgeError('ERR_EDGE_TIMEOUT'));
    await assert.rejects(worker.run('sleep(1000000)', { timeoutMs: 50 }), edgeError('ERR_EDGE_TIMEOUT'));
    await stillUsable(worker);
  });

  test('of the worker is the default, a run has its own', async (t) => {
    const worker = await workerFor(t, { limits: { timeoutMs: 50 } });
    await assert.rejects(worker.run('while True: pass'), edgeError('ERR_EDGE_TIMEOUT'));
    await assert.rejects(worker.run('while True: pass', { timeoutMs: 60 }), edgeError('ERR_EDGE_TIMEOUT', /60/));
    const run = worker.run('print(receive())', { limits: { timeoutMs: Number.POSITIVE_INFINITY } });
    worker.pushEvent('hello');
    assert.equal((await run).out, 'hello\n');
  });

  test('does not count the time a run is queued', async (t) => {
    const worker = await workerFor(t);
    const first = worker.run('while True: pass', { timeoutMs: 300 });
    const second = worker.run('print("in time")', { timeoutMs: 250 });
    await assert.rejects(first, edgeError('ERR_EDGE_TIMEOUT'));
    assert.equal((await second).out, 'in time\n');
  });
});

suite('memoryBytes', () => {
  test('a program that needs more gets MemoryError or is stopped', async (t) => {
    const worker = await workerFor(t, { limits: { memoryBytes: 64 << 20 } });
    const hungry = 'data = []\nwhile True: data.append("x" * 1000000)';
    const error = await worker.run(hungry).then(
      (result) => result.error,
      (rejected) => rejected,
    );
    assert.ok(error.type === 'MemoryError' || error.code === 'ERR_EDGE_MEMORY', String(error));
    await stillUsable(worker);
  });

  test('one huge request fails alike', async (t) => {
    const worker = await workerFor(t, { limits: { memoryBytes: 64 << 20 } });
    const error = await worker.run('x = "x" * 1000000000').then(
      (result) => result.error,
      (rejected) => rejected,
    );
    assert.ok(error.type === 'MemoryError' || error.code === 'ERR_EDGE_MEMORY', String(error));
    await stillUsable(worker);
  });

  test('a sum leaves nothing behind that counts', async (t) => {
    const worker = await workerFor(t, { limits: { memoryBytes: 64 << 20 } });
    // Neither has a loop in Python: only the sum itself can have collected what it left.
    const numbers = 'numbers = range(10**30, 10**30 + 1_500_000)\n';
    const delegating = 'def g(): yield from numbers\n';
    const result = await worker.run(`${numbers}${delegating}print(sum(g()) == sum(numbers) > 10**36)`);
    assert.equal(result.out, 'True\n');
  });
});

suite('outputBytes', () => {
  test('ends a program that prints without end', async (t) => {
    const worker = await workerFor(t);
    const run = worker.run('while True: print("x" * 100)', { limits: { outputBytes: 10_000 } });
    await assert.rejects(run, (error) => {
      edgeError('ERR_EDGE_OUTPUT')(error);
      assert.ok(error.out.length <= 10_000);
      return true;
    });
    await stillUsable(worker);
  });

  test('counts UTF-8 bytes, and allows exactly that many', async (t) => {
    const worker = await workerFor(t);
    assert.equal((await worker.run('print("é")', { limits: { outputBytes: 3 } })).out, 'é\n');
    await assert.rejects(worker.run('print("éé")', { limits: { outputBytes: 4 } }), edgeError('ERR_EDGE_OUTPUT'));
  });
});

suite('recursion', () => {
  const deep = 'def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)\nprint(f(DEPTH))';

  test('without end is RecursionError', async (t) => {
    const worker = await workerFor(t);
    const { error } = await worker.run('def f(): return f()\nf()');
    assert.equal(error.type, 'RecursionError');
    await stillUsable(worker);
  });

  test('has a depth that can be set', async (t) => {
    const worker = await workerFor(t);
    assert.equal((await worker.run(deep.replace('DEPTH', '900'))).out, '900\n');
    const shallow = await worker.run(deep.replace('DEPTH', '900'), { limits: { recursion: 100 } });
    assert.equal(shallow.error.type, 'RecursionError');
    assert.equal((await worker.run(deep.replace('DEPTH', '5000'), { limits: { recursion: 6000 } })).out, '5000\n');
  });
});
