/**
 * The host library `time`: CPython's module of that name, as far as its clocks and calendar go.
 * Owns the clocks, and the sleeps of a run, which end with it. A struct_time crosses as a JSON array of nine
 * integers. JS thread; must never keep a timer past the run that set it.
 */
import type { Handlers, HostContext } from './context.js';
import { documented } from './documented.js';
import { asString, HostError, pythonType } from './python-error.js';
import { timeDocs } from './time/docs.js';
import { checked, type Fields, fieldsOf, fromJson, toJson } from './time/fields.js';
import { asctime, strftime } from './time/strftime.js';
import { strptime } from './time/strptime.js';
import { checkRange, fromLocal, localFields, zone } from './time/zone.js';

/** The longest delay of a timer, milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** How far the fine clock may be from the system's before it is set again, milliseconds. */
const MAX_DRIFT_MS = 2;

export const time = (ctx: HostContext): Handlers => {
  const sleeps = new Set<() => void>();
  const endRun = () => {
    for (const wake of sleeps) wake();
    sleeps.clear();
  };
  ctx.onRunEnd(endRun);
  ctx.signal.addEventListener('abort', endRun, { once: true });

  const now = wallClock();
  const zoneNow = () => zone(now() / 1000);
  const secondsNow = () => Math.floor(now() / 1000);
  const given = (value: unknown) => value !== null && value !== undefined;
  const moment = (value: unknown) => (given(value) ? checkRange(toSeconds(value)) : secondsNow());
  const fields = (value: unknown, name: string): Fields =>
    given(value) ? fromJson(value, name) : localFields(secondsNow());
  const { timezone, altzone, daylight, names } = zoneNow();

  const handlers: Handlers = {
    time: () => now() / 1000,
    time_ns: () => String(BigInt(Math.round(now() * 1e3)) * 1000n),
    // Both count from the start of the process (or its thread), so that nanoseconds stay exact integers.
    monotonic: () => performance.now() / 1000,
    monotonic_ns: () => Math.round(performance.now() * 1e6),
    perf_counter: () => performance.now() / 1000,
    perf_counter_ns: () => Math.round(performance.now() * 1e6),

    sleep: (value: unknown) => {
      const seconds = toNumber(value);
      if (seconds < 0) throw new RangeError('sleep length must be non-negative');
      // What no clock will ever reach, CPython refuses as well.
      if (seconds > 2 ** 63 / 1e9) throw new HostError('OverflowError', 'timestamp out of range for platform time_t');
      return sleep(seconds * 1000, sleeps);
    },

    gmtime: (value: unknown) => toJson(fieldsOf(moment(value), 0)),
    localtime: (value: unknown) => toJson(localFields(moment(value))),
    mktime: (value: unknown) => fromLocal(fromJson(value, 'mktime')),
    strftime: (format: unknown, value: unknown) => {
      const text = asString(format, 'strftime() argument 1');
      if (text.includes('\0')) throw new RangeError('embedded null character');
      return strftime(text, checked(fields(value, 'strftime')), zoneNow);
    },
    strptime: (text: unknown, format: unknown) =>
      toJson(
        strptime(
          asString(text, 'strptime() argument 0'),
          given(format) ? asString(format, 'strptime() argument 1') : '%a %b %d %H:%M:%S %Y',
          zoneNow,
        ),
      ),
    asctime: (value: unknown) => asctime(checked(fields(value, 'asctime'))),
    ctime: (value: unknown) => asctime(localFields(moment(value))),

    timezone,
    altzone,
    daylight,
    tzname: JSON.stringify(names),
  };
  return documented(handlers, timeDocs);
};

export default time;

/** Milliseconds since 1970, finer than Date.now() and never far from it, also when the system's clock is set. */
function wallClock(): () => number {
  let base = Date.now() - performance.now();
  return () => {
    const coarse = Date.now();
    const fine = base + performance.now();
    if (Math.abs(fine - coarse) <= MAX_DRIFT_MS) return fine;
    base = coarse - performance.now();
    return coarse;
  };
}

/** Resolves after `ms`, or when the run ends. */
async function sleep(ms: number, sleeps: Set<() => void>): Promise<void> {
  const until = performance.now() + ms;
  let stopped = false;
  do {
    await new Promise<void>((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        sleeps.delete(stop);
        resolve();
      };
      const stop = () => {
        stopped = true;
        finish();
      };
      const timer = setTimeout(finish, Math.min(Math.max(until - performance.now(), 0), MAX_TIMER_MS));
      sleeps.add(stop);
    });
    // A timer may fire a little early, and a long sleep takes several.
  } while (!stopped && performance.now() < until);
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) throw new RangeError('Invalid value NaN (not a number)');
    return value;
  }
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  throw new TypeError(`'${pythonType(value)}' object cannot be interpreted as an integer`);
}

const toSeconds = (value: unknown) => Math.floor(toNumber(value));
