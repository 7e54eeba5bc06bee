// The scripts' own logic: counting what test tools print.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { count } from '../scripts/lib/counts.mjs';

suite('count', () => {
  const cases = [
    ['check', 0, '', 1, 0],
    ['check', 1, '', 0, 1],
    ['rust', 0, '     Summary [   1.2s] 12 tests run: 12 passed, 0 skipped', 12, 0],
    ['rust', 100, '     Summary [   1.2s] 12 tests run: 9 passed (1 slow), 2 failed, 1 timed out, 0 skipped', 9, 3],
    ['rust', 101, 'error: could not compile', 0, 1],
    ['rust', 101, 'test result: ok. 5 passed; 0 failed;\ntest result: FAILED. 2 passed; 1 failed; 0 ignored', 7, 1],
    ['nodeTest', 0, '# tests 3\n# pass 3\n# fail 0\n', 3, 0],
    ['nodeTest', 1, '# pass 3\n# fail 2\n', 3, 2],
    ['lines', 0, '1 passed, 0 failed\n\u001b[32m4 passed, 0 failed\u001b[0m\n', 4, 0],
    ['lines', 1, '', 0, 1],
    ['lines', 'SIGKILL', '4 passed, 0 failed\n', 4, 1],
  ];
  for (const [kind, code, text, passed, failed] of cases) {
    test(`${kind} that ends with ${code}: ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.deepEqual(count(kind, code, text), { passed, failed });
    });
  }
});
