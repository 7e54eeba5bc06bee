/**
 * strptime in the C locale, with CPython's rules and its errors.
 * Owns the grammar of the directives. What no directive names is 1900-01-01 00:00:00.
 */
import { HostError, repr } from '../python-error.js';
import { dayNumber, type Fields } from './fields.js';
import { DAYS, MONTHS } from './strftime.js';
import type { Zone } from './zone.js';

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
/** Longer ones first, so that no name hides another that begins with it. */
const oneOf = (names: readonly string[]) =>
  [...names]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));
const week = '5[0-3]|[0-4]\\d|\\d';

const patterns: Record<string, string> = {
  a: oneOf(short(DAYS)),
  A: oneOf(DAYS),
  b: oneOf(short(MONTHS)),
  B: oneOf(MONTHS),
  d: '3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]',
  f: '[0-9]{1,6}',
  G: '\\d\\d\\d\\d',
  H: '2[0-3]|[0-1]\\d|\\d',
  I: '1[0-2]|0[1-9]|[1-9]',
  j: '36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]',
  m: '1[0-2]|0[1-9]|[1-9]',
  M: '[0-5]\\d|\\d',
  p: 'AM|PM',
  S: '6[0-1]|[0-5]\\d|\\d',
  u: '[1-7]',
  U: week,
  V: '5[0-3]|0[1-9]|[1-4]\\d|\\d',
  w: '[0-6]',
  W: week,
  y: '\\d\\d',
  Y: '\\d\\d\\d\\d',
  z: '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z',
};
/** Directives that stand for several. */
const composed: Record<string, string> = { c: '%a %b %d %H:%M:%S %Y', x: '%m/%d/%y', X: '%H:%M:%S' };

/** The zone's names, standard and summer, as `%Z` knows them. */
function zoneNames({ names, daylight }: Zone): string[][] {
  return [['utc', 'gmt', names[0].toLowerCase()], daylight === 1 ? [names[1].toLowerCase()] : []];
}

function compile(format: string, zone: () => Zone, shown = format, seen = new Set<string>()): string {
  let pattern = '';
  for (let i = 0; i < format.length; i++) {
    const char = format[i] as string;
    if (/\s/.test(char)) {
      pattern += '\\s+';
      while (/\s/.test(format[i + 1] ?? '')) i++;
    } else if (char !== '%') {
      pattern += literal(char);
    } else {
      i++;
      const letter = format[i];
      if (letter === undefined) throw new RangeError(`stray % in format '${shown}'`);
      if (letter === '%') pattern += '%';
      else if (Object.hasOwn(composed, letter)) pattern += compile(composed[letter] as string, zone, shown, seen);
      else {
        const known =
          letter === 'Z' ? oneOf(zoneNames(zone()).flat()) : Object.hasOwn(patterns, letter) && patterns[letter];
        if (known === false || known === undefined) {
          const bad = String.fromCodePoint(format.codePointAt(i) as number);
          throw new RangeError(`'${/\s/.test(bad) ? '%' : bad}' is a bad directive in format '${shown}'`);
        }
        if (seen.has(letter)) throw new RangeError(`the directive %${letter} comes twice in format '${shown}'`);
        seen.add(letter);
        pattern += `(?<${letter}>${known})`;
      }
    }
  }
  return pattern;
}

/** Formats that were compiled, the newest last. A program that reads a log uses one for every line. */
const compiled = new Map<string, RegExp>();

function regexFor(format: string, zone: () => Zone): RegExp {
  let regex = compiled.get(format);
  if (regex === undefined) {
    regex = new RegExp(compile(format, zone), 'iy');
    if (compiled.size >= 16) compiled.clear();
    compiled.set(format, regex);
  }
  regex.lastIndex = 0;
  return regex;
}

export function strptime(text: string, format: string, zone: () => Zone): Fields {
  const found = regexFor(format, zone).exec(text);
  const groups = found?.groups ?? {};
  // Of all that ignores case, this one letter does not.
  if (found === null || groups.z === 'z') {
    throw new RangeError(`time data ${repr(text)} does not match format ${repr(format)}`);
  }
  if (found[0].length !== text.length) {
    throw new RangeError(`unconverted data remains: ${text.slice(found[0].length)}`);
  }
  return resolve(groups, zone);
}

function resolve(groups: Record<string, string | undefined>, zone: () => Zone): Fields {
  const int = (letter: string) => (groups[letter] === undefined ? undefined : Number(groups[letter]));
  const index = (letter: string, names: readonly string[], length?: number) => {
    const given = groups[letter]?.toLowerCase();
    const at = names.findIndex((name) => name.toLowerCase().slice(0, length) === given);
    return given === undefined ? undefined : at;
  };
  const plus = (value: number | undefined, by: number) => (value === undefined ? undefined : value + by);

  let year = int('Y');
  const short = int('y');
  // POSIX: 69 to 99 are of the twentieth century.
  if (short !== undefined) year ??= short + (short <= 68 ? 2000 : 1900);
  let month = plus(index('B', MONTHS), 1) ?? plus(index('b', MONTHS, 3), 1) ?? int('m') ?? 1;
  let day = int('d') ?? 1;
  let hour = int('H') ?? 0;
  const hour12 = int('I');
  if (hour12 !== undefined) hour = (hour12 % 12) + (groups.p?.toLowerCase() === 'pm' ? 12 : 0);
  const sunday0 = int('w');
  let weekday =
    index('A', DAYS) ??
    index('a', DAYS, 3) ??
    (sunday0 === undefined ? undefined : (sunday0 + 6) % 7) ??
    plus(int('u'), -1);
  let yday = int('j');
  const week = int('U') ?? int('W');
  const [isoYear, isoWeek] = [int('G'), int('V')];
  checkIso({ year, yday, weekday, week, isoYear, isoWeek });

  // 29 February of an unnamed year is a date, although 1900 has none.
  const unnamedLeap = year === undefined && month === 2 && day === 29;
  year ??= unnamedLeap ? 1904 : 1900;
  if (yday === undefined && weekday !== undefined) {
    if (week !== undefined) yday = ydayOfWeek(year, week, weekday, groups.U === undefined);
    else if (isoYear !== undefined && isoWeek !== undefined) {
      year = isoYear;
      yday = isoYday(isoYear, isoWeek, weekday);
    }
  }
  checkYear(year);
  if (yday === undefined) {
    if (day > new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()) {
      throw new RangeError('day is out of range for month');
    }
    yday = dayNumber(year, month, day) - dayNumber(year, 1, 1) + 1;
  } else {
    const date = new Date((dayNumber(year, 1, 1) + yday - 1) * 86_400_000);
    const first = dayNumber(date.getUTCFullYear(), 1, 1);
    [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    // A week at the edge of a year may lie in the one before: the day of the year is then that one's.
    if (yday <= 0) yday = date.getTime() / 86_400_000 - first + 1;
    checkYear(year);
  }
  weekday ??= (((dayNumber(year, month, day) + 3) % 7) + 7) % 7;
  return {
    year: unnamedLeap ? 1900 : year,
    month,
    day,
    hour,
    minute: int('M') ?? 0,
    second: int('S') ?? 0,
    weekday,
    yday,
    isdst: groups.Z === undefined ? -1 : isdstOf(groups.Z.toLowerCase(), zone()),
  };
}

function checkYear(year: number): void {
  if (year < 1 || year > 9999) throw new RangeError(`year ${year} is out of range`);
}

function checkIso(f: Record<'year' | 'yday' | 'weekday' | 'week' | 'isoYear' | 'isoWeek', number | undefined>) {
  const aDay = "a weekday directive ('%A', '%a', '%w', or '%u')";
  if (f.year === undefined && f.isoYear !== undefined) {
    if (f.isoWeek === undefined || f.weekday === undefined) {
      throw new RangeError(`ISO year directive '%G' must be used with the ISO week directive '%V' and ${aDay}.`);
    }
    if (f.yday !== undefined) {
      throw new RangeError(
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.",
      );
    }
  } else if (f.week === undefined && f.isoWeek !== undefined) {
    if (f.weekday === undefined) {
      throw new RangeError(`ISO week directive '%V' must be used with the ISO year directive '%G' and ${aDay}.`);
    }
    throw new RangeError(
      "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.",
    );
  }
}

/** Weeks as `%U` (from Sunday) and `%W` (from Monday) count them: what lies before the first is week 0. */
function ydayOfWeek(year: number, week: number, weekday: number, fromMonday: boolean): number {
  checkYear(year);
  const shift = fromMonday ? 0 : 1;
  const first = (((dayNumber(year, 1, 1) + 3 + shift) % 7) + 7) % 7;
  const day = (weekday + shift) % 7;
  if (week === 0) return 1 + day - first;
  return 1 + ((7 - first) % 7) + 7 * (week - 1) + day;
}

/** Week 1 is that of 4 January. A week that the year does not have runs on into the next, as in CPython 3.12. */
function isoYday(year: number, week: number, weekday: number): number {
  checkYear(year);
  const fourth = dayNumber(year, 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7);
  return monday + 7 * (week - 1) + weekday - dayNumber(year, 1, 1) + 1;
}

function isdstOf(name: string, zone: Zone): number {
  const at = zoneNames(zone).findIndex((names) => names.includes(name));
  // One name for both times says nothing.
  const ambiguous = zone.names[0] === zone.names[1] && zone.daylight === 1 && name !== 'utc' && name !== 'gmt';
  if (at === -1) throw new HostError('ValueError', `unknown time zone ${repr(name)}`);
  return ambiguous ? -1 : at;
}
