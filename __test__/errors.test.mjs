// Python tracebacks as data.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseTraceback } from '../dist/internals.js';
import { EdgeError, PythonError, workerFor } from './fixtures/api.mjs';

const failing = async (t, source) => {
  const worker = await workerFor(t);
  const { error } = await worker.run(source);
  assert.ok(error instanceof PythonError, 'the program must fail');
  return error;
};

suite('PythonError', () => {
  test('is an EdgeError and an Error, and shows the Python traceback in its stack', async (t) => {
    const error = await failing(t, 'raise ValueError("boom")');
    assert.ok(error instanceof EdgeError);
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'PythonError');
    assert.ok(error.stack.startsWith(`PythonError: ${error.traceback}`));
    assert.ok(
      error.traceback.startsWith('Traceback (most recent call last):\n  File "<entry>", line 1, in <module>\n'),
    );
    assert.ok(error.traceback.endsWith('\nValueError: boom'));
  });

  test('shows where run was called', async (t) => {
    const worker = await workerFor(t);
    const frames = (error) => error.stack.split('\n').filter((line) => /^\s+at /.test(line));
    async function callsRun(options) {
      return await worker.run('while True: pass', options);
    }
    const late = await callsRun({ timeoutMs: 1 }).catch((error) => error);
    assert.match(frames(late)[0], /callsRun.*errors\.test\.mjs/);
    const { error } = await worker.run('1/0');
    assert.match(frames(error)[0], /errors\.test\.mjs/);
    error.stack = 'replaced';
    assert.equal(error.stack, 'replaced');
  });

  test('has the frames, outermost first', async (t) => {
    const error = await failing(t, 'def outer():\n    inner()\ndef inner():\n    [][0]\nouter()');
    assert.deepEqual(
      error.frames.map(({ line, name }) => [line, name]),
      [
        [5, '<module>'],
        [2, 'outer'],
        [4, 'inner'],
      ],
    );
    assert.equal(error.type, 'IndexError');
  });

  test('has its cause, and that one its own', async (t) => {
    const error = await failing(
      t,
      'try:\n    try:\n        1/0\n    except ZeroDivisionError:\n        raise KeyError("k")\nexcept KeyError as e:\n    raise ValueError("v") from e',
    );
    assert.equal(error.type, 'ValueError');
    assert.equal(error.cause.type, 'KeyError');
    assert.equal(error.cause.message, "'k'");
    assert.equal(error.cause.cause.type, 'ZeroDivisionError');
    assert.equal(error.cause.cause.cause, undefined);
    assert.ok(error.traceback.startsWith(error.cause.traceback));
  });

  test('has its notes', async (t) => {
    const error = await failing(t, 'e = ValueError("v")\ne.add_note("first")\ne.add_note("second")\nraise e');
    assert.equal(error.message, 'v');
    assert.deepEqual(error.notes, ['first', 'second']);
  });

  test('without a message has an empty one', async (t) => {
    const error = await failing(t, 'raise ValueError');
    assert.deepEqual([error.type, error.message], ['ValueError', '']);
  });

  test('of a class of the program', async (t) => {
    const error = await failing(t, 'class Broken(Exception): pass\nraise Broken("x: y")');
    assert.equal(error.message, 'x: y');
    assert.match(error.type, /Broken$/);
  });

  test('of a syntax error has no frames', async (t) => {
    const error = await failing(t, 'x = = 1');
    assert.equal(error.type, 'SyntaxError');
    assert.equal(error.message, 'invalid syntax');
    assert.deepEqual(error.frames, []);
  });

  test('of a group has the group’s own class and message', async (t) => {
    const error = await failing(t, 'raise ExceptionGroup("several", [ValueError("a"), TypeError("b")])');
    assert.equal(error.type, 'ExceptionGroup');
    assert.equal(error.message, 'several (2 sub-exceptions)');
    assert.equal(error.frames.length, 1);
  });
});

suite('parseTraceback', () => {
  const one = (text) => parseTraceback(text).at(-1);

  test('skips source lines and carets', () => {
    const text = [
      'Traceback (most recent call last):',
      '  File "<entry>", line 3, in <module>',
      '    f(1, 2)',
      '    ~^^^^^^',
      '  File "https://host/a b.py", line 12, in C.method.<locals>.f',
      '  [Previous line repeated 995 more times]',
      'pkg.mod.Odd: it: said',
    ].join('\n');
    assert.deepEqual(one(text), {
      type: 'pkg.mod.Odd',
      message: 'it: said',
      notes: [],
      frames: [
        { filename: '<entry>', line: 3, name: '<module>' },
        { filename: 'https://host/a b.py', line: 12, name: 'C.method.<locals>.f' },
      ],
      chain: text,
    });
  });

  test('makes something of any text', () => {
    for (const text of [
      '',
      '\n',
      'nonsense',
      '   \n  File',
      'Über: ß',
      'a\n\nDuring handling of the above exception, another exception occurred:\n\n',
    ]) {
      assert.ok(parseTraceback(text).length > 0);
    }
    assert.equal(one('not rendered as a traceback').message, 'not rendered as a traceback');
  });
});
