/** What stub files say of the time library; docs/host-libraries.md says more. */
import type { Docs } from '../documented.js';

const MOMENT = '(seconds: float | None = None, /) -> str';

export const timeDocs: Docs = {
  time: ['() -> float', 'Seconds since 1970.'],
  time_ns: ['() -> str', 'Nanoseconds since 1970, as digits.'],
  monotonic: ['() -> float', 'Seconds on a clock that never goes back.'],
  monotonic_ns: ['() -> int', 'Nanoseconds on a clock that never goes back.'],
  perf_counter: ['() -> float', 'Seconds on the finest clock.'],
  perf_counter_ns: ['() -> int', 'Nanoseconds on the finest clock.'],
  sleep: ['(seconds: float, /) -> None', 'Suspend the calling coroutine.'],
  gmtime: [MOMENT, 'A moment, or now, in UTC: JSON array of nine integers.'],
  localtime: [MOMENT, 'A moment, or now, in local time: JSON array of nine integers.'],
  mktime: ['(t: str, /) -> float', 'The moment of nine integers in local time.'],
  strftime: ['(format: str, t: str | None = None, /) -> str', 'Nine integers, or now, as the format says.'],
  strptime: [
    '(string: str, format: str = "%a %b %d %H:%M:%S %Y", /) -> str',
    'What a text says of a moment: JSON array of nine integers.',
  ],
  asctime: ['(t: str | None = None, /) -> str', 'Nine integers, or now, like "Sun Jun 20 23:21:05 1993".'],
  ctime: [MOMENT, 'A moment, or now, like "Sun Jun 20 23:21:05 1993".'],
};
