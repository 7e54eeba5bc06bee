// What a run resolves with, in which order runs happen, and what they share (nothing).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { suite, test } from 'node:test';
import { edgeError, FOREVER, PythonError, running, workerFor } from './fixtures/api.mjs';

suite('results', () => {
  test('of a program that ends', async (t) => {
    const worker = await workerFor(t);
    const result = await worker.run('print("a")\nprint("b")');
    assert.equal(result.out, 'a\nb\n');
    assert.equal(result.error, null);
    assert.equal(result.value, null);
    assert.equal(result.exitCode, 0);
    assert.equal(typeof result.ms, 'number');
    assert.deepEqual(Object.keys(result.usage).sort(), ['hostCalls', 'hostMs', 'importMs', 'outputBytes', 'peakBytes']);
    assert.equal(result.usage.outputBytes, 4);
    assert.ok(result.usage.peakBytes > 0);
  });

  test('of an empty program', async (t) => {
    const worker = await workerFor(t);
    assert.equal((await worker.run('')).out, '');
  });

  test('of one that raises: resolved, with the traceback in out', async (t) => {
    const worker = await workerFor(t);
    const result = await worker.run('print("before")\nraise ValueError("boom")');
    assert.ok(result.error instanceof PythonError);
    assert.equal(result.error.type, 'ValueError');
    assert.equal(result.error.message, 'boom');
    assert.equal(result.error.code, 'ERR_EDGE_PYTHON');
    assert.equal(result.out, `before\n${result.error.traceback}`);
    assert.equal(result.exitCode, 1);
  });

  test('of one that raises in mid-line: the traceback starts on a line of its own', async (t) => {
    const worker = await workerFor(t);
    const result = await worker.run('print("partial", end="")\n1/0');
    assert.equal(result.out, `partial\n${result.error.traceback}`);
  });

  test('of one that exits', async (t) => {
    const worker = await workerFor(t);
    const result = await worker.run('print("x")\nexit(7)\nprint("y")');
    assert.equal(result.out, 'x\n');
    assert.equal(result.error, null);
    assert.equal(result.exitCode, 7);
  });

  test('throwOnError rejects with the same error, and keeps what was printed', async (t) => {
    const worker = await workerFor(t);
    const program = 'print("before")\nraise KeyError("k")';
    await assert.rejects(worker.run(program, { throwOnError: true }), (error) => {
      assert.ok(error instanceof PythonError);
      assert.equal(error.type, 'KeyError');
      assert.equal(error.out, 'before\n');
      return true;
    });
    const strict = await workerFor(t, { throwOnError: true });
    await assert.rejects(strict.run(program), PythonError);
    assert.equal((await strict.run(program, { throwOnError: false })).error.type, 'KeyError');
  });
});

suite('the program', () => {
  test('is named in tracebacks', async (t) => {
    const worker = await workerFor(t);
    const { error } = await worker.run('def f():\n    raise ValueError\nf()', { filename: 'app.py' });
    assert.deepEqual(error.frames, [
      { filename: 'app.py', line: 3, name: '<module>' },
      { filename: 'app.py', line: 2, name: 'f' },
    ]);
    const anonymous = await worker.run('raise ValueError');
    assert.equal(anonymous.error.frames[0].filename, '<entry>');
  });

  test('may be larger than the 1 MiB source buffer', async (t) => {
    const worker = await workerFor(t);
    const source = `${`# ${'x'.repeat(98)}\n`.repeat(30_000)}print("end")`;
    assert.ok(source.length > 2 << 20);
    assert.equal((await worker.run(source)).out, 'end\n');
  });

  test('may hold any text', async (t) => {
    const worker = await workerFor(t);
    assert.equal((await worker.run('print("é 日本 🦊")')).out, 'é 日本 🦊\n');
  });

  test('reads input from a text and from lines', async (t) => {
    const worker = await workerFor(t);
    const program = 'print(input() + "|" + input())';
    async function* later() {
      yield 'one';
      yield 'two\n';
    }
    for (const input of ['one\ntwo\n', 'one\ntwo', ['one', 'two'], new Set(['one\n', 'two']), later()]) {
      assert.equal((await worker.run(program, { input })).out, 'one|two\n');
    }
  });

  test('gets EOFError without input', async (t) => {
    const worker = await workerFor(t);
    assert.equal((await worker.run('input()')).error.type, 'EOFError');
    assert.equal((await worker.run('input()\ninput()', { input: 'one' })).error.type, 'EOFError');
  });

  test('whose input fails to be read rejects with that failure', async (t) => {
    const worker = await workerFor(t);
    // biome-ignore lint/correctness/useYield: it fails before it could
    async function* broken() {
      throw new RangeError('no more');
    }
    await assert.rejects(worker.run('print(input())', { input: broken() }), RangeError);
    assert.equal((await worker.run('print("on")')).out, 'on\n');
  });

  test('whose input holds what is no text is refused', async (t) => {
    const worker = await workerFor(t);
    const run = worker.run('print(input())', { input: ['one', 2] });
    await assert.rejects(run, edgeError('ERR_EDGE_OPTION', /input: line 2 must be a string, not 2/));
  });

  test('imports modules by imports, baseUrl and entryDir', async (t) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-python-'));
    t.after(() => fs.rmSync(folder, { recursive: true }));
    fs.mkdirSync(path.join(folder, 'app'));
    fs.writeFileSync(path.join(folder, 'util.py'), 'def twice(x):\n    return x * 2\n');
    fs.writeFileSync(path.join(folder, 'app', 'part.py'), 'name = "part"\n');
    const worker = await workerFor(t, { imports: { util: './util.py' }, baseUrl: folder });
    assert.equal((await worker.run('from util import twice\nprint(twice(21))')).out, '42\n');
    const program = 'from "./part.py" import name\nprint(name)';
    assert.equal((await worker.run(program, { entryDir: 'app/' })).out, 'part\n');
    assert.equal((await worker.run(program, { baseUrl: path.join(folder, 'app') })).out, 'part\n');
    await assert.rejects(
      worker.run('from "./nowhere.py" import x'),
      edgeError('ERR_EDGE_MODULE', /nowhere\.py.*does not exist/),
    );
    assert.equal((await worker.run('import nowhere')).error.type, 'ModuleNotFoundError');
    assert.equal((await worker.run('print("on")')).out, 'on\n');
  });
});

suite('order', () => {
  test('runs of one worker happen one after another, in call order', async (t) => {
    const worker = await workerFor(t);
    const lines = [];
    worker.onOutput((line) => lines.push(line));
    const settled = [];
    const runs = Array.from({ length: 20 }, (_, i) =>
      worker.run(`print("${i}a")\nprint("${i}b")`).then(() => settled.push(i)),
    );
    await Promise.all(runs);
    const expected = Array.from({ length: 20 }, (_, i) => i);
    assert.deepEqual(settled, expected);
    assert.deepEqual(
      lines,
      expected.flatMap((i) => [`${i}a`, `${i}b`]),
    );
  });

  test('a run whose input is read asynchronously keeps its place', async (t) => {
    const worker = await workerFor(t);
    const lines = [];
    worker.onOutput((line) => lines.push(line));
    async function* input() {
      await worker.reset();
      yield 'first';
    }
    await Promise.all([worker.run('print(input())', { input: input() }), worker.run('print("second")')]);
    assert.deepEqual(lines, ['first', 'second']);
  });

  test('workers run in parallel', async (t) => {
    const busy = await workerFor(t);
    const free = await workerFor(t);
    const { done } = await running(busy);
    assert.equal((await free.run('print("meanwhile")')).out, 'meanwhile\n');
    busy.dispose();
    await assert.rejects(done, edgeError('ERR_EDGE_DISPOSED'));
  });

  test('the event loop turns while a program computes', async (t) => {
    const worker = await workerFor(t);
    const controller = new AbortController();
    const run = worker.run(FOREVER, { signal: controller.signal });
    for (let turns = 0; turns < 10; turns++) await new Promise(setImmediate);
    controller.abort();
    await assert.rejects(run, edgeError('ERR_EDGE_ABORTED'));
  });

  test('nothing is left of an earlier run', async (t) => {
    const worker = await workerFor(t);
    await worker.run('leftover = 1');
    assert.equal((await worker.run('print(leftover)')).error.type, 'NameError');
  });

  test('reset and clearCache resolve between runs', async (t) => {
    const worker = await workerFor(t);
    await worker.reset();
    await worker.clearCache();
    assert.equal((await worker.run('print("on")')).out, 'on\n');
  });
});
