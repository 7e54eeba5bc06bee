// Looking at a program without running it.
import assert from 'node:assert/strict';
import path from 'node:path';
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
      'x = 1\nimport math, multiprocessing.pool, mmap',
      [
        {
          kind: 'import',
          type: 'ModuleNotFoundError',
          message: "No module named 'multiprocessing.pool'",
          ...place(2, 14, 2, 34),
        },
        { kind: 'import', type: 'ModuleNotFoundError', message: "No module named 'mmap'", ...place(2, 36, 2, 40) },
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

  test('unknown names are reported beside other failures, with who was asked', async (t) => {
    const root = folder(t, { 'packages.json': '{"imports": {"x": "./gone.py"}}' });
    const worker = await workerFor(t, { baseUrl: root });
    const [gone, unknown, ...rest] = await worker.check('import x\nimport nobody, math');
    assert.deepEqual(rest, []);
    assert.match(gone.message, /gone\.py does not exist/);
    assert.deepEqual(
      { ...unknown, message: '' },
      { kind: 'import', type: 'ModuleNotFoundError', message: '', ...place(2, 8, 2, 14) },
    );
    const manifest = path.join(root, 'packages.json');
    const note = `${manifest} does not name 'nobody': add it to "imports" there, add "extends", or import a quoted path`;
    assert.equal(unknown.message, `No module named 'nobody'\n${note}`);
    const { error, out } = await worker.run('import nobody');
    assert.equal(error.message, "No module named 'nobody'");
    assert.deepEqual(error.notes, [note]);
    assert.ok(out.endsWith(`ModuleNotFoundError: No module named 'nobody'\n${note}`), out);
    const caught = await worker.run('try:\n    import nobody\nexcept ImportError as e:\n    print(e, e.name)');
    assert.equal(caught.out, "No module named 'nobody' nobody\n");
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
