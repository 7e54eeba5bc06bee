// Values across the boundary: arguments and results of handlers, globals into a run, its value out of it.
// Each suite runs on the package's artifact and on one without its extensions, as public artifacts are.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { edgeError, workerFor } from './fixtures/api.mjs';
import { bareArtifact } from './fixtures/bare-artifact.mjs';
import { random } from './fixtures/random.mjs';

const bytes = (...values) => new Uint8Array(values);
const dict = (entries) => Object.assign(Object.create(null), entries);

/** JavaScript value, how Python shows it, and what comes back if it is not the same. */
const CROSSING = [
  [null, 'None'],
  [undefined, 'None', null],
  [true, 'True'],
  [false, 'False'],
  [0, '0'],
  [-0, '0', 0],
  [1, '1'],
  [-1, '-1'],
  [1.5, '1.5'],
  [Number.NaN, 'nan'],
  [Number.POSITIVE_INFINITY, 'inf'],
  [5e-324, '5e-324'],
  [2 ** 31, '2147483648'],
  [-(2 ** 31) - 1, '-2147483649'],
  [2 ** 53 - 1, '9007199254740991'],
  [2 ** 53, '9007199254740992'],
  [-(2 ** 53), '-9007199254740992'],
  [2 ** 54, '18014398509481984', 18014398509481984n],
  [1n, '1', 1],
  [2n ** 53n + 1n, '9007199254740993'],
  [2n ** 63n - 1n, '9223372036854775807'],
  [-(2n ** 63n), '-9223372036854775808'],
  [2n ** 63n, '9223372036854775808'],
  [-(2n ** 63n) - 1n, '-9223372036854775809'],
  [2n ** 100n, '1267650600228229401496703205376'],
  [-(2n ** 127n), '-170141183460469231731687303715884105728'],
  ['', "''"],
  ['plain', "'plain'"],
  ['é語🐍\0\uFEFF', "'é語🐍\\x00\\ufeff'"],
  ['x'.repeat(41), `'${'x'.repeat(41)}'`],
  [`${'x'.repeat(39)}é`, `'${'x'.repeat(39)}é'`],
  ['a\uD800b', "'a\uFFFDb'", 'a\uFFFDb'],
  [bytes(), "b''"],
  [bytes(0, 255), "b'\\x00\\xff'"],
  [Buffer.from('buffer'), "b'buffer'", bytes(...Buffer.from('buffer'))],
  [[], '[]'],
  [[1, [2, [3]]], '[1, [2, [3]]]'],
  // biome-ignore lint/suspicious/noSparseArray: a hole is None
  [[1, , 2], '[1, None, 2]', [1, null, 2]],
  [{}, '{}', dict({})],
  [{ a: 1, 'two words': [true] }, "{'a': 1, 'two words': [True]}", dict({ a: 1, 'two words': [true] })],
  [Object.create(null, { k: { value: 1, enumerable: true } }), "{'k': 1}", dict({ k: 1 })],
  [
    JSON.parse('{"__proto__": 1}'),
    "{'__proto__': 1}",
    Object.defineProperty(dict({}), '__proto__', { value: 1, enumerable: true, writable: true, configurable: true }),
  ],
  [
    new Map([
      [1, 'a'],
      [null, 'b'],
    ]),
    "{1: 'a', None: 'b'}",
  ],
  [new Map([['a', 1]]), "{'a': 1}", dict({ a: 1 })],
  [new Map([[[1, [2]], 'tuple']]), "{(1, (2,)): 'tuple'}"],
  [new Set([1]), '{1}'],
  [new Set([[1, 2]]), '{(1, 2)}'],
  [new Set(), 'set()'],
];

/** JavaScript value and what the error says. */
const REFUSED = [
  [() => 1, /^args: a function cannot cross to Python$/],
  [Symbol('s'), /^args: a symbol cannot cross to Python$/],
  [
    { user: { socket: new (class Socket {})() } },
    /^args\.user\.socket: an object of class Socket cannot cross to Python$/,
  ],
  [[1, { 'a b': new Date() }], /^args\[1\]\["a b"\]: an object of class Date cannot cross to Python$/],
  [[Promise.resolve()], /^args\[0\]: a Promise \(await it first\) cannot cross to Python$/],
  [new Map([['k', new WeakMap()]]), /^args\.k: an object of class WeakMap cannot/],
  [new Set([{}]), /^args\[0\]: .* cannot cross to Python inside a key or a set$/],
  [new Float64Array(1), /^args: an object of class Float64Array cannot/],
];

for (const artifact of ['bundled', 'bare']) {
  const start = (t, options) =>
    workerFor(t, { ...(artifact === 'bare' ? { wasmUrl: bareArtifact() } : {}), ...options });

  suite(`values, ${artifact} artifact`, () => {
    test('cross both ways', async (t) => {
      let next;
      const seen = [];
      const worker = await start(t, { mainThreadModules: { m: { next: () => next, seen: (v) => void seen.push(v) } } });
      for (const [value, shown, back = value] of CROSSING) {
        next = value;
        const { out, error } = await worker.run('from m import next, seen\nv = next()\nprint(repr(v))\nseen(v)');
        assert.equal(error, null, error?.traceback);
        assert.equal(out, `${shown}\n`);
        assert.deepStrictEqual(seen.pop(), back, shown);
      }
    });

    test('refuse what has no counterpart, by name', async (t) => {
      let next;
      const worker = await start(t, { mainThreadModules: { m: { next: () => next } } });
      for (const [value, pattern] of REFUSED) {
        next = value;
        const { out } = await worker.run(
          'from m import next\ntry:\n    print("got", next())\nexcept TypeError as e:\n    print(e)',
        );
        assert.match(out.trim(), new RegExp(pattern.source.replace('^args', '^result')));
      }
    });

    test('of Python that have no counterpart are a TypeError at the call', async (t) => {
      const worker = await start(t, { mainThreadModules: { m: { f: () => 1 } } });
      const { out } = await worker.run(`
from m import f
class Socket: pass
def attempt(*args):
    try:
        print(f(*args))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
attempt(1, [0, {'user': Socket()}])
attempt(print)
attempt(x for x in [])
loop = []
loop.append(loop)
attempt(loop)
attempt(1j)
attempt((1, 2), {3: frozenset([4])}, bytearray(b'x'))
`);
      const lines = out.trim().split('\n');
      assert.match(lines[0], /^TypeError args\[1\].*: a value of type 'Socket' cannot cross to JavaScript/);
      assert.match(lines[1], /^TypeError args\[0\]: a value of type 'builtin_function_or_method' cannot/);
      assert.match(lines[2], /^TypeError args\[0\]: a value of type 'generator' cannot/);
      assert.match(lines[3], /^ValueError args\[0\].*contain/);
      assert.match(lines[4], /^TypeError args\[0\]: a value of type 'complex' cannot/);
      assert.equal(lines[5], '1');
    });

    test('of any size: what exceeds the exchange buffer takes another way', async (t) => {
      const worker = await start(t, { mainThreadModules: { m: { echo: (v) => v, later: async (v) => v } } });
      const { out } = await worker.run(`
from m import echo, later
for size in (65000, 65530, 65536, 70000, 3000000):
    text = 'é' * size
    assert echo(text) == text
    assert later(text) == text
data = bytes(range(256)) * 10000
print(echo(data) == data, later([data])[0] == data, echo(1))
`);
      assert.equal(out, 'True True 1\n');
    });

    test('survive the way there and back, whatever they are', async (t) => {
      const seed = Number(process.env.EDGE_SEED ?? Math.floor(Math.random() * 2 ** 31));
      t.diagnostic(`EDGE_SEED=${seed}`);
      const { int, pick } = random(seed);
      const text = () =>
        String.fromCodePoint(
          ...Array.from({ length: int(50) }, () =>
            pick([65, 0x7f, 0x80, 0x7ff, 0x800, 0xfeff, 0xffff, 0x1f40d, int(0x7f)]),
          ),
        );
      const scalar = () =>
        pick([
          () => null,
          () => int(2) === 1,
          () => int(2 ** 31) - 2 ** 30,
          () => (int(2 ** 31) - 2 ** 30) * 2 ** int(20),
          () => int(2 ** 31) / 2 ** int(60) + 2 ** -40,
          () =>
            (BigInt(int(2 ** 31)) + 1n) * 2n ** BigInt(53 + int(artifact === 'bare' ? 40 : 300)) * (int(2) ? 1n : -1n),
          text,
          () => Uint8Array.from({ length: int(20) }, () => int(256)),
        ])();
      const value = (depth) =>
        depth === 0
          ? scalar()
          : pick([
              scalar,
              () => Array.from({ length: int(5) }, () => value(depth - 1)),
              () =>
                dict(Object.fromEntries(Array.from({ length: int(5) }, (_, i) => [`${text()}${i}`, value(depth - 1)]))),
              () =>
                new Map([
                  [int(1000) + 0.5, value(depth - 1)],
                  [`k${int(9)}`, value(depth - 1)],
                ]),
            ])();
      let sent;
      let rounds = artifact === 'bare' ? 300 : 3000;
      const worker = await start(t, {
        mainThreadModules: {
          m: {
            next: () => {
              sent = rounds-- > 0 ? value(4) : 'end of the test';
              return sent;
            },
            check: (got) => assert.deepStrictEqual(got, sent),
          },
        },
      });
      const { error } = await worker.run(
        'from m import next, check\nwhile (v := next()) != "end of the test":\n    check(v)',
      );
      assert.equal(error, null, error?.traceback);
    });
  });
}

suite('depth and cycles', () => {
  test('nesting is bounded on both sides', async (t) => {
    const nested = (depth) => (depth === 0 ? [] : [nested(depth - 1)]);
    const worker = await workerFor(t, { mainThreadModules: { m: { deep: (n) => nested(n), take: () => {} } } });
    const { out } = await worker.run(`
from m import deep, take
def attempt(f):
    try:
        f()
        print('ok')
    except (TypeError, ValueError) as e:
        print(str(e)[:30], '…', str(e)[-70:])
def nested(n):
    v = []
    for _ in range(n):
        v = [v]
    return v
attempt(lambda: deep(199))
attempt(lambda: deep(200))
attempt(lambda: take(nested(199)))
attempt(lambda: take(nested(200)))
`);
    const lines = out.trim().split('\n');
    assert.equal(lines[0], 'ok');
    assert.match(lines[1], /nested deeper than 200 levels, which is as much as can cross to Python/);
    assert.equal(lines[2], 'ok');
    assert.match(lines[3], /200 levels, which is as much as can cross to JavaScript/);
  });

  test('a cycle is named', async (t) => {
    const cyclic = { list: [] };
    cyclic.list.push(cyclic);
    const worker = await workerFor(t, { mainThreadModules: { m: { cyclic: () => cyclic } } });
    const { error } = await worker.run('from m import cyclic\ncyclic()');
    assert.match(error.message, /contains itself cannot cross to Python$/);
    assert.ok(error.message.length < 3000);
  });
});

suite('globals', () => {
  test('are bound before the first statement', async (t) => {
    const worker = await workerFor(t);
    const globals = { n: 1, user: { name: 'Ada', tags: new Set(['x']) }, raw: bytes(1), π: 3.14, nothing: null };
    const { out } = await worker.run('print(n, user, raw, π, nothing, __name__)', { globals });
    assert.equal(out, "1 {'name': 'Ada', 'tags': {'x'}} b'\\x01' 3.14 None __main__\n");
    assert.match((await worker.run('n')).error.message, /name 'n' is not defined/);
  });

  test('may have the names of builtins', async (t) => {
    const worker = await workerFor(t);
    assert.equal((await worker.run('len + 1', { globals: { len: 4 } })).value, 5);
  });

  test('that cannot be hashed say so', async (t) => {
    const worker = await workerFor(t);
    const globals = { m: new Map([[new Map(), 1]]) };
    await assert.rejects(worker.run('1', { globals }), edgeError('ERR_EDGE_OPTION', /globals\.m.*inside a key/));
  });

  test('need an artifact that takes them', async (t) => {
    const worker = await workerFor(t, { wasmUrl: bareArtifact() });
    await assert.rejects(worker.run('1', { globals: { a: 1 } }), edgeError('ERR_EDGE_OPTION', /edge_set_global/));
  });
});

suite('value', () => {
  const cases = [
    ['', undefined],
    ['x = 1', undefined],
    ['1 + 1', 2],
    ['print("x")', null],
    ['1\n"two"\nx = 3', 'two'],
    ['if True:\n    5', undefined],
    ['def f():\n    6\nf()', null],
    ['[1, (2, {"a": b"x"})]', [1, [2, dict({ a: bytes(120) })]]],
    ['run((lambda: 5)())', null],
    ['async def f():\n    sleep(0)\n    return 7\nawait f()', 7],
    ['exit(3)', undefined],
  ];
  for (const [source, expected] of cases) {
    test(JSON.stringify(source), async (t) => {
      const worker = await workerFor(t);
      const { value } = await worker.run(source);
      assert.deepStrictEqual(value, expected);
    });
  }

  test('is undefined after an exception', async (t) => {
    const worker = await workerFor(t);
    const result = await worker.run('1\n1/0');
    assert.equal(result.value, undefined);
    assert.equal(result.error.type, 'ZeroDivisionError');
  });

  test('that cannot cross throws when it is read, and not before', async (t) => {
    const worker = await workerFor(t);
    const result = await worker.run('class A: pass\n{"a": [A()]}');
    assert.equal(result.error, null);
    assert.ok(JSON.stringify(result).includes('"exitCode":0'));
    assert.throws(() => result.value, edgeError('ERR_EDGE_VALUE', /^value\.a\[0\]: a value of type 'A' cannot cross/));
  });
});
