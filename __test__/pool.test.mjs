// One queue in front of several workers.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createPool, edgeError, FOREVER, poolFor } from './fixtures/api.mjs';
import { notAnArtifact } from './fixtures/artifacts.mjs';

suite('createPool', () => {
  test('runs more programs than it has workers', async (t) => {
    const pool = await poolFor(t, { size: 2 });
    assert.equal(pool.size, 2);
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => pool.run(`print(${i})`)));
    assert.deepEqual(
      results.map(({ out }) => out),
      Array.from({ length: 20 }, (_, i) => `${i}\n`),
    );
  });

  test('a busy worker does not hold up the others', async (t) => {
    const pool = await poolFor(t, { size: 2 });
    const controller = new AbortController();
    const busy = pool.run(FOREVER, { signal: controller.signal });
    assert.equal((await pool.run('print("meanwhile")')).out, 'meanwhile\n');
    controller.abort();
    await assert.rejects(busy, edgeError('ERR_EDGE_ABORTED'));
    assert.equal((await pool.run('print("on")')).out, 'on\n');
  });

  test('a signal takes a queued run out of the queue', async (t) => {
    const pool = await poolFor(t, { size: 1 });
    const first = new AbortController();
    const second = new AbortController();
    const busy = pool.run(FOREVER, { signal: first.signal });
    const queued = pool.run('print("never")', { signal: second.signal });
    const last = pool.run('print("last")');
    second.abort('no');
    await assert.rejects(queued, edgeError('ERR_EDGE_ABORTED', /no/));
    await assert.rejects(pool.run('print(1)', { signal: AbortSignal.abort() }), edgeError('ERR_EDGE_ABORTED'));
    first.abort();
    await assert.rejects(busy, edgeError('ERR_EDGE_ABORTED'));
    assert.equal((await last).out, 'last\n');
  });

  test('replaces workers that have served their runs', async (t) => {
    const pool = await poolFor(t, { size: 1, maxRunsPerWorker: 1 });
    for (let i = 0; i < 5; i++) assert.equal((await pool.run(`print(${i})`)).out, `${i}\n`);
  });

  test('dispose rejects running and queued runs', async () => {
    const pool = await createPool({ size: 1 });
    const runs = [pool.run('while True: pass'), pool.run('print("never")')];
    pool.dispose();
    pool.dispose();
    for (const run of runs) await assert.rejects(run, edgeError('ERR_EDGE_DISPOSED'));
    await assert.rejects(pool.run('print(1)'), edgeError('ERR_EDGE_DISPOSED'));
    await pool[Symbol.asyncDispose]();
  });

  test('that cannot start leaves nothing behind', async () => {
    await assert.rejects(createPool({ size: 3, wasmUrl: await notAnArtifact() }), edgeError('ERR_EDGE_WASM'));
  });
});
