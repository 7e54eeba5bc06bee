// Chaos: seeded rounds of programs and handlers that do whatever handlers should not, in the runtime that runs this file.
//
//   node __test__/chaos/run.mjs [rounds] [seed]        2,000 rounds in Node, 200 in Deno and Bun
//
// In every round: each promise settles, with a result or an error of a known code; a worker that was not disposed still
// runs programs; and at the end no thread and no memory is left. Last line: `N passed, N failed`, N being rounds.
import process from 'node:process';
import { Worker as Thread } from 'node:worker_threads';
import { createWorker, EdgeError } from '../../dist/index.js';
import { random } from '../fixtures/random.mjs';
import { liveThreads, threadsGone } from '../lifecycle/threads.mjs';

const runtime = 'Deno' in globalThis ? 'deno' : 'Bun' in globalThis ? 'bun' : 'node';
const rounds = Number(process.argv[2] ?? (runtime === 'node' ? 2000 : 200));
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31));
const { int, pick, chance } = random(seed);
console.log(`${runtime}: ${rounds} rounds, seed ${seed}`);

/** What ends a round that hangs. It is no assertion on speed: rounds take milliseconds. */
const HANG_MS = 60_000;
/** How a run may end other than with a result. */
const CODES = new Set([
  'ERR_EDGE_TIMEOUT',
  'ERR_EDGE_ABORTED',
  'ERR_EDGE_DISPOSED',
  'ERR_EDGE_HOST_CALLS',
  'ERR_EDGE_OUTPUT',
  'ERR_EDGE_OUTPUT_HANDLER',
  'ERR_EDGE_REENTRANT',
]);

// What handlers and aborted runs leave behind must not surface as an unhandled rejection or exception.
const stray = [];
process.on('unhandledRejection', (reason) => stray.push(reason));
process.on('uncaughtException', (error) => stray.push(error));

const later = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value));

// Thenables are promises, whatever they do.
const answersTwice = {
  // biome-ignore lint/suspicious/noThenProperty: a thenable is what is tried
  then: (resolve) => {
    resolve(1);
    resolve(2);
  },
};
const throwsInThen = {
  // biome-ignore lint/suspicious/noThenProperty: the same
  then: () => {
    throw new Error('then');
  },
};

/** Handlers of one round; `world` is what they can break. */
function handlers(world) {
  return ({ pushEvent }) => ({
    fine: (value) => value,
    later: (value) => later(int(4), value),
    throws: () => {
      throw pick([
        new TypeError('t'),
        new Error('e', { cause: new RangeError('c') }),
        'text',
        null,
        new Proxy(
          {},
          {
            get: () => {
              throw new Error('trap');
            },
          },
        ),
      ]);
    },
    rejects: async () => {
      await later(int(3));
      throw Object.assign(new Error('late'), { name: pick(['KeyError', 'TimeoutError', 'Nonsense']) });
    },
    never: () => new Promise(() => {}),
    odd: () => pick([() => {}, Symbol('s'), new Date(), { a: { b: new Map([[{}, 1]]) } }, 2n ** 4000n]),
    large: () => 'x'.repeat(pick([65_530, 65_536, 200_000])),
    thenable: () => pick([answersTwice, throwsInThen]),
    push: (count) => {
      for (let i = 0; i < count; i++) pushEvent(`e${i}`);
    },
    nest: async () => (await world.run('1 + 1')).value,
    detach: () => void world.run(pick(['1', 'sleep(0.001)', 'while True: pass']), { timeoutMs: 20 }),
    abort: () => world.abort(),
    dispose: () => world.worker.dispose(),
    disposeLater: async () => {
      await later(int(2));
      world.worker.dispose();
    },
  });
}

const HARMLESS = ['fine', 'later', 'throws', 'rejects', 'odd', 'large', 'thenable'];

function program() {
  const call = () => pick([...HARMLESS, ...HARMLESS, 'never', 'nest', 'detach', 'abort', 'dispose', 'disposeLater']);
  const guarded = (body) => `try:\n    ${body}\nexcept Exception as e:\n    print(type(e).__name__)`;
  const statement = () =>
    pick([
      () => guarded(`m.${call()}(${int(3) === 0 ? '' : `[1, {'k': ${int(100)}}]`})`),
      () => `m.${pick(HARMLESS)}(${int(9)})`,
      () =>
        `async def w${int(9)}(i):\n    return m.${pick(['fine', 'later'])}(i)\nprint(len(gather(*[w(i) for i in range(${int(60)})])))`.replaceAll(
          /w\d/g,
          'w',
        ),
      () =>
        `async def v():\n    with_timeout(0.002, u())\nasync def u():\n    m.${pick(['later', 'never', 'rejects'])}(1)\n${guarded('run(v())')}`,
      () =>
        `n = ${chance(0.02) ? 100_000 : int(50)}\nm.push(n)\nassert [receive() for _ in range(n)] == [f'e{i}' for i in range(n)]`,
      () => `print('x' * ${pick([1, 100, 70_000])})`,
      () => `sleep(${int(4) / 1000})`,
      () => `for i in range(${int(200)}):\n    m.fine(i)`,
      () => `receive()`,
      () => `while True: pass`,
      () => `raise ValueError('v')`,
      () => `exit(${int(3)})`,
    ])();
  return `import m\n${Array.from({ length: 1 + int(4) }, statement).join('\n')}`;
}

class World {
  controller = new AbortController();
  /** Everything that must settle. */
  promises = [];

  abort() {
    this.controller.abort();
  }

  run(source, options) {
    const run = this.worker.run(source, options);
    this.promises.push(run);
    // Whether anybody else awaits it or not.
    run.catch(() => {});
    return run;
  }
}

async function round() {
  const world = new World();
  world.worker = await createWorker({ mainThreadModules: { m: handlers(world) } });
  if (chance(0.3))
    world.worker.onOutput(
      pick([
        () => {},
        () => later(1),
        () => {
          if (chance(0.1)) throw new Error('output');
        },
      ]),
    );
  for (let runs = 1 + int(3); runs > 0; runs--) {
    try {
      world.run(program(), {
        // Something always ends it.
        timeoutMs: 5 + int(30),
        ...(chance(0.3) ? { signal: world.controller.signal } : {}),
        ...(chance(0.1) ? { limits: { hostCalls: int(20) } } : {}),
        ...(chance(0.1) ? { limits: { outputBytes: int(1000) } } : {}),
      });
    } catch (error) {
      // A handler of the run before may have disposed the worker already.
      if (!(error instanceof EdgeError)) throw error;
    }
  }
  if (chance(0.2)) setTimeout(() => world.abort(), int(10));
  if (chance(0.1)) setTimeout(() => world.worker.dispose(), int(10));
  if (chance(0.2)) world.worker.pushEvent('stray');
  for (let i = 0; i < world.promises.length; i++) {
    const ended = await world.promises[i].then(
      (result) => (typeof result.ms === 'number' ? null : result),
      (error) => (error instanceof EdgeError && CODES.has(error.code) ? null : error),
    );
    if (ended) throw ended;
  }
  let usable = true;
  try {
    const { value } = await world.worker.run('40 + 2', { timeoutMs: 20_000 });
    if (value !== 42) throw new Error(`40 + 2 is ${value}`);
  } catch (error) {
    if (error.code !== 'ERR_EDGE_DISPOSED') throw error;
    usable = false;
  }
  if (usable) world.worker.dispose();
}

/** A JS thread that hosts a worker of ours and is terminated while calls are under way. */
async function threadRound() {
  const thread = new Thread(new URL('./thread.mjs', import.meta.url), { workerData: { seed: int(2 ** 31) } });
  const failed = new Promise((_, reject) => thread.on('error', reject));
  failed.catch(() => {});
  await Promise.race([new Promise((resolve) => thread.once('message', resolve)), failed]);
  await later(int(5));
  await thread.terminate();
}

async function guarded(work) {
  let timer;
  const hang = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing for ${HANG_MS / 1000} s`)), HANG_MS);
  });
  try {
    await Promise.race([work(), hang]);
  } finally {
    clearTimeout(timer);
  }
}

const collect = globalThis.gc ?? ('Bun' in globalThis ? () => globalThis.Bun.gc(true) : () => {});
let passed = 0;
let failed = 0;
let early = 0;
for (let i = 0; i < rounds; i++) {
  try {
    await guarded(chance(0.04) ? threadRound : round);
    if (stray.length > 0) throw stray.shift();
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAIL  round ${i}, seed ${seed}: ${error?.stack ?? String(error)}`);
    if (failed > 10) break;
  }
  if (i === Math.floor(rounds / 4)) {
    await guarded(threadsGone);
    collect();
    early = process.memoryUsage().rss;
  }
}
await guarded(threadsGone);
collect();
const grown = process.memoryUsage().rss - early;
console.log(
  `memory: ${(early / 2 ** 20).toFixed()} MiB after a quarter of the rounds, ${(grown / 2 ** 20).toFixed()} MiB more at the end; ${liveThreads()} threads live`,
);
// A leaked instance is 2 MiB at least; what allocators keep is less than this.
if (grown > 200 * 2 ** 20) {
  failed++;
  console.log('FAIL  memory is left');
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
