// The host library `storage`: in memory and on the disk, which behave alike, and what is particular to the disk.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { storage } from '../dist/host/storage.js';
import { binding, MemoryStorage } from '../dist/internals.js';
import { hostContext, raised } from './fixtures/host-context.mjs';
import { random, seed } from './fixtures/seeded.mjs';

const json = JSON.stringify;
const writer = new URL('./fixtures/storage-writer.mjs', import.meta.url);

function folderFor(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-python-'));
  t.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function setUp(t, options) {
  const host = hostContext(options);
  t.after(() => host.dispose());
  return { ...host, lib: storage(host.ctx) };
}

/** Both kinds of storage are put through the same. */
for (const where of ['memory', 'disk']) {
  const begin = (t) => setUp(t, where === 'disk' ? { directory: path.join(folderFor(t), 'a', 'b') } : {});

  suite(`storage in ${where}`, () => {
    for (const area of ['local', 'session']) {
      test(`${area}_*`, async (t) => {
        const { lib, endRun } = begin(t);
        const [get, set, remove, clear, keys] = ['get', 'set', 'remove', 'clear', 'keys'].map(
          (name) => lib[`${area}_${name}`],
        );
        assert.equal(await get('a'), null);
        assert.equal(await keys(), '[]');
        assert.equal(await set('b', 'x'), undefined);
        await set('a', 'é日\0\u{1f40d}');
        await set('\uffff', '');
        await set('\u{10000}', 'after');
        await set('n', 5);
        await set(7, 2n ** 70n);
        assert.equal(await get('a'), 'é日\0\u{1f40d}');
        assert.equal(await get('n'), '5');
        assert.equal(await get(7), '1180591620717411303424');
        assert.deepEqual(JSON.parse(await keys()), ['7', 'a', 'b', 'n', '\uffff', '\u{10000}']);
        await set('b', 'y');
        assert.equal(await get('b'), 'y');
        await remove('b');
        await remove('b');
        assert.equal(await get('b'), null);
        endRun();
        assert.equal(await get('n'), '5');
        await clear();
        assert.equal(await keys(), '[]');
        for (const value of [null, undefined, true, new Uint8Array(1)]) {
          assert.equal((await raised(() => set('k', value))).type, 'TypeError');
          assert.equal((await raised(() => get(value))).type, 'TypeError');
        }
        assert.equal((await raised(() => set('k'.repeat(1025), ''))).type, 'ValueError');
        assert.deepEqual(await raised(() => set('k', 'v'.repeat(2 ** 24 + 1))), {
          type: 'ValueError',
          message: 'the value is 16777217 bytes long in UTF-8; at most 16777216 are stored',
        });
      });
    }

    test('local and session are two', async (t) => {
      const { lib } = begin(t);
      await lib.local_set('a', 'local');
      await lib.session_set('a', 'session');
      await lib.session_clear();
      assert.equal(await lib.local_get('a'), 'local');
    });

    test('records, keys of both kinds, versions', async (t) => {
      const { lib } = begin(t);
      const db = await lib.idb_open('d', 1, json({ plain: {}, auto: { keyPath: 'id', autoIncrement: true } }));
      assert.equal(db, 1);
      assert.equal(await lib.idb_put(db, 'plain', '{"a": 12345678901234567890}', 'k'), 'k');
      assert.equal(await lib.idb_get(db, 'plain', 'k'), '{"a": 12345678901234567890}');
      for (const key of [10, 'z', -1.5, 'a', 2, -0]) await lib.idb_put(db, 'plain', 'null', key);
      assert.equal(await lib.idb_keys(db, 'plain'), '[-1.5,0,2,10,"a","k","z"]');
      await lib.idb_delete(db, 'plain', 10);
      await lib.idb_delete(db, 'plain', 'nothing');
      assert.equal(await lib.idb_get(db, 'plain', 10), null);

      const kwargs = Object.assign(Object.create(null), { key: 'named' });
      assert.equal(await lib.idb_put(db, 'plain', '1', kwargs), 'named');
      assert.equal(await lib.idb_put(db, 'plain', '1', 'x', Object.create(null)), 'x');

      assert.equal(await lib.idb_put(db, 'auto', '{}'), 1);
      assert.equal(await lib.idb_get(db, 'auto', 1), '{"id":1}');
      assert.equal(await lib.idb_put(db, 'auto', ' { "big": 12345678901234567890 }', null), 2);
      assert.equal(await lib.idb_get(db, 'auto', 2), '{"id":2, "big": 12345678901234567890 }');
      assert.equal(await lib.idb_put(db, 'auto', '{"id": 7.5}'), 7.5);
      assert.equal(await lib.idb_put(db, 'auto', '{"id": "s"}'), 's');
      assert.equal(await lib.idb_put(db, 'auto', '{"x": 1}'), 8);

      const again = await lib.idb_open('d');
      assert.equal(await lib.idb_get(again, 'auto', 8), '{"id":8,"x": 1}');
      const higher = await lib.idb_open('d', 2, json([{ name: 'deep', key_path: 'a.b' }, 'listed']));
      assert.equal(await lib.idb_put(higher, 'deep', '{"a": {"b": "x"}}'), 'x');
      assert.equal(await lib.idb_keys(higher, 'listed'), '[]');
      await lib.idb_open('d', 3, '{"plain": null}');
      assert.equal((await raised(() => lib.idb_keys(db, 'plain'))).type, 'KeyError');
      await lib.idb_close(db);
      await lib.idb_close(db);
      assert.equal((await raised(() => lib.idb_keys(db, 'auto'))).type, 'KeyError');
    });

    test('handles end with the run, records do not', async (t) => {
      const { lib, endRun } = begin(t);
      const db = await lib.idb_open('d', 1, '["s"]');
      await lib.idb_put(db, 's', '1', 'k');
      endRun();
      assert.equal((await raised(() => lib.idb_get(db, 's', 'k'))).type, 'KeyError');
      assert.equal(await lib.idb_get(await lib.idb_open('d'), 's', 'k'), '1');
    });

    const wrong = [
      ['idb_open', [5], 'TypeError', /name must be str/],
      ['idb_open', ['d', 0], 'ValueError', /version must be at least 1/],
      ['idb_open', ['d', 1.5], 'TypeError', /version must be int/],
      ['idb_open', ['d', 1], 'ValueError', /at version 2 and cannot be opened at 1; open it at 2 or higher/],
      ['idb_open', ['d'.repeat(1025)], 'ValueError', /1025 bytes long/],
      ['idb_open', ['e', 1, '{'], 'ValueError', /not valid JSON/],
      ['idb_open', ['e', 1, '5'], 'ValueError', /object of stores/],
      ['idb_open', ['e', 1, '[5]'], 'ValueError', /each item/],
      ['idb_open', ['e', 1, '["a", "a"]'], 'ValueError', /twice/],
      ['idb_open', ['e', 1, '{"a": 5}'], 'ValueError', /its options must be an object/],
      ['idb_open', ['e', 1, '{"a": {"unique": true}}'], 'ValueError', /'unique' is unknown/],
      ['idb_open', ['e', 1, '{"a": {"keyPath": ""}}'], 'ValueError', /keyPath must be/],
      ['idb_open', ['e', 1, '{"a": {"autoIncrement": 1}}'], 'ValueError', /must be true or false/],
      ['idb_open', ['d', 3, '{"plain": {"keyPath": "x"}}'], 'ValueError', /exists with another key path/],
      ['idb_open', ['e', 1, json(Array.from({ length: 257 }, (_, i) => `s${i}`))], 'ValueError', /at most 256 stores/],
      ['idb_put', [1, 'plain', '{'], 'ValueError', /value_json is not valid JSON/],
      ['idb_put', [1, 'plain', 5, 'k'], 'TypeError', /value_json must be str, not int/],
      ['idb_put', [1, 'plain', '1'], 'ValueError', /neither generates keys nor was a key given/],
      ['idb_put', [1, 'plain', '1', true], 'TypeError', /key must be str, int or float, not bool/],
      ['idb_put', [1, 'plain', '1', 2n ** 60n], 'ValueError', /beyond ±2\*\*53/],
      ['idb_put', [1, 'plain', '1', Number.NaN], 'ValueError', /NaN is not a key/],
      ['idb_put', [1, 'plain', '1', 'k'.repeat(1025)], 'ValueError', /the key is 1025 bytes long/],
      ['idb_put', [1, 'plain', '1', { keys: 1 }], 'TypeError', /unexpected keyword argument 'keys'/],
      ['idb_put', [1, 'plain', '1', 'k', { key: 'k' }], 'TypeError', /multiple values for argument 'key'/],
      ['idb_put', [1, 'keyed', '{"id": 1}', 1], 'ValueError', /takes its keys from 'id'/],
      ['idb_put', [1, 'keyed', '{}'], 'ValueError', /no key at 'id'/],
      ['idb_put', [1, 'keyed', '[]'], 'ValueError', /no key at 'id'/],
      ['idb_put', [1, 'keyed', '{"id": null}'], 'ValueError', /must be a string or a number/],
      ['idb_put', [1, 'keyed', '{"id": 12345678901234567890}'], 'ValueError', /beyond ±2\*\*53/],
      ['idb_put', [1, 'none', '1', 'k'], 'KeyError', /no store 'none'/],
      ['idb_put', [9, 'plain', '1', 'k'], 'KeyError', /no open database/],
      ['idb_get', [1, 'none', 'k'], 'KeyError', /no store 'none'/],
      ['idb_get', [1, 'plain', null], 'TypeError', /not NoneType/],
      ['idb_get', ['1', 'plain', 'k'], 'TypeError', /db must be int/],
      ['idb_delete', [1, 'none', 'k'], 'KeyError', /no store 'none'/],
      ['idb_keys', [1, 'none'], 'KeyError', /no store 'none'/],
    ];
    test('refuses what is wrong, and changes nothing', async (t) => {
      const { lib } = begin(t);
      await lib.idb_open('d', 2, json({ plain: {}, keyed: { keyPath: 'id' } }));
      for (const [name, args, type, message] of wrong) {
        const error = await raised(() => lib[name](...args));
        assert.equal(
          error?.type,
          type,
          `${name} ${json(args, (_, v) => (typeof v === 'bigint' ? `${v}n` : v))}: ${error?.message}`,
        );
        assert.match(error.message, message);
      }
      assert.equal(await lib.idb_keys(1, 'plain'), '[]');
      assert.equal(await lib.idb_keys(1, 'keyed'), '[]');
      await lib.idb_open('e', 1, '["s"]');
    });

    test('without permission nothing works', async (t) => {
      const folder = folderFor(t);
      const { lib } = setUp(t, { storage: false, ...(where === 'disk' ? { directory: path.join(folder, 'x') } : {}) });
      for (const name of Object.keys(lib)) {
        assert.equal((await raised(() => lib[name](1, 'x', 'y')))?.type, 'PermissionError', name);
      }
      assert.deepEqual(fs.readdirSync(folder), []);
    });

    test('ends with the worker', async (t) => {
      const { lib, dispose } = begin(t);
      await lib.local_set('a', '1');
      dispose();
      for (const name of ['local_get', 'session_get', 'local_keys']) {
        assert.match((await raised(() => lib[name]('a'))).message, /the worker was disposed/);
      }
    });
  });
}

test('memory and disk answer alike', async (t) => {
  const disk = binding().openStorage(folderFor(t)).storage;
  const memory = new MemoryStorage();
  t.after(() => disk.close());
  const { int, pick, next } = random();
  const text = () => pick(['', 'a', 'b', 'é', '日本', '\uffff', '\u{1f40d}', 'x'.repeat(int(0, 1100))]);
  const key = () => pick([text(), int(-5, 12), next() * 10 - 5, -0, Number.NaN, 1e300, Number.POSITIVE_INFINITY]);
  const name = () => pick(['d', 'e']);
  const store = () => pick(['s', 't', 'u']);
  const entry = () => ({ name: store(), keyPath: pick([null, 'id']), autoIncrement: next() < 0.5, drop: next() < 0.3 });
  const calls = [
    () => ['localGet', text()],
    () => ['localSet', text(), text()],
    () => ['localRemove', text()],
    () => (next() < 0.1 ? ['localClear'] : ['localKeys']),
    () => ['idbOpen', name(), pick([null, int(1, 30)]), next() < 0.5 ? [entry()] : []],
    () => ['idbPut', name(), store(), pick([null, key()]), text(), pick([null, text()])],
    () => ['idbPut', name(), store(), pick([null, key()]), text(), null],
    () => ['idbGet', name(), store(), key()],
    () => ['idbDelete', name(), store(), key()],
    () => ['idbKeys', name(), store()],
  ];
  for (let round = 0; round < 200; round++) {
    // Several at once, as workers have them: one commit answers them all.
    const batch = Array.from({ length: int(1, 12) }, () => pick(calls)());
    const both = await Promise.all(
      [disk, memory].map((backend) => Promise.all(batch.map(([method, ...args]) => backend[method](...args)))),
    );
    assert.deepEqual(both[0], both[1], `seed ${seed}, round ${round}: ${json(batch)}`);
  }
});

test('memory has a quota', async () => {
  const memory = new MemoryStorage(1000);
  const set = async (key, length) => (await memory.localSet(key, 'v'.repeat(length))).code;
  assert.equal(await set('a', 900), undefined);
  assert.equal(await set('b', 100), 'ERR_EDGE_STORAGE_QUOTA');
  assert.equal(await set('a', 1000), 'ERR_EDGE_STORAGE_QUOTA');
  assert.equal(await set('a', 10), undefined);
  assert.equal(await set('b', 800), undefined);
  await memory.localClear();
  assert.equal(await set('c', 960), undefined);
});

suite('storage on the disk', () => {
  test('outlives its worker, and workers share it', async (t) => {
    const directory = folderFor(t);
    const [first, second] = [setUp(t, { directory }), setUp(t, { directory })];
    await first.lib.local_set('a', '1');
    assert.equal(await second.lib.local_get('a'), '1');
    await second.lib.idb_put(await second.lib.idb_open('d', 1, '["s"]'), 's', '{}', 'k');
    first.dispose();
    second.dispose();
    for (let i = 0; i < 5; i++) {
      const later = setUp(t, { directory });
      assert.equal(await later.lib.local_get('a'), '1');
      assert.equal(await later.lib.idb_keys(await later.lib.idb_open('d'), 's'), '["k"]');
      later.dispose();
    }
    assert.deepEqual(fs.readdirSync(directory).sort(), ['edge-python.lock', 'edge-python.redb']);
    if (process.platform !== 'win32') {
      assert.equal(fs.statSync(path.join(directory, 'edge-python.redb')).mode & 0o777, 0o600);
    }
  });

  test('writes do not block the event loop', async (t) => {
    const { lib } = setUp(t, { directory: folderFor(t) });
    let turns = 0;
    let done = false;
    const spin = () => {
      turns++;
      if (!done) setImmediate(spin);
    };
    setImmediate(spin);
    for (let i = 0; i < 20; i++) await lib.local_set(`k${i}`, 'x'.repeat(100_000));
    done = true;
    assert.ok(turns >= 20, `${turns} turns`);
  });

  test('many workers and threads at once', async (t) => {
    const directory = folderFor(t);
    const libs = Array.from({ length: 8 }, () => setUp(t, { directory }).lib);
    const threads = Array.from({ length: 2 }, (_, i) => new Worker(writer, { argv: [directory, `thread${i}`, '20'] }));
    const exits = threads.map((thread) => once(thread, 'exit'));
    await Promise.all(
      libs.flatMap((lib, i) => Array.from({ length: 20 }, (_, j) => lib.local_set(`worker${i}-${j}`, 'x'))),
    );
    for (const [code] of await Promise.all(exits)) assert.equal(code, 0);
    assert.equal(JSON.parse(await libs[0].local_keys()).length, 8 * 20 + 2 * 20);
  });

  test('a thread that is terminated in mid-write takes nothing with it', async (t) => {
    const directory = folderFor(t);
    for (let i = 0; i < 5; i++) {
      const thread = new Worker(writer, { argv: [directory, `t${i}`, 'forever'], stdout: true });
      const [line] = await once(createInterface({ input: thread.stdout }), 'line');
      assert.match(line, /^ack /);
      await thread.terminate();
    }
    const { lib } = setUp(t, { directory });
    const keys = JSON.parse(await lib.local_keys());
    for (let i = 0; i < 5; i++) assert.ok(keys.includes(`t${i}-0`));
  });

  test('another process is refused by name, until it is killed', async (t) => {
    const directory = folderFor(t);
    const child = spawn(process.execPath, [fileURLToPath(writer), directory, 'k', 'forever'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    let last = -1;
    lines.on('line', (line) => {
      last = Number(line.split('-')[1]);
    });
    await once(lines, 'line');
    const { lib } = setUp(t, { directory });
    const { type, message } = await raised(() => lib.local_get('k-0'));
    assert.equal(type, 'OSError');
    assert.ok(message.includes(directory) && message.includes(`in use by process ${child.pid}.`), message);
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    assert.ok(last >= 0);
    for (let i = 0; i <= last; i++) assert.equal(await lib.local_get(`k-${i}`), 'x');
  });

  test('damaged files and wrong directories', async (t) => {
    const directory = folderFor(t);
    const file = path.join(directory, 'edge-python.redb');
    fs.writeFileSync(file, 'no database');
    const { lib } = setUp(t, { directory });
    const { type, message } = await raised(() => lib.local_set('a', '1'));
    assert.equal(type, 'OSError');
    assert.ok(message.startsWith(`the storage ${fs.realpathSync(file)} is damaged: `), message);
    assert.equal(fs.readFileSync(file, 'utf8'), 'no database');
    // Sessions do not need the disk.
    await lib.session_set('a', '1');
    fs.rmSync(file);
    await lib.local_set('a', '1');

    fs.writeFileSync(path.join(directory, 'file'), '');
    const other = setUp(t, { directory: path.join(directory, 'file', 'below') });
    const error = await raised(() => other.lib.local_get('a'));
    assert.equal(error.type, 'OSError');
    assert.match(error.message, /^the storage directory .*below cannot be used: /);
  });
});
