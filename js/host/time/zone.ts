/**
 * The process's time zone: offsets as JavaScript tells them, the rest as the system's database does.
 * Where that is missing, daylight saving time is whatever lies east of the smaller one of the year's two offsets, and
 * names are those of JavaScript's locales.
 */
import { HostError } from '../python-error.js';
import { type Fields, fieldsOf, secondsOf } from './fields.js';
import { systemZone, type TimeType, typeAt } from './zone-file.js';

/** The range of JavaScript's dates, seconds; two days short, so that every offset can be added. */
const MAX_SECONDS = 8_640_000_000_000 - 172_800;
/** What CPython's `timezone` is computed with: the moments half a year apart nearest before now. */
const YEAR_S = (365 * 24 + 6) * 3600;

export function checkRange(seconds: number): number {
  if (!(Math.abs(seconds) <= MAX_SECONDS)) {
    throw new HostError('OverflowError', 'timestamp out of range for platform time_t');
  }
  return seconds;
}

/** Seconds east of Greenwich at a moment. */
function offsetAt(seconds: number): number {
  const date = new Date(seconds * 1000);
  const local = new Date(0);
  // Not getTimezoneOffset(), which has whole minutes.
  local.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  local.setUTCHours(date.getHours(), date.getMinutes(), date.getSeconds());
  return local.getTime() / 1000 - Math.floor(seconds);
}

/** Read once a process, which has one zone. */
let system: ReturnType<typeof systemZone> | undefined;

function typeOf(seconds: number, offset = offsetAt(seconds)): TimeType | null {
  if (system === undefined) system = systemZone();
  return system && typeAt(system, seconds, offset);
}

/** Offsets on the first days of January and July. */
function offsetsOf(year: number): { seconds: number; offset: number }[] {
  return [1, 7].map((month) => {
    const first = { year, month, day: 1, hour: 0, minute: 0, second: 0, weekday: 0, yday: 0, isdst: 0 };
    const seconds = secondsOf(first);
    return { seconds, offset: offsetAt(seconds) };
  });
}

function isDst(seconds: number, offset: number, year: number): boolean {
  const type = typeOf(seconds, offset);
  return type ? type.isdst : offset > Math.min(...offsetsOf(year).map((half) => half.offset));
}

export function localFields(seconds: number): Fields {
  const offset = offsetAt(seconds);
  const fields = fieldsOf(seconds + offset, 0);
  return { ...fields, isdst: isDst(seconds, offset, fields.year) ? 1 : 0 };
}

/** As C's mktime: the moment that the fields name on this zone's clocks. `isdst` decides which of two. */
export function fromLocal(f: Fields): number {
  const outOfRange = () => new HostError('OverflowError', 'mktime argument out of range');
  const utc = secondsOf(f);
  if (!(Math.abs(utc) <= MAX_SECONDS)) throw outOfRange();
  const { year } = fieldsOf(utc, 0);
  // The offsets on both sides of a change that may be near.
  const candidates = [...new Set([offsetAt(utc - 86_400), offsetAt(utc + 86_400)])].map((offset) => ({
    offset,
    seconds: utc - offset,
    exists: offsetAt(utc - offset) === offset,
  }));
  const first = candidates.find(({ exists }) => exists) ?? candidates[0];
  if (first === undefined) throw outOfRange();
  if (f.isdst < 0) return first.seconds;
  const wanted = f.isdst > 0;
  const fitting = candidates.find(({ exists, seconds, offset }) => exists && isDst(seconds, offset, year) === wanted);
  if (fitting) return fitting.seconds;
  // A winter time in summer, or the reverse: as if the clocks showed that.
  const other = offsetsOf(year).find(({ seconds, offset }) => isDst(seconds, offset, year) === wanted);
  return other === undefined ? first.seconds : utc - other.offset;
}

export interface Zone {
  /** Seconds west of Greenwich of standard time. */
  timezone: number;
  /** The same of summer time. */
  altzone: number;
  /** 1 if the zone has a summer time. */
  daylight: number;
  names: [string, string];
}

/** CPython's constants, computed as it does. */
export function zone(now: number): Zone {
  const winter = Math.floor(now / YEAR_S) * YEAR_S;
  const half = winter + YEAR_S / 2;
  const [january, july] = [offsetAt(winter), offsetAt(half)];
  // In the south, January is summer.
  const [standard, summer] = january > july ? [half, winter] : [winter, half];
  return {
    timezone: -offsetAt(standard) || 0,
    altzone: -offsetAt(summer) || 0,
    daylight: january === july ? 0 : 1,
    names: [nameAt(standard), nameAt(summer)],
  };
}

/** Asked in turn for an abbreviation; where none has one, the offset stands for it, as in the database. */
const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA', 'ja-JP'];

function nameAt(seconds: number): string {
  const type = typeOf(seconds);
  if (type) return type.name;
  for (const locale of LOCALES) {
    const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(seconds * 1000);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
    if (name !== undefined && /^[A-Z]{3,5}$/.test(name)) return name;
  }
  const minutes = Math.round(offsetAt(seconds) / 60);
  const digits = (value: number) => String(value).padStart(2, '0');
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${digits(hours)}${rest === 0 ? '' : digits(rest)}`;
}
