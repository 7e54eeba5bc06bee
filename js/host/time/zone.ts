/**
 * The process's time zone, as far as JavaScript tells: offsets and names.
 * Owns the rule for what counts as daylight saving time. JavaScript does not say, so it is whatever lies east of the
 * smaller one of the year's two offsets; zones whose *winter* time is the legal exception (Dublin) read differently
 * in CPython.
 */
import { HostError } from '../python-error.js';
import { type Fields, fieldsOf, secondsOf } from './fields.js';

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

/** Standard and summer offset of a year; equal where clocks do not change. */
function offsetsOf(year: number): { standard: number; summer: number } {
  const at = (month: number) =>
    offsetAt(secondsOf({ year, month, day: 1, hour: 0, minute: 0, second: 0, weekday: 0, yday: 0, isdst: 0 }));
  const [january, july] = [at(1), at(7)];
  return { standard: Math.min(january, july), summer: Math.max(january, july) };
}

const isSummer = (offset: number, year: number) => offset > offsetsOf(year).standard;

export function localFields(seconds: number): Fields {
  const offset = offsetAt(seconds);
  const fields = fieldsOf(seconds + offset, 0);
  return { ...fields, isdst: isSummer(offset, fields.year) ? 1 : 0 };
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
  const fitting = candidates.find(({ exists, offset }) => exists && isSummer(offset, year) === wanted);
  if (fitting) return fitting.seconds;
  // A winter time in summer, or the reverse: as if the clocks showed that.
  const { standard, summer } = offsetsOf(year);
  return standard === summer ? first.seconds : utc - (wanted ? summer : standard);
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

/** Abbreviations are in use where a locale has them; elsewhere tzdata too writes the offset. */
const LOCALES = ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA', 'ja-JP'];

function nameAt(seconds: number): string {
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
