/**
 * struct_time: nine integers, and how they cross: as a JSON array string.
 * Owns the checks that CPython's time module makes of them, with its wording. Knows no time zone.
 */
import { HostError, pythonType } from '../python-error.js';

/** As in Python: month and day from 1, Monday is 0, `yday` from 1, `isdst` 0, 1 or -1 for unknown. */
export interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
  yday: number;
  isdst: number;
}

export const DAY_S = 86_400;

export function toJson(f: Fields): string {
  return JSON.stringify([f.year, f.month, f.day, f.hour, f.minute, f.second, f.weekday, f.yday, f.isdst]);
}

/** A struct_time argument of the function `name`. Any integers: see `checked`. */
export function fromJson(value: unknown, name: string): Fields {
  const required = 'Tuple or struct_time argument required: a JSON array of nine integers';
  if (typeof value !== 'string') throw new TypeError(`${required}, not ${pythonType(value)}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch (error) {
    throw new TypeError(required, { cause: error });
  }
  if (!Array.isArray(parsed)) throw new TypeError(required);
  if (parsed.length !== 9) throw new TypeError(`${name}(): illegal time tuple argument`);
  for (const item of parsed) {
    if (typeof item !== 'number' || !Number.isInteger(item)) {
      throw new TypeError(`'${pythonType(item)}' object cannot be interpreted as an integer`);
    }
    if (item > 0x7fffffff) throw new HostError('OverflowError', 'signed integer is greater than maximum');
    if (item < -0x80000000) throw new HostError('OverflowError', 'signed integer is less than minimum');
  }
  const [year, month, day, hour, minute, second, weekday, yday, isdst] = parsed as number[] & { length: 9 };
  if ((year as number) < -0x80000000 + 1900) throw new HostError('OverflowError', 'year out of range');
  return { year, month, day, hour, minute, second, weekday, yday, isdst } as Fields;
}

/** What strftime and asctime accept: zero stands for one where counting starts at one. */
export function checked(f: Fields): Fields {
  const month = f.month === 0 ? 1 : f.month;
  const day = f.day === 0 ? 1 : f.day;
  const yday = f.yday === 0 ? 1 : f.yday;
  const within = (value: number, low: number, high: number, what: string) => {
    if (value < low || value > high) throw new RangeError(`${what} out of range`);
  };
  within(month, 1, 12, 'month');
  within(day, 1, 31, 'day of month');
  within(f.hour, 0, 23, 'hour');
  within(f.minute, 0, 59, 'minute');
  within(f.second, 0, 61, 'seconds');
  if (f.weekday < -1) throw new RangeError('day of week out of range');
  within(yday, 1, 366, 'day of year');
  // -1 is Sunday as well: C counts from Sunday, and one is added before the modulo.
  return { ...f, month, day, yday, weekday: (f.weekday + 7) % 7 };
}

/** Days since 1970-01-01 of a date in the proleptic Gregorian calendar; months and days may lie out of range. */
export function dayNumber(year: number, month: number, day: number): number {
  // The year by its own method: as an argument, 0 to 99 would mean the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / (DAY_S * 1000);
}

/** The fields of a moment, seconds since 1970, read as UTC. */
export function fieldsOf(seconds: number, isdst: number): Fields {
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: (date.getUTCDay() + 6) % 7,
    yday: Math.floor(seconds / DAY_S) - dayNumber(year, 1, 1) + 1,
    isdst,
  };
}

/** The moment that the fields name when read as UTC; fields may lie out of range, as for C's mktime. */
export function secondsOf(f: Fields): number {
  return dayNumber(f.year, f.month, f.day) * DAY_S + f.hour * 3600 + f.minute * 60 + f.second;
}
