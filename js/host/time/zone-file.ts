/**
 * What the system's time zone database knows and JavaScript does not tell: which offset is daylight saving time, and
 * what it is called. Owns reading one TZif file (RFC 9636). Everything may be missing; then the answer is null.
 */
import type { Buffer } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';

/** Where systems keep it. */
const FOLDERS = ['/usr/share/zoneinfo', '/usr/lib/zoneinfo', '/usr/share/lib/zoneinfo', '/etc/zoneinfo'];

/** One way to tell the time: seconds east of Greenwich, whether that is daylight saving time, its abbreviation. */
export interface TimeType {
  offset: number;
  isdst: boolean;
  name: string;
}

interface ZoneFile {
  /** Moments at which a type begins, seconds since 1970, ascending. */
  times: number[];
  types: TimeType[];
  /** The type from each moment on, and before the first. */
  at: TimeType[];
  before: TimeType | undefined;
  /** What alternates for ever after the last moment. */
  after: TimeType[];
}

/** Of the zone that JavaScript uses; null where the system has no such file. */
export function systemZone(): ZoneFile | null {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!/^[\w+-]+(\/[\w+-]+)*$/.test(zone ?? '')) return null;
  for (const folder of FOLDERS) {
    try {
      return parse(fs.readFileSync(path.join(folder, zone)));
    } catch {
      // Not here, or not in a form that is known.
    }
  }
  return null;
}

/** How the time is told at a moment at which, as JavaScript says, it is `offset` from Greenwich; null if unknown. */
export function typeAt(zone: ZoneFile, seconds: number, offset: number): TimeType | null {
  let [low, high] = [0, zone.times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zone.times[middle] as number) <= seconds) low = middle + 1;
    else high = middle;
  }
  const found = low === 0 ? zone.before : zone.at[low - 1];
  if (low === zone.times.length) {
    const alternating = zone.after.find((type) => type.offset === offset);
    if (alternating) return alternating;
  }
  // JavaScript has its own copy of the database. Where the two disagree, neither is asked.
  return found?.offset === offset ? found : null;
}

function parse(bytes: Buffer): ZoneFile {
  const first = header(bytes, 0);
  // The first block has 32-bit moments, for programs of long ago.
  const second = 44 + first.times * 5 + first.types * 6 + first.chars + first.leaps * 8 + first.standard + first.ut;
  const counts = header(bytes, second);
  let at = second + 44;
  const times = Array.from({ length: counts.times }, (_, i) => Number(bytes.readBigInt64BE(at + i * 8)));
  at += counts.times * 8;
  const indexes = [...bytes.subarray(at, at + counts.times)];
  at += counts.times;
  const names = at + counts.types * 6;
  const types = Array.from({ length: counts.types }, (_, i) => {
    const begin = names + bytes.readUInt8(at + i * 6 + 5);
    const name = bytes.toString('latin1', begin, bytes.indexOf(0, begin));
    return { offset: bytes.readInt32BE(at + i * 6), isdst: bytes.readUInt8(at + i * 6 + 4) === 1, name };
  });
  at = names + counts.chars + counts.leaps * 12 + counts.standard + counts.ut;
  const footer = bytes.toString('latin1', at + 1, bytes.indexOf('\n', at + 1));
  return {
    times,
    types,
    at: indexes.map((index) => types[index] as TimeType),
    before: types[0],
    after: footerTypes(footer),
  };
}

function header(bytes: Buffer, at: number) {
  if (bytes.toString('latin1', at, at + 4) !== 'TZif' || bytes.readUInt8(at + 4) < 0x32) throw new Error('not TZif 2');
  const [ut, standard, leaps, times, types, chars] = Array.from({ length: 6 }, (_, i) =>
    bytes.readUInt32BE(at + 20 + i * 4),
  ) as [number, number, number, number, number, number];
  return { ut, standard, leaps, times, types, chars };
}

/** `CET-1CEST,M3.5.0,M10.5.0/3`: standard and, if there is one, daylight saving time. When, JavaScript knows. */
function footerTypes(footer: string): TimeType[] {
  const name = '(<[^>]+>|[A-Za-z]+)';
  const offset = '([+-]?\\d+(?::\\d+)*)';
  const match = new RegExp(`^${name}${offset}(?:${name}${offset}?)?`).exec(footer);
  if (match === null) return [];
  const [, standardName = '', standardWest = '', daylightName, daylightWest] = match;
  const standard = { offset: -toSeconds(standardWest), isdst: false, name: standardName.replace(/[<>]/g, '') };
  if (daylightName === undefined) return [standard];
  const daylight = daylightWest === undefined ? standard.offset + 3600 : -toSeconds(daylightWest);
  return [standard, { offset: daylight, isdst: true, name: daylightName.replace(/[<>]/g, '') }];
}

function toSeconds(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.replace(/^[+-]/, '').split(':').map(Number);
  return (clock.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}
