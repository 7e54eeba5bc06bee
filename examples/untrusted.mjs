// Programs of strangers: bounded in time, memory and output, several at once on a pool.
import { createPool } from '../dist/index.js';

const pool = await createPool({ size: 2, limits: { timeoutMs: 500, memoryBytes: 64 << 20, outputBytes: 10_000 } });
const programs = {
  'well behaved': 'print(sum(n * n for n in range(1000)))',
  endless: 'while True: pass',
  talkative: 'while True: print("spam" * 100)',
  hungry: 'data = []\nwhile True: data.append("x" * 1_000_000)',
  curious: 'open("/etc/passwd")',
};
await Promise.all(
  Object.entries(programs).map(async ([name, source]) => {
    const verdict = await pool.run(source).then(
      ({ out, error }) => (error ? `${error.type}: ${error.message}` : out.trim()),
      (error) => error.code,
    );
    console.log(`${name}: ${verdict}`);
  }),
);
pool.dispose();
