/** What a user's compiler must accept and refuse. Compiled by the tests, never run. */
import { network } from '../../js/host/network.js';
import { storage } from '../../js/host/storage.js';
import { time } from '../../js/host/time.js';
import {
  createPool,
  createWorker,
  type Diagnostic,
  describeHost,
  type EdgeError,
  type HostContext,
  type HostHandler,
  type HostModuleFactory,
  type Limits,
  type Pool,
  PythonError,
  type PythonFrame,
  type RunOptions,
  type RunResult,
  type Value,
  type Worker,
  type WorkerOptions,
} from '../../js/index.js';

export async function everything(): Promise<void> {
  const limits: Limits = { timeoutMs: 1000, memoryBytes: 1 << 26, outputBytes: 1e6, hostCalls: 5, recursion: 100 };
  const options: WorkerOptions = {
    wasmUrl: new URL('file:///x.wasm'),
    imports: { a: './a.py' },
    limits,
    integrity: true,
  };
  await using worker: Worker = await createWorker(options);
  await createWorker();
  worker.onOutput((line) => console.log(line.toUpperCase()));
  worker.onOutput(async (line: string) => line);
  worker.onOutput(null);
  for await (const chunk of worker.output({ follow: true })) chunk.trim();
  const run: RunOptions = { input: ['a', 'b'], filename: 'x.py', signal: AbortSignal.timeout(1), limits };
  const result: RunResult<number> = await worker.run<number>('1', run);
  const { out, ms, error, value, exitCode, usage } = result;
  out.trim();
  value.toFixed();
  const sum: number = ms + exitCode + usage.hostMs + usage.peakBytes + worker.loadMs;
  if (error instanceof PythonError) {
    const frames: readonly PythonFrame[] = error.frames;
    frames[0]?.line.toFixed();
    if (error.cause instanceof PythonError) error.cause.type.trim();
  }
  worker.pushEvent(`${sum}`);
  const found: Diagnostic[] = await worker.check('x = (', { filename: 'x.py', entryDir: 'app/' });
  found[0]?.line.toFixed();
  const kw: HostHandler = Object.assign((a: number, { b }: { b?: number }) => a + (b ?? 0), { kwargs: true });
  const dom: HostModuleFactory = ({ pushEvent, signal, onRunEnd }: HostContext) => {
    onRunEnd(() => pushEvent(String(signal.aborted)));
    return { add: (a: number, b: number) => a + b, later: async (text: string) => text, kw, LIMIT: 5 };
  };
  const values: Record<string, Value> = {
    a: [1n, { b: new Set(['x']) }, new Map([[1, null]])],
    raw: new Uint8Array(1),
  };
  await createWorker({ mainThreadModules: { dom, m: { f: () => 1 } }, hostModules: { x: './x.js' } });
  await createWorker({ defaults: false, mainThreadModules: { network, storage, time } });
  await createWorker({ permissions: { net: ['*.example.com'], storage: false }, storage: './data', document: {} });
  await worker.run('a', { globals: values });
  describeHost({ dom }).trim();
  await worker.reset();
  worker.ref();
  worker.unref();
  using pool: Pool = await createPool({ size: 2, maxRunsPerWorker: 10, ...options });
  await pool.run('1', run);
}

export function refused(worker: Worker, error: EdgeError): void {
  // @ts-expect-error: misspelt
  void createWorker({ wasmURL: 'x' });
  // @ts-expect-error: a symbol is no value
  void worker.run('1', { globals: { s: Symbol('s') } });
  // @ts-expect-error: a number is no module
  void createWorker({ mainThreadModules: { m: 5 } });
  // @ts-expect-error: a number is no source
  void worker.run(5);
  // @ts-expect-error: wrong unit
  void worker.run('', { timeoutMs: '5s' });
  // @ts-expect-error: read only
  worker.loadMs = 5;
  // @ts-expect-error: an EdgeError may be no PythonError
  error.traceback.trim();
}
