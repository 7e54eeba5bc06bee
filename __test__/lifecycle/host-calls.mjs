// Handlers that answer at once, later, and with errors; many at a time, and values of every kind.
import { createWorker } from '../../dist/index.js';

const app = ({ pushEvent }) => ({
  echo: (value) => value,
  later: (value) => new Promise((resolve) => setTimeout(resolve, 1, value)),
  soon: async (value) => value,
  fail: async () => {
    throw new RangeError('no');
  },
  notify: (text) => pushEvent(text),
  LIMIT: 10,
});
const worker = await createWorker({
  mainThreadModules: { app },
  hostModules: { more: './more.mjs' },
  baseUrl: new URL('./modules/', import.meta.url),
});
const { error, value } = await worker.run(
  `
from app import *
from more import greet
for v in (None, True, 1, 2 ** 70, 1.5, 'é🐍', b'\\x00', [1, [2]], {'a': 1}, {1: 2}, {1, 2}, 'x' * 100000, list(range(20000))):
    assert echo(v) == v and later(v) == v and soon(v) == v, v
async def one(i):
    try:
        return fail() if i % 10 == 0 else later(i)
    except ValueError as error:
        return str(error)
results = gather(*[one(i) for i in range(500)])
assert results.count('no') == 50 and results[499] == 499
total = 0
for i in range(5000):
    total = echo(total + soon(1))
notify('event')
assert receive() == 'event' and LIMIT == 10 and greet('Ada') == 'hello, Ada'
[total, n]
`,
  { globals: { n: 7n } },
);
if (error) throw error;
worker.dispose();
console.log(JSON.stringify(value));
