// Runs that go on where the last one ended, as a REPL's do.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { edgeError, poolFor, workerFor } from './fixtures/api.mjs';
import { bareArtifact } from './fixtures/bare-artifact.mjs';
import { folder } from './fixtures/folder.mjs';

/** A worker and its prompt: resolves with the run's result. */
async function repl(t, options) {
  const worker = await workerFor(t, options);
  return { worker, enter: (source, rest) => worker.run(source, { incremental: true, ...rest }) };
}

suite('incremental runs', () => {
  test('keep names, functions, classes and objects', async (t) => {
    const { enter } = await repl(t);
    await enter('x = [1]\ndef f():\n    return x\nclass A:\n    pass\na = A()');
    await enter('x.append(2)\na.b = x');
    assert.deepEqual((await enter('f() is a.b and isinstance(a, A) and x')).value, [1, 2]);
    assert.equal((await enter('y = 5')).value, undefined);
    assert.equal((await enter('y')).value, 5);
  });

  test('leave fresh ones alone, and are left alone by them', async (t) => {
    const { worker, enter } = await repl(t);
    await enter('x = 1');
    assert.match((await worker.run('x')).error.message, /name 'x' is not defined/);
    await worker.run('x = 2');
    assert.equal((await enter('x')).value, 1);
  });

  test('go on after exceptions, with tracebacks through earlier entries', async (t) => {
    const { enter } = await repl(t);
    await enter('def f(n):\n    return 1 / n', { filename: 'one' });
    const { error } = await enter('\n\nf(0)', { filename: 'two' });
    assert.equal(error.type, 'ZeroDivisionError');
    assert.deepEqual(
      error.frames.map(({ filename, line, name }) => [filename, line, name]),
      [
        ['two', 3, '<module>'],
        ['one', 2, 'f'],
      ],
    );
    assert.match(error.traceback, /return 1 \/ n/);
    assert.equal((await enter('f(2)')).value, 0.5);
    assert.equal((await enter('x = (')).error.type, 'SyntaxError');
    assert.equal((await enter('exit(3)')).exitCode, 3);
    assert.equal((await enter('f(4)')).value, 0.25);
  });

  test('import modules once', async (t) => {
    const root = folder(t, {
      'counter.py': 'print("loaded")\nn = 0\n',
      'other.py': 'import counter\ncounter.n += 10\n',
    });
    const { enter } = await repl(t, { baseUrl: root });
    assert.equal((await enter('import counter\ncounter.n += 1')).out, 'loaded\n');
    assert.equal((await enter('import other')).out, '');
    assert.equal((await enter('counter.n')).value, 11);
  });

  test('have input, limits, globals, calls and usage of their own', async (t) => {
    const m = { f: (v) => v };
    const { enter } = await repl(t, { mainThreadModules: { m } });
    await enter('from m import f\nf(1)\nf(2)', { limits: { hostCalls: 2 } });
    const { value, usage } = await enter('[f(n), input()]', { globals: { n: 5 }, input: 'line' });
    assert.deepEqual(value, [5, 'line']);
    assert.equal(usage.hostCalls, 1);
    assert.equal((await enter('n')).value, 5);
    assert.match((await enter('input()')).error.message, /EOF/);
  });

  test('may suspend, and leave nothing behind that runs on', async (t) => {
    const { worker, enter } = await repl(t);
    worker.pushEvent('a');
    assert.equal((await enter('async def g():\n    sleep(0.001)\n    return receive()\nrun(g())')).value, 'a');
    assert.equal((await enter('c = g()\n1')).value, 1);
    worker.pushEvent('b');
    assert.equal((await enter('run(c)')).value, 'b');
  });

  test('end with a reset', async (t) => {
    const { worker, enter } = await repl(t);
    await enter('x = 1');
    await worker.reset();
    assert.match((await enter('x')).error.message, /name 'x' is not defined/);
  });

  test('leave generators as they are', async (t) => {
    const { worker, enter } = await repl(t);
    const program = `def steps():
    try:
        yield 1
        yield 2
    finally:
        print('closed')
g = steps()
print(next(g))`;
    assert.equal((await enter(program)).out, '1\n');
    assert.equal((await enter('print(next(g))')).out, '2\n');
    assert.equal((await enter('del g\nprint("gone")')).out, 'closed\ngone\n');
    assert.equal((await worker.run(program)).out, '1\nclosed\n');
  });

  test('start anew after one that was stopped', async (t) => {
    const { enter } = await repl(t);
    await enter('x = 1');
    await assert.rejects(enter('while True: pass', { timeoutMs: 20 }), edgeError('ERR_EDGE_TIMEOUT'));
    assert.match((await enter('x')).error.message, /name 'x' is not defined/);
    await enter('x = 2');
    assert.equal((await enter('x')).value, 2);
  });

  test('a thousand of them take no more and more memory', async (t) => {
    const { enter } = await repl(t);
    let early;
    for (let i = 0; i < 1000; i++) {
      const { usage, error } = await enter(`x = [${i}] * 10000\ndef f${i % 7}(): return x`);
      assert.equal(error, null);
      if (i === 200) early = usage.peakBytes;
      if (i === 999) assert.ok(usage.peakBytes < early + (16 << 20), `${early} bytes grew to ${usage.peakBytes}`);
    }
  });

  test('are no matter for a pool, nor for an artifact without the extension', async (t) => {
    const pool = await poolFor(t, { size: 1 });
    await assert.rejects(pool.run('1', { incremental: true }), edgeError('ERR_EDGE_OPTION', /incremental of a pool/));
    const worker = await workerFor(t, { wasmUrl: bareArtifact() });
    await assert.rejects(worker.run('1', { incremental: true }), edgeError('ERR_EDGE_OPTION', /edge_continue/));
  });
});
