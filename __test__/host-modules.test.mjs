// Python calls JavaScript: modules and how they are found, calls, errors, order, and ends of runs in the middle of a call.
import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { describeHost } from '../dist/index.js';
import { createWorker, EdgeError, edgeError, poolFor, withResolvers, workerFor } from './fixtures/api.mjs';
import { bareArtifact } from './fixtures/bare-artifact.mjs';
import { folder } from './fixtures/folder.mjs';

/** A worker whose program prints its failures; resolves with the lines it printed. */
async function lines(worker, source, options) {
  const { out } = await worker.run(source, options);
  return out.trimEnd().split('\n');
}

suite('importing', () => {
  const m = { f: () => 'f', g: () => 'g', N: 5, _hidden: () => 'h', TABLE: { a: [1] } };

  for (const [source, expected] of [
    ['from m import f\nprint(f())', 'f'],
    ['from m import f as x, N\nprint(x(), N)', 'f 5'],
    ['import m\nprint(m.f(), m.N, m.TABLE, m.__name__)', "f 5 {'a': [1]} m"],
    ['import m as k\nprint(k.g())', 'g'],
    ['from m import *\nprint(f(), g(), N)', 'f g 5'],
    ['from m import *\ntry:\n    _hidden\nexcept NameError as e:\n    print(e)', "name '_hidden' is not defined"],
    ['def late():\n    from m import f\n    return f()\nprint(late())', 'f'],
    ['import m\nprint(import_module("m") is m)', 'True'],
    [
      'try:\n    from m import missing\nexcept ImportError as e:\n    print(e)',
      "cannot import name 'missing' from 'm' (unknown location)",
    ],
    ['import m\nprint(m.f)\nprint(m.f.__name__, callable(m.f))', '<built-in function f>\nf True'],
  ]) {
    test(JSON.stringify(source), async (t) => {
      const worker = await workerFor(t, { mainThreadModules: { m } });
      assert.deepEqual(await lines(worker, source), expected.split('\n'));
    });
  }

  test('from a module that a program imports', async (t) => {
    const root = folder(t, { 'lib/util.py': 'from m import f\ndef twice():\n    return f() * 2\n' });
    const worker = await workerFor(t, { mainThreadModules: { m }, baseUrl: root });
    assert.deepEqual(await lines(worker, 'from "./lib/util.py" import twice\nprint(twice())'), ['ff']);
  });

  test('only own properties are there', async (t) => {
    class Module {
      own = () => 1;
      inherited() {}
    }
    const worker = await workerFor(t, { mainThreadModules: { m: new Module() } });
    const source = 'import m\nprint([n for n in dir(m) if not n.startswith("__")])';
    assert.deepEqual(await lines(worker, source), ["['own']"]);
  });

  test('`this` is the module', async (t) => {
    const counter = {
      n: 0,
      next() {
        return ++this.n;
      },
    };
    const worker = await workerFor(t, { mainThreadModules: { counter } });
    assert.deepEqual(await lines(worker, 'from counter import next\nprint(next(), next())'), ['1 2']);
  });

  test('a constant that cannot cross keeps the worker from starting', async () => {
    await assert.rejects(
      createWorker({ mainThreadModules: { m: { a: { b: new Date() } } } }),
      edgeError('ERR_EDGE_MODULE', /^mainThreadModules\.m: m\.a\.b: an object of class Date cannot cross to Python$/),
    );
  });

  test('so does a name that Python cannot import', async () => {
    await assert.rejects(
      createWorker({ mainThreadModules: { m: { 'a-b': () => 1 } } }),
      edgeError(
        'ERR_EDGE_MODULE',
        /^mainThreadModules\.m: 'a-b' of host module 'm' is no name that Python can import$/,
      ),
    );
  });
});

suite('factories', () => {
  test('get a context of their worker, once', async (t) => {
    let made = 0;
    const factory = (context) => {
      made++;
      assert.equal(typeof context.pushEvent, 'function');
      assert.ok(context.signal instanceof AbortSignal);
      assert.deepEqual(context.permissions, { net: false, storage: true });
      const { pushEvent } = context;
      return { echo: (text) => pushEvent(`event ${text}`) };
    };
    const worker = await workerFor(t, { mainThreadModules: { m: factory } });
    const source = 'from m import echo\necho("x")\nprint(receive())';
    assert.deepEqual(await lines(worker, source), ['event x']);
    await worker.reset();
    assert.deepEqual(await lines(worker, source), ['event x']);
    assert.equal(made, 1);
  });

  test('may be asynchronous', async (t) => {
    const worker = await workerFor(t, { mainThreadModules: { m: async () => ({ f: () => 1 }) } });
    assert.equal((await worker.run('from m import f\nf()')).value, 1);
  });

  test('that throw keep the worker from starting', async () => {
    const m = () => {
      throw new Error('no database');
    };
    await assert.rejects(
      createWorker({ mainThreadModules: { m } }),
      edgeError('ERR_EDGE_MODULE', /^mainThreadModules\.m: no database$/),
    );
    await assert.rejects(
      createWorker({ mainThreadModules: { m: () => null } }),
      edgeError('ERR_EDGE_MODULE', /the factory of host module 'm' must return an object of handlers, not null/),
    );
  });

  test('hear of the ends of runs and of the worker', async (t) => {
    const seen = [];
    const m = ({ signal, onRunEnd }) => {
      onRunEnd(() => seen.push('run'));
      signal.addEventListener('abort', () => seen.push('worker'));
      return { hang: () => new Promise(() => {}) };
    };
    const worker = await workerFor(t, { mainThreadModules: { m } });
    await worker.run('1');
    await assert.rejects(worker.run('from m import hang\nhang()', { timeoutMs: 20 }), edgeError('ERR_EDGE_TIMEOUT'));
    assert.deepEqual(seen, ['run', 'run']);
    worker.dispose();
    assert.deepEqual(seen, ['run', 'run', 'worker']);
  });
});

suite('hostModules', () => {
  const files = {
    'own.mjs': 'export const own = ({ pushEvent }) => ({ f: () => "own" });',
    'default.mjs': 'export default { f: () => "default" };',
    'broken.mjs': 'throw new Error("broken at start");',
    'nothing.mjs': 'export const other = 1;',
    'count.mjs':
      'globalThis.imports = (globalThis.imports ?? 0) + 1;\nexport const count = () => ({ f: () => globalThis.imports });',
    'node_modules/commonjs/index.js': 'exports.commonjs = { f: () => "commonjs" };',
    'node_modules/commonjs/package.json': '{"name": "commonjs", "main": "index.js"}',
    'node_modules/@scope/esm/lib.mjs': 'export default () => ({ f: () => "esm" });',
    'node_modules/@scope/esm/package.json':
      '{"name": "@scope/esm", "exports": {".": {"import": "./lib.mjs"}, "./sub": {"import": {"default": "./lib.mjs"}}}}',
  };

  for (const [name, spec, expected] of [
    ['own', './own.mjs', 'own'],
    ['anything', './default.mjs', 'default'],
    ['own', (root) => pathToFileURL(path.join(root, 'own.mjs')).href, 'own'],
    ['own', (root) => path.join(root, 'own.mjs'), 'own'],
    ['d', 'data:text/javascript,export const d = { f: () => "data" };', 'data'],
    ['commonjs', 'commonjs', 'commonjs'],
    ['esm', '@scope/esm', 'esm'],
    ['sub', '@scope/esm/sub', 'esm'],
  ]) {
    test(`${name} from ${typeof spec === 'function' ? 'an absolute path or URL' : spec}`, async (t) => {
      const root = folder(t, files);
      const hostModules = { [name]: typeof spec === 'function' ? spec(root) : spec };
      const worker = await workerFor(t, { hostModules, baseUrl: root });
      assert.deepEqual(await lines(worker, `from ${name} import f\nprint(f())`), [expected]);
    });
  }

  for (const [spec, pattern] of [
    ['./missing.mjs', /host module 'm' cannot be had: file:.*missing\.mjs cannot be imported: /],
    ['./broken.mjs', /cannot be imported: broken at start$/],
    ['./nothing.mjs', /exports neither 'm' nor a default that is a factory or an object \(it exports other\)$/],
    [
      'not-installed',
      /package 'not-installed' is not installed where .* can see it; write '\.\/not-installed' for a path$/,
    ],
    ['data:text/javascript,export const m = () => { throw new Error("no luck") }', /cannot be had: no luck$/],
  ]) {
    test(`${spec} fails the run before it starts`, async (t) => {
      const worker = await workerFor(t, { hostModules: { m: spec }, baseUrl: folder(t, files) });
      const attempt = () => worker.run('print("started")\nfrom m import f');
      await assert.rejects(attempt(), (error) => edgeError('ERR_EDGE_MODULE', pattern)(error) && error.out === '');
      await assert.rejects(attempt(), edgeError('ERR_EDGE_MODULE', pattern));
      assert.equal((await worker.run('print("usable")')).out, 'usable\n');
    });
  }

  test('are imported when a program asks, once', async (t) => {
    const worker = await workerFor(t, {
      hostModules: { count: './count.mjs', broken: './broken.mjs' },
      baseUrl: folder(t, files),
    });
    await worker.run('1');
    assert.equal(globalThis.imports, undefined);
    const source = 'from count import f\nprint(f())';
    assert.deepEqual(await lines(worker, source), ['1']);
    await worker.reset();
    assert.deepEqual(await lines(worker, source), ['1']);
    delete globalThis.imports;
  });

  test('a factory that does not return is left by abort and dispose', async (t) => {
    const hostModules = { m: 'data:text/javascript,export const m = () => new Promise(() => {});' };
    const worker = await workerFor(t, { hostModules });
    const controller = new AbortController();
    const stuck = worker.run('import m', { signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(stuck, edgeError('ERR_EDGE_ABORTED', /enough/));
    const again = worker.run('import m');
    worker.dispose();
    await assert.rejects(again, edgeError('ERR_EDGE_DISPOSED'));
  });
});

suite('which module a name means', () => {
  test('main thread, host, imports, manifest, file beside, default', async (t) => {
    const root = folder(t, {
      'packages.json':
        '{"imports": {"a": "./manifest.py", "b": "./manifest.py", "c": "./manifest.py", "d": "./manifest.py"}}',
      'manifest.py': 'WHO = "manifest"',
      'given.py': 'WHO = "imports"',
      'e.py': 'WHO = "file"',
    });
    const data = (name) => `data:text/javascript,export const ${name} = { WHO: "host" };`;
    const worker = await workerFor(t, {
      baseUrl: root,
      mainThreadModules: { a: { WHO: 'main' } },
      hostModules: { a: data('a'), b: data('b') },
      imports: { a: './given.py', b: './given.py', c: './given.py' },
    });
    for (const [name, who] of Object.entries({ a: 'main', b: 'host', c: 'imports', d: 'manifest', e: 'file' })) {
      assert.deepEqual(await lines(worker, `from ${name} import WHO\nprint(WHO)`), [who], name);
    }
  });
});

for (const artifact of ['bundled', 'bare']) {
  const start = (t, options) =>
    workerFor(t, { ...(artifact === 'bare' ? { wasmUrl: bareArtifact() } : {}), ...options });

  suite(`calls, ${artifact} artifact`, () => {
    test('sync and async, as plain functions and awaited', async (t) => {
      const m = {
        sync: (a, b) => a + b,
        later: async (v) => v,
        sleepy: (v) => new Promise((yes) => setImmediate(yes, v)),
      };
      const worker = await start(t, { mainThreadModules: { m } });
      const source = `
from m import sync, later, sleepy
print(sync(1, 2), later('x'), sleepy(None))
print(await sync(1, 2), await later('x'), await sleepy([1]))
def inner():
    return sleepy(5)
class C:
    @property
    def p(self):
        return inner()
    def __init__(self):
        self.v = later(6)
    def __enter__(self):
        return sleepy(7)
    def __exit__(self, *args):
        sync(1, 1)
print(C().p, C().v, [sleepy(i) for i in range(3)], list(map(sleepy, 'ab')), sorted('cab', key=later))
with C() as seven:
    print(seven)
`;
      assert.deepEqual(await lines(worker, source), [
        '3 x None',
        '3 x [1]',
        "5 6 [0, 1, 2] ['a', 'b'] ['a', 'b', 'c']",
        '7',
      ]);
    });

    test('of coroutines overlap, and answers find their callers in any order', async (t) => {
      const waiting = [];
      const m = {
        wait: (i) => {
          const { promise, resolve } = withResolvers();
          waiting.push(() => resolve(i * 10));
          // All are there: answer the last one first.
          if (waiting.length === 50) for (const answer of waiting.reverse()) answer();
          return promise;
        },
      };
      const worker = await start(t, { mainThreadModules: { m } });
      const source =
        'from m import wait\nasync def one(i):\n    return wait(i)\nprint(sum(gather(*[one(i) for i in range(50)])))';
      assert.deepEqual(await lines(worker, source), [`${(49 * 50 * 10) / 2}`]);
    });

    test('see what was printed before them', async (t) => {
      const seen = [];
      const worker = await start(t, { mainThreadModules: { m: { call: (n) => void seen.push(`call ${n}`) } } });
      worker.onOutput((line) => void seen.push(line));
      await worker.run('from m import call\nfor i in range(200):\n    print("print", i)\n    call(i)');
      const expected = Array.from({ length: 200 }, (_, i) => [`print ${i}`, `call ${i}`]).flat();
      assert.deepEqual(seen, expected);
    });

    test('raise what handlers throw', async (t) => {
      const named = (name, message) => Object.assign(new Error(message), { name });
      class CustomError extends RangeError {}
      let next;
      const m = {
        now: () => {
          throw next;
        },
        later: async () => {
          throw next;
        },
      };
      const worker = await start(t, { mainThreadModules: { m } });
      for (const [thrown, expected] of [
        [new TypeError('t'), 'TypeError t'],
        [new RangeError('r'), 'ValueError r'],
        [new CustomError('c'), 'ValueError c'],
        [new Error('e'), 'RuntimeError e'],
        [new ReferenceError('r'), 'ReferenceError r'],
        [named('KeyError', 'k'), "KeyError 'k'"],
        [named('FileNotFoundError', 'f'), 'FileNotFoundError f'],
        [named('TimeoutError', 'late'), 'TimeoutError late'],
        [named('SystemExit', 's'), 'RuntimeError s'],
        [named('KeyboardInterrupt', 's'), 'RuntimeError s'],
        [named('NoSuchThing', 'n'), 'RuntimeError n'],
        [new DOMException('slow', 'TimeoutError'), 'TimeoutError slow'],
        [new DOMException('stop', 'AbortError'), 'RuntimeError stop'],
        ['text', 'RuntimeError text'],
        [undefined, 'RuntimeError undefined'],
        [null, 'RuntimeError null'],
        [
          {
            toString: () => {
              throw new Error('no text');
            },
          },
          'RuntimeError a handler failed with something that has no text',
        ],
      ]) {
        next = thrown;
        const source =
          'import m\nfor f in (m.now, m.later):\n    try:\n        f()\n    except Exception as e:\n        print(type(e).__name__, e)';
        assert.deepEqual(await lines(worker, source), [expected, expected]);
      }
    });

    test('keyword arguments are for those who ask', async (t) => {
      const kw = Object.assign((...args) => JSON.stringify(args), { kwargs: true });
      const worker = await start(t, { mainThreadModules: { m: { kw, plain: (...args) => args.length } } });
      const source = `
from m import kw, plain
print(kw(), kw(1, a=2), kw(b=[3], c=None))
try:
    plain(1, a=2)
except TypeError as e:
    print(e)
print(plain(*range(20)), plain())
`;
      assert.deepEqual(await lines(worker, source), [
        '[{}] [1,{"a":2}] [{"b":[3],"c":null}]',
        'plain() takes no keyword arguments',
        '20 0',
      ]);
    });
  });
}

suite('errors that surface', () => {
  test('carry what was thrown, with its stack and cause', async (t) => {
    const inner = new RangeError('inner');
    const thrown = new TypeError('outer', { cause: inner });
    const worker = await workerFor(t, {
      mainThreadModules: {
        m: {
          fail() {
            throw thrown;
          },
        },
      },
    });
    const { error, out } = await worker.run('from m import fail\ndef f():\n    fail()\nf()');
    assert.equal(error.type, 'TypeError');
    assert.equal(error.message, 'outer');
    assert.equal(error.cause, thrown);
    assert.match(
      out,
      /^ValueError: inner\n\nThe above exception was the direct cause[\s\S]*line 3, in f[\s\S]*\nTypeError: outer$/,
    );
  });

  test('at the end of a chain of Python exceptions too', async (t) => {
    const thrown = new Error('first');
    const worker = await workerFor(t, {
      mainThreadModules: {
        m: {
          fail: async () => {
            throw thrown;
          },
        },
      },
    });
    const source =
      'from m import fail\ntry:\n    fail()\nexcept RuntimeError as e:\n    raise KeyError("second") from e';
    const { error } = await worker.run(source);
    assert.equal(error.type, 'KeyError');
    assert.equal(error.cause.type, 'RuntimeError');
    assert.equal(error.cause.cause, thrown);
    const handled = 'from m import fail\ntry:\n    fail()\nexcept RuntimeError:\n    pass\n1/0';
    assert.equal((await worker.run(handled)).error.cause, undefined);
  });

  test('reach Python with their causes', async (t) => {
    const m = {
      fail() {
        throw new TypeError('a', { cause: new RangeError('b', { cause: 'c' }) });
      },
    };
    const worker = await workerFor(t, { mainThreadModules: { m } });
    const source =
      'from m import fail\ntry:\n    fail()\nexcept TypeError as e:\n    print(repr(e), repr(e.__cause__), repr(e.__cause__.__cause__), e.__suppress_context__)';
    assert.deepEqual(await lines(worker, source), ["TypeError('a') ValueError('b') RuntimeError('c') True"]);
  });
});

suite('in the middle of a call', () => {
  const hanging = () => {
    const { promise: called, resolve } = withResolvers();
    const hang = () => {
      resolve();
      return new Promise(() => {});
    };
    return { called, m: { hang } };
  };

  test('a time-out ends the run and leaves the worker usable', async (t) => {
    const { m } = hanging();
    const worker = await workerFor(t, { mainThreadModules: { m } });
    await assert.rejects(
      worker.run('from m import hang\nhang()', { timeoutMs: 30 }),
      edgeError('ERR_EDGE_TIMEOUT', /30 ms/),
    );
    assert.equal((await worker.run('print(1)')).out, '1\n');
  });

  test('so does a signal, and a limit of host calls', async (t) => {
    const { m, called } = hanging();
    const worker = await workerFor(t, { mainThreadModules: { m: { ...m, f: () => 1 } } });
    const controller = new AbortController();
    const run = worker.run('from m import hang\nhang()', { signal: controller.signal });
    await called;
    controller.abort();
    await assert.rejects(run, edgeError('ERR_EDGE_ABORTED'));
    const loop = 'from m import f\nn = 0\nwhile True:\n    f()\n    n += 1\n    print(n)';
    await assert.rejects(
      worker.run(loop, { limits: { hostCalls: 3 } }),
      (error) => edgeError('ERR_EDGE_HOST_CALLS', /more than 3 host calls/)(error) && error.out === '1\n2\n3\n',
    );
    assert.equal((await worker.run('from m import f\nf()')).usage.hostCalls, 1);
  });

  test('dispose settles the run at once', async (t) => {
    const { m, called } = hanging();
    const worker = await workerFor(t, { mainThreadModules: { m } });
    const run = worker.run('from m import hang\nhang()');
    await called;
    worker.dispose();
    await assert.rejects(run, edgeError('ERR_EDGE_DISPOSED'));
  });

  test('an answer that comes too late reaches nobody', async (t) => {
    const answers = [];
    const m = { wait: () => new Promise((resolve) => answers.push(resolve)) };
    const worker = await workerFor(t, { mainThreadModules: { m } });
    const source = 'from m import wait\nprint(wait())';
    await assert.rejects(worker.run(source, { timeoutMs: 30 }), edgeError('ERR_EDGE_TIMEOUT'));
    const second = worker.run(source);
    while (answers.length < 2) await new Promise(setImmediate);
    answers[0]('for the first');
    answers[1]('for the second');
    assert.equal((await second).out, 'for the second\n');
  });

  test('a handler may dispose its own worker', async (t) => {
    let worker;
    const m = { end: () => worker.dispose(), endLater: async () => worker.dispose() };
    for (const name of ['end', 'endLater']) {
      worker = await workerFor(t, { mainThreadModules: { m } });
      await assert.rejects(worker.run(`from m import ${name}\n${name}()\nprint("on")`), edgeError('ERR_EDGE_DISPOSED'));
    }
  });

  test('a run that waits for its own handler is refused', async (t) => {
    let worker;
    const m = {
      nested: async () => (await worker.run('1 + 1')).value,
      returned: () => worker.run('1'),
      detached: () => void worker.run('print("later")').then(({ out }) => outs.push(out)),
    };
    const outs = [];
    worker = await workerFor(t, { mainThreadModules: { m } });
    for (const name of ['nested', 'returned']) {
      const { error } = await worker.run(`import m\nm.${name}()`);
      assert.match(error.message, new RegExp(`^${name}\\(\\) started this run on the worker that is waiting`));
      assert.ok(error.cause instanceof EdgeError);
      assert.equal(error.cause.code, 'ERR_EDGE_REENTRANT');
    }
    assert.equal((await worker.run('from m import detached\ndetached()')).error, null);
    await worker.run('1');
    assert.deepEqual(outs, ['later\n']);
  });

  test('another worker may be used', async (t) => {
    const other = await workerFor(t);
    const m = { nested: async (n) => (await other.run('n * 2', { globals: { n } })).value };
    const worker = await workerFor(t, { mainThreadModules: { m } });
    assert.equal((await worker.run('from m import nested\nnested(21)')).value, 42);
  });

  test('handlers of a run that was stopped are not called any more', async (t) => {
    let calls = 0;
    const controller = new AbortController();
    const m = {
      call: () => {
        calls++;
        controller.abort();
      },
    };
    const worker = await workerFor(t, { mainThreadModules: { m } });
    const source = 'from m import call\nasync def one():\n    call()\ngather(*[one() for _ in range(100)])';
    await assert.rejects(worker.run(source, { signal: controller.signal }), edgeError('ERR_EDGE_ABORTED'));
    await worker.run('1');
    assert.equal(calls, 1);
  });
});

suite('usage', () => {
  test('counts calls and the time they took', async (t) => {
    const m = { f: () => 1, slow: () => new Promise((yes) => setTimeout(yes, 20)) };
    const worker = await workerFor(t, { mainThreadModules: { m } });
    const { usage } = await worker.run('from m import f, slow\nfor _ in range(10): f()\nslow()');
    assert.equal(usage.hostCalls, 11);
    assert.ok(usage.hostMs > 0);
    assert.equal((await worker.run('1')).usage.hostMs, 0);
  });
});

suite('events', () => {
  test('before, during and after: in order, each once, to whom asks', async (t) => {
    const worker = await workerFor(t, {
      mainThreadModules: { m: ({ pushEvent }) => ({ push: (text) => pushEvent(text) }) },
    });
    worker.pushEvent('1');
    worker.pushEvent('2');
    const first = await lines(worker, 'from m import push\npush("3")\nprint(receive())');
    const second = await lines(worker, 'from m import push\npush("4")\nprint(receive(), receive(), receive())');
    assert.deepEqual([...first, ...second], ['1', '2 3 4']);
  });

  test('that a run does not take are there for the next', async (t) => {
    const worker = await workerFor(t);
    for (const text of ['a', 'b', 'c']) worker.pushEvent(text);
    assert.deepEqual(await lines(worker, 'sleep(0.01)\nprint("nothing")'), ['nothing']);
    assert.deepEqual(await lines(worker, 'print(receive())\nsleep(0.01)\n'), ['a']);
    assert.deepEqual(await lines(worker, 'print(receive(), receive())'), ['b c']);
  });

  test('come to several receivers in turn', async (t) => {
    const worker = await workerFor(t);
    const run = worker.run('async def one(i):\n    return (i, receive())\nprint(gather(*[one(i) for i in range(3)]))');
    for (const text of ['a', 'b', 'c']) worker.pushEvent(text);
    assert.equal((await run).out, "[(0, 'a'), (1, 'b'), (2, 'c')]\n");
  });

  test('of the document are passed on where there is one', async (t) => {
    const target = new EventTarget();
    const globals = {
      document: {},
      addEventListener: target.addEventListener.bind(target),
      removeEventListener: target.removeEventListener.bind(target),
    };
    const before = Object.fromEntries(Object.keys(globals).map((name) => [name, globalThis[name]]));
    Object.assign(globalThis, globals);
    t.after(() => Object.assign(globalThis, before));
    const send = (detail) => target.dispatchEvent(Object.assign(new Event('edge-python-event'), { detail }));
    const worker = await workerFor(t);
    const run = worker.run('print(receive())\nprint(receive())');
    send('text');
    send({ msg: 'object' });
    assert.equal((await run).out, 'text\n{"msg":"object"}\n');
    worker.dispose();
    send('nobody');
  });
});

suite('pools', () => {
  test('share modules, one context each', async (t) => {
    let contexts = 0;
    const m = () => {
      contexts++;
      return { twice: async (n) => n * 2 };
    };
    const pool = await poolFor(t, { size: 3, mainThreadModules: { m } });
    const runs = Array.from({ length: 30 }, (_, n) => pool.run('from m import twice\ntwice(n)', { globals: { n } }));
    assert.deepEqual(
      (await Promise.all(runs)).map(({ value }) => value),
      Array.from({ length: 30 }, (_, n) => n * 2),
    );
    assert.equal(contexts, 3);
  });
});

suite('describeHost', () => {
  test('writes a stub', () => {
    const fetch = Object.assign(async () => {}, {
      signature: '(url: str, *, retries: int = 3) -> str',
      doc: 'Fetch a page.\n\nRaises ConnectionError.',
    });
    const kw = Object.assign((a, { b }) => a + b, { kwargs: true });
    const text = describeHost({
      net: () => ({ fetch, PORT: 80, NAME: 'x', RATE: 0.5, TABLE: {}, NOTHING: null }),
      math: {
        add: (a, b = 1) => a + b,
        method(first, ...rest) {
          return [first, rest];
        },
        async named({ a }, [b]) {
          return [a, b];
        },
        kw,
        one: (x) => x,
        none() {},
      },
    });
    assert.equal(
      text,
      `from typing import Any

# from net import …
PORT: int
NAME: str
RATE: float
TABLE: dict[Any, Any]
NOTHING: None
def fetch(url: str, *, retries: int = 3) -> str:
    """Fetch a page.

    Raises ConnectionError."""

# from math import …
def add(a: Any, b: Any = ..., /) -> Any: ...
def method(first: Any, /, *rest: Any) -> Any: ...
def named(arg0: Any, arg1: Any, /) -> Any: ...
def kw(a: Any, /, **kwargs: Any) -> Any: ...
def one(x: Any, /) -> Any: ...
def none() -> Any: ...
`,
    );
  });

  test('names what is no module', () => {
    assert.throws(
      () => describeHost({ m: () => 5 }),
      /the factory of host module 'm' must return an object of handlers/,
    );
    assert.throws(
      () => describeHost({ m: async () => ({}) }),
      /the factory of 'm' is asynchronous; pass the module it makes/,
    );
  });
});
