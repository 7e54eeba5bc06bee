/**
 * strftime in the C locale, with the directives and flags that glibc gives CPython's.
 * Owns the table of directives. Knows no clock: the time zone comes as an argument.
 */
import { dayNumber, type Fields } from './fields.js';
import { fromLocal, type Zone } from './zone.js';

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A number with the digits it is padded to and what it is padded with, or a text. */
type Value = string | { number: number; digits: number; pad?: string };
type Directive = (f: Fields, zone: () => Zone) => Value;

const number =
  (get: (f: Fields) => number, digits: number, pad = '0'): Directive =>
  (f) => ({ number: get(f), digits, pad });
const nested =
  (format: string): Directive =>
  (f, zone) =>
    strftime(format, f, zone);
const dayName = (f: Fields) => DAYS[f.weekday] as string;
const monthName = (f: Fields) => MONTHS[f.month - 1] as string;
const hour12 = (f: Fields) => f.hour % 12 || 12;
const sunday0 = (f: Fields) => (f.weekday + 1) % 7;
const floorMod = (value: number, by: number) => ((value % by) + by) % by;

const directives: Record<string, Directive> = {
  a: (f) => dayName(f).slice(0, 3),
  A: dayName,
  b: (f) => monthName(f).slice(0, 3),
  B: monthName,
  c: nested('%a %b %e %H:%M:%S %Y'),
  C: number((f) => Math.floor(f.year / 100), 1),
  d: number((f) => f.day, 2),
  D: nested('%m/%d/%y'),
  e: number((f) => f.day, 2, ' '),
  F: nested('%Y-%m-%d'),
  g: number((f) => floorMod(isoWeek(f).year, 100), 2),
  G: number((f) => isoWeek(f).year, 1),
  h: (f) => monthName(f).slice(0, 3),
  H: number((f) => f.hour, 2),
  I: number(hour12, 2),
  j: number((f) => f.yday, 3),
  k: number((f) => f.hour, 2, ' '),
  l: number(hour12, 2, ' '),
  m: number((f) => f.month, 2),
  M: number((f) => f.minute, 2),
  n: () => '\n',
  p: (f) => (f.hour < 12 ? 'AM' : 'PM'),
  P: (f) => (f.hour < 12 ? 'am' : 'pm'),
  r: nested('%I:%M:%S %p'),
  R: nested('%H:%M'),
  s: number(fromLocal, 1),
  S: number((f) => f.second, 2),
  t: () => '\t',
  T: nested('%H:%M:%S'),
  u: number((f) => f.weekday + 1, 1),
  U: number((f) => Math.floor((f.yday - 1 + 7 - sunday0(f)) / 7), 2),
  V: number((f) => isoWeek(f).week, 2),
  w: number(sunday0, 1),
  W: number((f) => Math.floor((f.yday - 1 + 7 - f.weekday) / 7), 2),
  x: nested('%m/%d/%y'),
  X: nested('%H:%M:%S'),
  y: number((f) => floorMod(f.year, 100), 2),
  Y: number((f) => f.year, 1),
  z: (f, zone) => offset(f.isdst > 0 ? zone().altzone : zone().timezone),
  Z: (f, zone) => (f.isdst < 0 ? '' : (zone().names[f.isdst > 0 ? 1 : 0] as string)),
  '%': () => '%',
};

/**
 * `zone` is asked only if the format needs it. A struct_time that crossed has lost its own zone, so `%z` and `%Z`
 * name the local one, by `isdst`.
 */
export function strftime(format: string, f: Fields, zone: () => Zone): string {
  return format.replace(/%([_0^#-]*)(\d*)[EO]?(.)/gsu, (whole, flags: string, width: string, letter: string) => {
    // Own members only: `%c` must not find `constructor`, and neither may a longer name.
    const directive = Object.hasOwn(directives, letter) ? directives[letter] : undefined;
    return directive === undefined
      ? whole.padStart(limited(Number(width)))
      : padded(directive(f, zone), flags, Number(width), letter);
  });
}

function padded(value: Value, flags: string, width: number, letter: string): string {
  const last = /[_0-](?=[^_0-]*$)/.exec(flags)?.[0];
  if (typeof value === 'string') {
    let text = value;
    if (flags.includes('#')) text = letter === 'p' || letter === 'Z' ? text.toLowerCase() : text.toUpperCase();
    else if (flags.includes('^')) text = text.toUpperCase();
    return last === '-' ? text : text.padStart(limited(width), last === '0' ? '0' : ' ');
  }
  const digits = String(Math.abs(value.number));
  const sign = value.number < 0 ? '-' : '';
  if (last === '-') return sign + digits;
  const pad = last === '_' ? ' ' : last === '0' ? '0' : (value.pad ?? '0');
  const length = limited(Math.max(width, value.digits)) - sign.length;
  return pad === ' ' ? (sign + digits).padStart(length + sign.length) : sign + digits.padStart(length, pad);
}

/** A width is a program's choice, and memory is not. */
const limited = (width: number) => Math.min(width, 1024);

function offset(west: number): string {
  const minutes = Math.floor(Math.abs(west) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${west > 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** ISO 8601: weeks begin on Monday, and the first one of a year is that with its first Thursday. */
function isoWeek(f: Fields): { year: number; week: number } {
  const leap = (year: number) => dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1) === 366;
  const thursday = f.yday - f.weekday + 3;
  const length = leap(f.year) ? 366 : 365;
  if (thursday < 1) {
    const before = f.year - 1;
    return { year: before, week: Math.floor((thursday + (leap(before) ? 366 : 365) - 1) / 7) + 1 };
  }
  if (thursday > length) return { year: f.year + 1, week: 1 };
  return { year: f.year, week: Math.floor((thursday - 1) / 7) + 1 };
}

/** `Sun Jun 20 23:21:05 1993` */
export function asctime(f: Fields): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(f.hour)}:${two(f.minute)}:${two(f.second)}`;
  return `${dayName(f).slice(0, 3)} ${monthName(f).slice(0, 3)}${String(f.day).padStart(3)} ${clock} ${f.year}`;
}
