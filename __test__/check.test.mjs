// Looking at a program without running it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { edgeError, running, workerFor } from './fixtures/api.mjs';
import { bareArtifact } from './fixtures/bare-artifact.mjs';
import { folder } from './fixtures/folder.mjs';

const place = (line, column, endLine, endColumn) => ({ line, column, endLine, endColumn });

suite('check', () => {
  const cases = [
    ['', []],
    ['print("never printed")\nwhile True: pass', []],
    ['import math, collections.abc\nfrom asyncio import sleep', []],
    ['x = 1\ny = (2', [{ kind: 'syntax', type: 'SyntaxError', message: "'(' was never closed", ...place(2, 5, 2, 6) }]],
    ['é = 1\ré = = 2', [{ kind: 'syntax', type: 'SyntaxError', message: 'invalid syntax', ...place(2, 5, 2, 6) }]],
    [
      'if x:\npass',
      [
        {
          kind: 'syntax',
          type: 'IndentationError',
          message: "expected an indented block after 'if' statement on line 1",
          ...place(2, 1, 2, 5),
        },
      ],
    ],
    [
      'def f():\n    return 1\nreturn 2',
      [{ kind: 'syntax', type: 'SyntaxError', message: "'return' outside function", ...place(3, 1, 3, 9) }],
    ],
    [
      'x = 1\nimport math, os.path, mmap',
      [
        { kind: 'import', type: 'ModuleNotFoundError', message: "No module named 'os.path'", ...place(2, 14, 2, 21) },
        { kind: 'import', type: 'ModuleNotFoundError', message: "No module named 'mmap'", ...place(2, 23, 2, 27) },
      ],
    ],
  ];
  for (const [source, expected] of cases) {
    test(JSON.stringify(source), async (t) => {
      const worker = await workerFor(t);
      assert.deepEqual(await worker.check(source), expected);
    });
  }

  test('finds modules as a run does, and says which cannot be had', async (t) => {
    const root = folder(t, {
      'app/main.py': '',
      'app/good.py': 'from "./inner.py" import x',
      'app/inner.py': 'x = 1',
      'app/bad.py': 'from "./gone.py" import y',
    });
    let made = 0;
    const m = () => {
      made++;
      return {};
    };
    const worker = await workerFor(t, {
      baseUrl: root,
      hostModules: { host: './missing.mjs' },
      mainThreadModules: { m },
    });
    const fine = 'from "./good.py" import x\nimport m, host, good';
    assert.deepEqual(await worker.check(fine, { entryDir: 'app' }), []);
    assert.equal(made, 1);
    const found = await worker.check(
      'from "./good.py" import x\nfrom "./missing.py" import z\nfrom "./bad.py" import y',
      { entryDir: 'app' },
    );
    assert.equal(found.length, 2);
    assert.deepEqual(
      { ...found[0], message: '' },
      { kind: 'import', type: 'ModuleNotFoundError', message: '', ...place(2, 6, 2, 20) },
    );
    assert.match(found[0].message, /missing\.py does not exist/);
    assert.equal(found[1].module, 'bad.py');
    assert.match(found[1].message, /^'\.\/gone\.py': .*gone\.py does not exist/);
  });

  test('queues behind runs, and ends as they do', async (t) => {
    const worker = await workerFor(t);
    const controller = new AbortController();
    const { done } = await running(worker, { signal: controller.signal });
    const check = worker.check('x = (');
    const aborted = worker.check('', { signal: AbortSignal.abort() });
    await assert.rejects(aborted, edgeError('ERR_EDGE_ABORTED', /the check was aborted/));
    controller.abort();
    await assert.rejects(done, edgeError('ERR_EDGE_ABORTED'));
    assert.equal((await check).length, 1);
    const late = worker.check('');
    worker.dispose();
    await assert.rejects(late, edgeError('ERR_EDGE_DISPOSED'));
    await assert.rejects(worker.check(''), edgeError('ERR_EDGE_DISPOSED'));
  });

  test('agrees with what a run says', async (t) => {
    const worker = await workerFor(t);
    for (const source of [
      'x = (',
      'a b',
      'def f(:',
      'f(**a, *b)',
      'x = 1 +',
      '  x',
      'break',
      'nonlocal x',
      'f"{"',
      "'abc",
    ]) {
      const [found] = await worker.check(source);
      const { error } = await worker.run(source);
      assert.deepEqual([found?.type, found?.message], [error?.type, error?.message], source);
    }
  });

  test('refuses what it cannot honour', async (t) => {
    const worker = await workerFor(t);
    await assert.rejects(worker.check(5), edgeError('ERR_EDGE_OPTION', /check\(\): source must be a string, not 5/));
    await assert.rejects(worker.check('', { input: 'x' }), edgeError('ERR_EDGE_OPTION', /unknown option input/));
    const bare = await workerFor(t, { wasmUrl: bareArtifact() });
    await assert.rejects(
      bare.check('1'),
      edgeError('ERR_EDGE_OPTION', /cannot check a program: it has no export `edge_check`/),
    );
  });
});
