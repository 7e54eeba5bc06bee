// WebAssembly modules that programs import, through the public API.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { edgeError, workerFor } from './fixtures/api.mjs';
import { bareArtifact } from './fixtures/bare-artifact.mjs';
import { folder } from './fixtures/folder.mjs';
import { plugin, toolbox } from './fixtures/plugins.mjs';

const base = (dir) => pathToFileURL(`${dir}/`).href;
const sha = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

/** What `source` prints, with the toolbox and `files` beside it. */
async function printed(t, source, { files = {}, ...options } = {}) {
  const dir = folder(t, { 'toolbox.wasm': toolbox, ...files });
  const worker = await workerFor(t, { baseUrl: base(dir), ...options });
  const { out, error } = await worker.run(source);
  assert.equal(error, null, error?.traceback);
  return out;
}

/** Artifacts that plugins run with: ours, and what a public one looks like. */
const artifacts = [
  ['own', undefined],
  ['bare', bareArtifact()],
];

for (const [name, wasmUrl] of artifacts) {
  suite(`plugins, ${name} artifact`, () => {
    const run = (t, source) => printed(t, source, { wasmUrl });

    test('functions, with positional and keyword arguments', async (t) => {
      const source = `
from "./toolbox.wasm" import add, double, count, keywords, nothing, identity
print(add(2, 40), double(21), count(), count(1, 'x', None))
print(keywords(), keywords(a=1, b=[2]), keywords(1, c=3))
print(nothing(), identity([1, {2: 3}]), identity(None))
items = [1]
print(identity(items) is items)
`;
      assert.equal(
        await run(t, source),
        "42 42 0 3\nNone {'a': 1, 'b': [2]} {'c': 3}\nNone [1, {2: 3}] None\nTrue\n",
      );
    });

    test('constants and classes', async (t) => {
      const source = `
from "./toolbox.wasm" import ANSWER, NAME, Counter
print(ANSWER, NAME, Counter.__name__)
a, b = Counter(5), Counter(10)
print(a.add(1), a.add(2), b.add(1), a.total, len(b))
print(a.options(x=1, self_=2), a.options())
class Loud(Counter):
    def add(self, n):
        return super().add(n * 100)
print(Loud(1).add(2), isinstance(Loud(0), Counter))
`;
      assert.equal(
        await run(t, source),
        "42 edge Counter\n6 8 11 8 11\n{'x': 1, 'self_': 2} None\n201 True\n",
      );
    });

    test('import forms: whole module, star, from a Python module', async (t) => {
      const source = `
from "./toolbox.wasm" import *
print(double(4), ANSWER, 'helper' in globals(), '_constant_ANSWER' in globals())
from "./lib/uses.py" import six
print(six())
`;
      const files = { 'lib/uses.py': 'from "../toolbox.wasm" import add\ndef six():\n    return add(2, 4)\n' };
      assert.equal(await printed(t, source, { files, wasmUrl }), '8 42 False False\n6\n');
    });

    test('errors are Python exceptions', async (t) => {
      const source = `
from "./toolbox.wasm" import throw, fail_silently, leave_error
for kind in range(8):
    try:
        throw(kind, "ZeroDivisionError: text")
    except Exception as e:
        print(type(e).__name__, e)
try:
    throw(6, "NoSuchClass: text")
except RuntimeError as e:
    print(e)
try:
    fail_silently()
except RuntimeError as e:
    print(e)
print(leave_error())
`;
      assert.equal(
        await run(t, source),
        [
          'TypeError ZeroDivisionError: text',
          'ValueError ZeroDivisionError: text',
          'RuntimeError ZeroDivisionError: text',
          'AttributeError ZeroDivisionError: text',
          'IndexError ZeroDivisionError: text',
          "KeyError 'ZeroDivisionError: text'",
          'ZeroDivisionError text',
          'RuntimeError ZeroDivisionError: text',
          'NoSuchClass: text',
          "fail_silently() of 'toolbox.wasm' failed without an error",
          '1',
          '',
        ].join('\n'),
      );
    });

    test('every operation on values', async (t) => {
      const source = `
from "./toolbox.wasm" import op
class Box:
    def __init__(self): self.x = 1
    def both(self, a, b=0): return (a, b)
    def __call__(self, *args, **kwargs): return (args, kwargs)
def attempt(*args):
    try:
        return op(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
box = Box()
print(op(0, box, 'both', 1, b=2), op(0, box, '__call__', 3, k=4), op(0, 'abc', 'upper'))
print(op(1, box, 'x'), op(2, box, 'y', 5), box.y, attempt(1, box, 'z'))
d = {}
print(op(3, [7, 8], '', 1), op(4, d, '', 'k', 'v'), d, attempt(3, d, '', 'no'), attempt(3, [], '', 0))
it = op(6, [1], '')
print(op(5, 'four', ''), op(7, it, ''), attempt(7, it, ''), attempt(5, 3, ''))
print(op(8, None, ''), op(9, None, ''), op(10, 1.5, ''), op(10, box, ''), op(10, None, ''))
print(op(11, None, '', 1, 2), op(12, None, '', 3, 3), op(13, None, '', 4), attempt(12, None, '', []))
print(attempt(14, box, ''))
`;
      assert.equal(
        await run(t, source),
        `(1, 2) ((3,), {'k': 4}) ABC
1 None 5 AttributeError: 'Box' object has no attribute 'z'
8 None {'k': 'v'} KeyError: 'no' IndexError: list index out of range
4 1 StopIteration:  TypeError: object of type 'int' has no len()
{} [] float Box NoneType
(1, 2) {3} frozenset({4}) TypeError: unhashable type: 'list'
RuntimeError: unknown value operation 14
`,
      );
    });
  });
}
