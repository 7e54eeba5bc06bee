// pushEvent and receive().
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { workerFor } from './fixtures/api.mjs';

suite('pushEvent', () => {
  test('wakes a program that waits', async (t) => {
    const worker = await workerFor(t);
    worker.onOutput((line) => {
      if (line === 'ready') worker.pushEvent('now');
      else if (line === 'got now') worker.pushEvent('then');
    });
    const { error } = await worker.run('print("ready")\nprint("got", receive())\nassert receive() == "then"');
    assert.equal(error, null);
  });

  test('keeps events in order until they are asked for', async (t) => {
    const worker = await workerFor(t);
    const run = worker.run('for i in range(100):\n    print(receive())');
    for (let i = 0; i < 100; i++) worker.pushEvent(`event ${i} 🦊`);
    const { out } = await run;
    assert.equal(out, Array.from({ length: 100 }, (_, i) => `event ${i} 🦊\n`).join(''));
  });

  test('before a run is for the run that comes', async (t) => {
    const worker = await workerFor(t);
    worker.pushEvent('early');
    assert.equal((await worker.run('print(receive())')).out, 'early\n');
  });
});
