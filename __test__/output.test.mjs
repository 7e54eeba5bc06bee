// Printed text: whole lines to the handler, raw chunks to the iteration, the rest to `out`.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { edgeError, workerFor } from './fixtures/api.mjs';

const lineHandler = async (t) => {
  const worker = await workerFor(t);
  const lines = [];
  worker.onOutput((line) => lines.push(line));
  return { worker, lines };
};

suite('onOutput', () => {
  test('sees one line a call, without its newline', async (t) => {
    const { worker, lines } = await lineHandler(t);
    const { out } = await worker.run('print("a")\nprint()\nprint("b\\nc")');
    assert.deepEqual(lines, ['a', '', 'b', 'c']);
    assert.equal(out, '');
  });

  test('sees a line once it is complete, and at the end what is not', async (t) => {
    const { worker, lines } = await lineHandler(t);
    await worker.run('print("a", end="")\nprint("b", end="")\nprint("c")\nprint("rest", end="")');
    assert.deepEqual(lines, ['abc', 'rest']);
  });

  test('does not join the ends of two runs', async (t) => {
    const { worker, lines } = await lineHandler(t);
    await Promise.all([worker.run('print("one", end="")'), worker.run('print("two", end="")')]);
    assert.deepEqual(lines, ['one', 'two']);
  });

  test('leaves only the traceback to out', async (t) => {
    const { worker, lines } = await lineHandler(t);
    const { out, error } = await worker.run('print("x")\n1/0');
    assert.deepEqual(lines, ['x']);
    assert.equal(out, error.traceback);
  });

  test('is replaced by the next one, and removed by null', async (t) => {
    const { worker, lines } = await lineHandler(t);
    const other = [];
    worker.onOutput((line) => other.push(line));
    await worker.run('print("x")');
    worker.onOutput(null);
    assert.equal((await worker.run('print("y")')).out, 'y\n');
    assert.deepEqual([lines, other], [[], ['x']]);
  });

  test('gets a hundred thousand lines in order', async (t) => {
    const { worker, lines } = await lineHandler(t);
    await worker.run('for i in range(100000):\n    print(i)');
    assert.equal(lines.length, 100_000);
    assert.ok(lines.every((line, i) => line === String(i)));
  });

  test('that throws stops the run, which rejects with the cause', async (t) => {
    const worker = await workerFor(t);
    const thrown = new TypeError('cannot show this');
    let calls = 0;
    worker.onOutput(() => {
      calls++;
      throw thrown;
    });
    await assert.rejects(worker.run('print("a")\nwhile True: print("b")'), (error) => {
      edgeError('ERR_EDGE_OUTPUT_HANDLER', /onOutput handler failed: cannot show this/)(error);
      assert.equal(error.cause, thrown);
      return true;
    });
    assert.equal(calls, 1);
    worker.onOutput(null);
    assert.equal((await worker.run('print("on")')).out, 'on\n');
  });

  test('that throws on the unterminated rest rejects the run too', async (t) => {
    const worker = await workerFor(t);
    worker.onOutput(() => {
      throw new Error('no');
    });
    await assert.rejects(worker.run('print("a", end="")'), edgeError('ERR_EDGE_OUTPUT_HANDLER'));
  });

  test('that answers with promises is waited for', async (t) => {
    const worker = await workerFor(t);
    const seen = [];
    worker.onOutput(async (line) => {
      await null;
      seen.push(line);
    });
    await worker.run('for i in range(1000):\n    print(i)');
    assert.equal(seen.length, 1000);
    worker.onOutput(() => Promise.reject(new Error('late no')));
    await assert.rejects(worker.run('print("x")'), edgeError('ERR_EDGE_OUTPUT_HANDLER', /late no/));
  });

  test('removed in mid-line leaves the line to out', async (t) => {
    const worker = await workerFor(t);
    worker.onOutput(() => worker.onOutput(null));
    assert.equal((await worker.run('print("a")\nprint("b", end="")\nprint("c", end="")')).out, 'bc');
  });

  test('is not called any more once it has stopped the run', async (t) => {
    const worker = await workerFor(t);
    const controller = new AbortController();
    const lines = [];
    worker.onOutput((line) => {
      lines.push(line);
      controller.abort();
    });
    const run = worker.run('for i in range(1000): print(i)\nwhile True: pass', { signal: controller.signal });
    await assert.rejects(run, edgeError('ERR_EDGE_ABORTED'));
    assert.deepEqual(lines, ['0']);
  });

  test('may dispose the worker', async (t) => {
    const worker = await workerFor(t);
    worker.onOutput(() => worker.dispose());
    await assert.rejects(worker.run('print("a")\nwhile True: pass'), edgeError('ERR_EDGE_DISPOSED'));
  });
});

suite('output()', () => {
  const read = async (iteration) => {
    let text = '';
    for await (const chunk of iteration) text += chunk;
    return text;
  };

  test('yields raw text and ends with the last pending run', async (t) => {
    const worker = await workerFor(t);
    const reading = read(worker.output());
    const runs = [worker.run('print("a", end="")'), worker.run('print("b")')];
    assert.equal(await reading, 'ab\n');
    for (const run of runs) assert.equal((await run).out, '');
    assert.equal((await worker.run('print("c")')).out, 'c\n');
  });

  test('with follow goes on until the worker is disposed', async (t) => {
    const worker = await workerFor(t);
    const reading = read(worker.output({ follow: true }));
    await worker.run('print("a")');
    await worker.run('print("b")');
    worker.dispose();
    assert.equal(await reading, 'a\nb\n');
  });

  test('pauses a program that prints faster than it is read', async (t) => {
    const worker = await workerFor(t);
    const chunks = worker.output();
    const controller = new AbortController();
    const run = worker.run('while True: print("x" * 1000)', { signal: controller.signal });
    const before = process.memoryUsage().rss;
    let size = 0;
    for (let reads = 0; reads < 100; reads++) {
      const { value } = await chunks.next();
      size += value.length;
      await new Promise(setImmediate);
    }
    assert.ok(size > 0);
    assert.ok(process.memoryUsage().rss - before < 200 << 20, 'unread output must not pile up');
    controller.abort();
    await assert.rejects(run, edgeError('ERR_EDGE_ABORTED'));
  });

  test('left with break lets the program go on', async (t) => {
    const worker = await workerFor(t);
    const run = worker.run('for i in range(200000):\n    print(i)');
    for await (const chunk of worker.output()) {
      assert.ok(chunk.startsWith('0\n'));
      break;
    }
    const { out } = await run;
    assert.ok(out.endsWith('199999\n'));
  });
});

suite('out', () => {
  test('holds megabytes', async (t) => {
    const worker = await workerFor(t);
    const { out } = await worker.run('for i in range(20000):\n    print("x" * 999)');
    assert.equal(out.length, 20_000_000);
  });

  test('is kept for runs that are stopped', async (t) => {
    const worker = await workerFor(t);
    await assert.rejects(worker.run('print("a")\nwhile True: pass', { timeoutMs: 200 }), (error) => {
      edgeError('ERR_EDGE_TIMEOUT')(error);
      assert.equal(error.out, 'a\n');
      return true;
    });
  });
});
