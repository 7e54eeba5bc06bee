// Options at the door: what is wrong is named, what is right is accepted.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createPool, createWorker, edgeError, workerFor } from './fixtures/api.mjs';

const rejects = (promise, pattern) => assert.rejects(promise, edgeError('ERR_EDGE_OPTION', pattern));

suite('createWorker options', () => {
  const wrong = [
    [{ integrity: 'yes' }, /option integrity must be a boolean, not "yes"/],
    [{ wasmUrl: 5 }, /option wasmUrl must be a URL, a non-empty string or a Uint8Array, not 5/],
    [{ wasmUrl: '' }, /wasmUrl/],
    [{ imports: [] }, /option imports must be an object of names, each with a non-empty string, not an array/],
    [{ imports: { util: 3 } }, /option imports\["util"\] must be a non-empty string, not 3/],
    [{ version: 1 }, /option version must be a string/],
    [{ limits: { timeoutMs: 0 } }, /option limits\.timeoutMs must be a number of milliseconds above 0, not 0/],
    [{ limits: { timeoutMs: Number.NaN } }, /limits\.timeoutMs .* not NaN/],
    [{ limits: { memoryBytes: 10 } }, /limits\.memoryBytes must be an integer from 1048576/],
    [{ limits: { timeout: 5 } }, /limits: unknown option timeout; did you mean timeoutMs\?/],
    [{ signal: {} }, /option signal must be an AbortSignal, not a object|an object/],
    [{ baseUrl: 'http://[' }, /baseUrl: "http:\/\/\[" is not a valid URL/],
    [{ throwOnErorr: true }, /unknown option throwOnErorr; did you mean throwOnError\?/],
    [{ wasmURL: 'x' }, /unknown option wasmURL; did you mean wasmUrl\?/],
    [{ frobnicate: 1 }, /unknown option frobnicate \(options: wasmUrl, /],
    [{ toString: 1 }, /unknown option toString/],
    [
      { mainThreadModules: { dom: 5 } },
      /option mainThreadModules\["dom"\] must be an object of handlers or a factory, not 5/,
    ],
    [{ mainThreadModules: { 'my-dom': {} } }, /option mainThreadModules: "my-dom" is no name that Python can import/],
    [{ hostModules: { dom: {} } }, /option hostModules\["dom"\] must be a non-empty string, not a object/],
    [
      { permissions: { net: 'example.com' } },
      /option permissions\.net must be a boolean or an array of hosts and origins/,
    ],
    [{ permissions: { nett: true } }, /permissions: unknown option nett; did you mean net\?/],
    [{ loaders: ['x.js'] }, /option loaders is not supported/],
    [{ frozen: 'yes' }, /option frozen must be a boolean/],
    [{ lockfile: '' }, /option lockfile must be a non-empty string/],
    [null, /options must be an object, not null/],
    [[], /options must be an object, not an array/],
    ['fast', /options must be an object, not "fast"/],
  ];
  for (const [options, pattern] of wrong) {
    test(`${JSON.stringify(options)} is refused`, () => rejects(createWorker(options), pattern));
  }

  test('a long value is not quoted whole', () => rejects(createWorker({ integrity: 'x'.repeat(1e6) }), /^.{1,200}$/));

  test('defaults of options that are not supported are accepted', async (t) => {
    await workerFor(t, {
      loaders: [],
      hostModules: undefined,
    });
  });

  test('all supported options together', async (t) => {
    const worker = await workerFor(t, {
      wasmUrl: undefined,
      integrity: true,
      imports: {},
      defaults: true,
      version: '1',
      baseUrl: pathToFileURL(process.cwd()),
      limits: {
        timeoutMs: Number.POSITIVE_INFINITY,
        memoryBytes: 256 << 20,
        outputBytes: 1e6,
        hostCalls: 10,
        recursion: 500,
      },
      throwOnError: false,
      signal: new AbortController().signal,
    });
    assert.equal((await worker.run('print("ok")')).out, 'ok\n');
  });
});

suite('run options', () => {
  const wrong = [
    [{ timeoutMs: -1 }, /option timeoutMs/],
    [{ timeoutMs: '5' }, /option timeoutMs must be a number of milliseconds above 0, not "5"/],
    [{ filename: '' }, /option filename must be a non-empty string/],
    [{ input: 5 }, /option input must be a string, or an iterable of lines, not 5/],
    [{ signal: 'stop' }, /option signal must be an AbortSignal/],
    [{ limits: 5 }, /option limits must be an object, not 5/],
    [{ timeoutMS: 5 }, /unknown option timeoutMS; did you mean timeoutMs\?/],
    [{ globals: [1] }, /option globals must be an object of names and values, not an array/],
    [{ globals: { 'a b': 1 } }, /option globals: "a b" is no name in Python/],
    [{ globals: { a: [1, { b: () => 1 }] } }, /option globals\.a\[1\]\.b: a function cannot cross to Python/],
    [{ incremental: 1 }, /option incremental must be a boolean, not 1/],
  ];
  for (const [options, pattern] of wrong) {
    test(`${JSON.stringify(options)} is refused`, async (t) => {
      const worker = await workerFor(t);
      await rejects(worker.run('print("no")', options), pattern);
    });
  }

  for (const source of [undefined, null, 5, Buffer.from('print(1)')]) {
    test(`a source of ${source === null ? 'null' : typeof source} is refused`, async (t) => {
      const worker = await workerFor(t);
      await rejects(worker.run(source), /source must be a string/);
    });
  }

  test('a refused run leaves the worker usable', async (t) => {
    const worker = await workerFor(t);
    await rejects(worker.run('print("no")', { timeoutMs: 0 }), /timeoutMs/);
    assert.equal((await worker.run('print("yes")')).out, 'yes\n');
  });
});

suite('arguments', () => {
  test('onOutput wants a function', async (t) => {
    const worker = await workerFor(t);
    assert.throws(() => worker.onOutput('log'), edgeError('ERR_EDGE_OPTION', /handler must be a function or null/));
  });
  test('pushEvent wants a string', async (t) => {
    const worker = await workerFor(t);
    assert.throws(() => worker.pushEvent({}), edgeError('ERR_EDGE_OPTION', /message must be a string/));
  });
  test('createPool names its own options', () =>
    rejects(createPool({ sise: 2 }), /createPool\(\): unknown option sise; did you mean size\?/));
  test('a pool has at least one worker', () =>
    rejects(createPool({ size: 0 }), /option size must be an integer from 1/));
});
