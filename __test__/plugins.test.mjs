// WebAssembly modules that programs import: every part of the plugin ABI, with our artifact and with what a public one
// looks like.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { edgeError, workerFor } from './fixtures/api.mjs';
import { bareArtifact } from './fixtures/bare-artifact.mjs';
import { folder } from './fixtures/folder.mjs';
import { toolbox } from './fixtures/plugins.mjs';
import { seed } from './fixtures/seeded.mjs';

const base = (dir) => pathToFileURL(`${dir}/`).href;

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
      assert.equal(await run(t, source), "42 42 0 3\nNone {'a': 1, 'b': [2]} {'c': 3}\nNone [1, {2: 3}] None\nTrue\n");
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
      assert.equal(await run(t, source), "42 edge Counter\n6 8 11 8 11\n{'x': 1, 'self_': 2} None\n201 True\n");
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
from "./toolbox.wasm" import throw, throw_twice, take_nothing, fail_silently, leave_error
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
print(leave_error(), take_nothing())
try:
    throw_twice()
except IndexError as e:
    print(e)
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
          '1 -1',
          'edge',
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
class Python:
    def __getitem__(self, key): return key * 2
    def __setitem__(self, key, value): self.stored = (key, value)
    def __len__(self): return 7
    def __iter__(self):
        yield 1
        yield from [2, 3]
    @property
    def prop(self): return 'computed'
p = Python()
it = op(6, p, '')
print(op(3, p, '', 'ab'), op(4, p, '', 'k', 1), p.stored, op(5, p, ''), op(1, p, 'prop'))
print(op(7, it, ''), op(7, it, ''), op(7, it, ''), attempt(7, it, ''), op(0, Python, '__call__').prop)
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
abab None ('k', 1) 7 computed
1 2 3 StopIteration:  computed
`,
      );
    });

    test('primitives, there and back; tags and buffers', async (t) => {
      const source = `
from "./toolbox.wasm" import copy, decode, encode, released
for value in [None, True, False, 0, -1, 2**127 - 1, -2**127, 1.5, float('inf'), '', 'grüße 日本', b'', b'\\x00\\xff', 'x' * 5000]:
    assert copy(value) == value and type(copy(value)) is type(value), value
print(decode(None, 64), decode(True, 64), decode(7, 64)[:2], decode(0.5, 64)[:2], decode('é', 64), decode(b'ab', 64))
print(decode('12345', 4), decode('12345', 5), decode('x' * 3000, 2999)[0], len(decode('x' * 3000, 3000)[2]), decode('', 0))
print(decode([], 64), decode(bytearray(b'q'), 64), released())
def refused(*args):
    try:
        return encode(*args)
    except ValueError:
        return 'refused'
print(encode(0, b''), encode(1, b'\\x01'), encode(4, b'hi'), encode(5, b'hi'))
print(refused(0, b'x'), refused(1, b''), refused(2, b'1234'), refused(3, b'1'), refused(4, b'\\xff'), refused(6, b''), refused(99, b''))
`;
      assert.equal(
        await run(t, source),
        `(0, 0, b'') (1, 1, b'\\x01') (16, 2) (8, 3) (2, 4, b'\\xc3\\xa9') (2, 5, b'ab')
(-5, 4, b'') (5, 4, b'12345') -3000 3000 (0, 4, b'')
(0, 4294967295, b'') (1, 5, b'q') (0, 4294967295, 7)
None True hi b'hi'
refused refused refused refused refused refused refused
`,
      );
    });

    test('ints of more than 128 bits do not cross', async (t) => {
      const source = `
from "./toolbox.wasm" import copy, decode, identity
for value in [2**127, -2**127 - 1, 10**100]:
    try:
        copy(value)
    except OverflowError as e:
        print(e)
    print(decode(value, 64)[:2], identity(value) == value)
try:
    copy([])
except TypeError as e:
    print(e)
`;
      const text = 'an int of more than 128 bits cannot cross to a WebAssembly module\n(0, 4294967295) True\n';
      assert.equal(await run(t, source), `${text.repeat(3)}refused\n`);
    });

    test('errors of callbacks: taken, thrown again, left alone', async (t) => {
      const source = `
from "./toolbox.wasm" import take, rethrow, call
class Mine(Exception):
    pass
mine = Mine('hello')
def raiser(e):
    def f():
        raise e
    return f
print(take(raiser(mine), 64), take(raiser(KeyError('k')), 64), take(raiser(IndexError()), 64), take(lambda: 1, 9))
print(take(raiser(ValueError('12345')), 4), take(raiser(ValueError('12345')), 5))
for through in (rethrow, call):
    try:
        through(raiser(mine))
    except Mine as e:
        print(e is mine)
print(rethrow(lambda: 'fine'), call(lambda: rethrow(lambda: call(lambda: 'deep'))))
`;
      assert.equal(
        await run(t, source),
        `(11, 6, 'Mine: hello') (3, 5, "'k'") (0, 4, '') None
(-5, -1, '') (5, 1, '12345')
True
True
fine deep
`,
      );
    });

    test('the traceback of an error goes through the plugin', async (t) => {
      const dir = folder(t, { 'toolbox.wasm': toolbox });
      const worker = await workerFor(t, { baseUrl: base(dir), wasmUrl });
      const source = 'from "./toolbox.wasm" import rethrow\ndef inner():\n    return {}["k"]\nrethrow(inner)';
      const { error } = await worker.run(source);
      assert.equal(error.type, 'KeyError');
      assert.equal(error.message, "'k'");
      assert.deepEqual(
        error.frames.map(({ line, name }) => [line, name]),
        [
          [4, '<module>'],
          [3, 'inner'],
        ],
      );
    });

    test('plugin and Python call each other, and the depth is bounded', async (t) => {
      const source = `
from "./toolbox.wasm" import call, op
def nest(n):
    return n if n == 0 else 1 + call(lambda: nest(n - 1))
print(nest(40))
depth = 0
def forever():
    global depth
    depth += 1
    return call(forever)
try:
    forever()
except RecursionError as e:
    print('bounded', depth >= 40)
print(nest(40), sorted([3, 1, 2], key=lambda n: call(lambda: -n)))
print(op(0, [3, 1, 2], 'sort', key=lambda n: call(lambda: n)))
`;
      assert.equal(await run(t, source), '40\nbounded True\n40 [3, 2, 1]\nNone\n');
    });

    test('a callback may call JavaScript, but cannot sleep', async (t) => {
      const source = `
from "./toolbox.wasm" import call
from app import later, now
print(call(lambda: now(1)), call(lambda: later(2)))
try:
    call(lambda: sleep(0))
except RuntimeError as e:
    print('cannot suspend' in str(e))
print(later(3))
`;
      const app = { now: (n) => n + 1, later: async (n) => n * 10 };
      const dir = folder(t, { 'toolbox.wasm': toolbox });
      const worker = await workerFor(t, { baseUrl: base(dir), wasmUrl, mainThreadModules: { app } });
      const { out, error } = await worker.run(source);
      assert.equal(error, null, error?.traceback);
      assert.equal(out, '2 20\nTrue\n30\n');
    });

    test('traps, endless loops, memory: the run fails, the worker goes on', async (t) => {
      const dir = folder(t, { 'toolbox.wasm': toolbox });
      const worker = await workerFor(t, { baseUrl: base(dir), wasmUrl });
      const from = (name, call = `${name}()`) => worker.run(`from "./toolbox.wasm" import ${name}\n${call}`);
      await assert.rejects(from('trap'), edgeError('ERR_EDGE_TRAP', /trap\(\) of 'toolbox.wasm'.*unreachable/));
      await assert.rejects(from('overflow'), edgeError('ERR_EDGE_TRAP', /overflow\(\) of 'toolbox.wasm'.*stack/));
      await assert.rejects(from('hog'), edgeError('ERR_EDGE_MEMORY', /hog\(\) of 'toolbox.wasm'/));
      await assert.rejects(
        worker.run('from "./toolbox.wasm" import spin\nspin()', { timeoutMs: 30 }),
        edgeError('ERR_EDGE_TIMEOUT'),
      );
      await assert.rejects(from('answer_code', 'answer_code(7)'), edgeError('ERR_EDGE_ABI', /it returned 7/));
      for (let which = 0; which < 10; which++) {
        await assert.rejects(
          from('outside', `outside(${which})`),
          edgeError(
            'ERR_EDGE_ABI',
            /'toolbox.wasm' broke the plugin ABI in outside\(\): edge_\w+: .*outside its memory/,
          ),
        );
      }
      assert.equal((await from('add', 'print(add(1, 2))')).out, '3\n');
    });
  });
}

suite('handles', () => {
  test('are released: memory does not grow with the number of calls', async (t) => {
    const dir = folder(t, { 'toolbox.wasm': toolbox });
    const worker = await workerFor(t, { baseUrl: base(dir) });
    const peak = async (rounds) => {
      const source = `
from "./toolbox.wasm" import identity, copy, call, take, op, keywords, leave_error, Counter
items, counter = [1], Counter(1)
def bad():
    raise ValueError('x' * 2000)
for i in range(${rounds}):
    identity(items), copy('x' * 3000), call(lambda: i), take(bad, 100), op(0, items, 'index', 1), keywords(a=i)
    counter.add(1), leave_error()
`;
      const { error, usage } = await worker.run(source);
      assert.equal(error, null, error?.traceback);
      return usage.peakBytes;
    };
    // The garbage of a few thousand rounds is what the collector lets stand.
    const few = await peak(20_000);
    assert.ok((await peak(60_000)) <= few + (1 << 20));
  });
});

suite('random values', () => {
  test('taken apart and put together by a plugin, they are the same', async (t) => {
    const source = `
from "./toolbox.wasm" import op, copy, identity
import random
random.seed(SEED)

def value(depth):
    kind = random.randrange(7 if depth == 0 else 13)
    if kind == 0: return random.choice([None, True, False])
    if kind == 1: return random.randrange(-2**127, 2**127) >> random.randrange(127)
    if kind == 2: return random.uniform(-1e9, 1e9) * 10.0 ** random.randrange(-300, 290)
    if kind < 5: return ''.join(chr(random.choice([65, 0, 0xe9, 0x65e5, 0x1f40d])) for _ in range(random.randrange(400)))
    if kind < 7: return random.randbytes(random.randrange(400))
    items = [value(depth - 1) for _ in range(random.randrange(5))]
    if kind < 9: return items
    if kind < 10: return tuple(items)
    if kind < 12: return {hashable(depth - 1): item for item in items}
    return random.choice([set, frozenset])(hashable(0) for _ in items)

def hashable(depth):
    return random.choice([value(0), tuple(value(0) for _ in range(depth))])

def each(v):
    it = op(6, v, '')
    while True:
        try:
            yield op(7, it, '')
        except StopIteration:
            return

CODES = {'list': 9, 'tuple': 11, 'set': 12, 'frozenset': 13}

def rebuilt(v):
    name = op(10, v, '')
    assert name == type(v).__name__
    if name in CODES:
        return op(CODES[name], None, '', *[rebuilt(item) for item in each(v)])
    if name == 'dict':
        made = op(8, None, '')
        for key in each(v):
            op(4, made, '', rebuilt(key), rebuilt(op(3, v, '', key)))
        return made
    return copy(v)

def same(a, b):
    return a == b and repr(a) == repr(b)

for i in range(400):
    v = value(3)
    assert same(rebuilt(v), v), v
    assert identity(v) is v or type(v) in (int, float, bool, type(None)) and identity(v) == v
print('same')
`;
    t.diagnostic(`seed ${seed}`);
    assert.equal(await printed(t, source.replace('SEED', seed)), 'same\n');
  });
});
