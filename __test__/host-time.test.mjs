// The host library `time`, call by call against CPython's module, in several time zones.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { time } from '../dist/host/time.js';
import { hostContext, raised } from './fixtures/host-context.mjs';
import { random, seed } from './fixtures/seeded.mjs';

const fixture = (name) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

/** For node: as on a system that has no time zone database. */
const WITHOUT_DATABASE = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`import fs from 'node:fs';
  const read = fs.readFileSync;
  fs.readFileSync = (file, ...rest) => {
    if (String(file).includes('zoneinfo')) throw new Error('not here');
    return read(file, ...rest);
  };`)}`,
];

/** The answers of CPython and of the library to the same calls, in the same zone. */
function bothAnswers(calls, zone, nodeArgs = []) {
  const ask = (command, ...args) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      input: JSON.stringify(calls),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, TZ: zone, LC_ALL: 'C' },
    });
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
  };
  return [ask('python3', fixture('time-oracle.py')), ask(process.execPath, ...nodeArgs, fixture('time-answers.mjs'))];
}

function compare(calls, zone, nodeArgs) {
  const [expected, actual] = bothAnswers(calls, zone, nodeArgs);
  const different = calls.flatMap((call, i) => {
    if (JSON.stringify(expected[i]) === JSON.stringify(actual[i])) return [];
    return [`${JSON.stringify(call)}: CPython ${JSON.stringify(expected[i])}, here ${JSON.stringify(actual[i])}`];
  });
  assert.equal(different.length, 0, `TZ=${zone}, seed ${seed}\n${different.slice(0, 12).join('\n')}`);
}

const FORMATS = [
  '%Y-%m-%d %H:%M:%S',
  '%y %j %w %a %A %b %B %I %p %%',
  '%c|%x|%X|%D|%F|%T|%R|%r|%h',
  '%U %W %V %G %g %u %C %e %k %l %P',
  '%-d %-m %_H %05d %^a %#p %10A|%-j',
  'no directive, 100%% é 日本',
  '%Q %5Q %',
  '%n%t%Ey%Od',
];

const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Sydney',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  // Winter time by law the exception; zones without a summer time, or with one that is gone.
  'Europe/Dublin',
  'Asia/Shanghai',
  'America/Sao_Paulo',
  'Europe/Moscow',
];

suite('time against CPython', () => {
  for (const zone of ZONES) {
    test(`moments and fields in ${zone}`, () => {
      const { int, next, pick } = random(seed + ZONES.indexOf(zone));
      const calls = [];
      for (let i = 0; i < 400; i++) {
        // 1970 to 2060: also beyond where the database lists each change.
        const moment = int(0, 2_840_140_799);
        const precise = pick([moment, moment + next()]);
        calls.push(['gmtime', [precise]], ['localtime', [precise]], ['ctime', [precise]]);
      }
      // Every moment's own fields lead back to it.
      const [fields] = bothAnswers(
        calls.filter(([name]) => name === 'localtime'),
        zone,
      );
      for (const tuple of fields) {
        calls.push(['mktime', [tuple]], ['asctime', [tuple]]);
        for (const format of FORMATS) calls.push(['strftime', [format, tuple]]);
      }
      for (const name of ['timezone', 'altzone', 'daylight', 'tzname']) calls.push([name, []]);
      compare(calls, zone);
    });
  }

  for (const zone of ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Sydney']) {
    test(`local time in ${zone} without the system’s database`, () => {
      const { int } = random();
      // 1975 to 2037: before, some of these zones changed their standard time in the middle of a year.
      const moments = Array.from({ length: 300 }, () => int(157_766_400, 2_145_916_799));
      const calls = moments.flatMap((moment) => [
        ['localtime', [moment]],
        ['ctime', [moment]],
      ]);
      for (const name of ['timezone', 'altzone', 'daylight', 'tzname']) calls.push([name, []]);
      compare(calls, zone, WITHOUT_DATABASE);
    });
  }

  test('moments far away', () => {
    const { int } = random();
    const calls = Array.from({ length: 300 }, () => ['gmtime', [int(-62_135_596_800, 253_402_300_799)]]);
    for (const moment of [0, -1, -0.5, 0.999999, -1e-9, 253_402_300_800, -62_135_596_801, true]) {
      calls.push(['gmtime', [moment]]);
    }
    compare(calls, 'UTC');
  });

  test('mktime of fields that lie out of range', () => {
    const { int } = random();
    const calls = Array.from({ length: 300 }, () => [
      'mktime',
      [[int(1975, 2030), int(-20, 40), int(-50, 80), int(-30, 60), int(-90, 120), int(-90, 120), 0, 0, -1]],
    ]);
    compare(calls, 'UTC');
  });

  test('mktime with the wrong isdst', () => {
    const { int } = random();
    const calls = Array.from({ length: 200 }, () => [
      'mktime',
      // Not within two days of a change of the clocks.
      [[int(1998, 2030), [1, 2, 6, 7, 8, 12][int(0, 5)], int(1, 28), int(0, 23), int(0, 59), 0, 0, 0, int(0, 1)]],
    ]);
    compare(calls, 'Europe/Berlin');
  });

  test('strptime reads what strftime wrote', () => {
    const { int, pick } = random();
    const formats = [
      '%Y-%m-%d %H:%M:%S',
      '%a %b %d %H:%M:%S %Y',
      '%A, %d %B %y %I:%M %p',
      '%j %Y',
      '%U %w %Y',
      '%W %a %Y',
      '%G-W%V-%u',
      '%c',
      '%x %X',
      '%d%%%m (%Y) [%H] .*',
    ];
    const written = Array.from({ length: 400 }, () => {
      const format = pick(formats);
      const fields = [int(1969, 2068), int(1, 12), int(1, 28), int(0, 23), int(0, 59), int(0, 59), int(0, 6), 1, -1];
      return ['strftime', [format, fields], format];
    });
    const [texts] = bothAnswers(
      written.map(([name, args]) => [name, args]),
      'UTC',
    );
    compare(
      texts.map((text, i) => ['strptime', [text, written[i][2]]]),
      'UTC',
    );
  });

  test('strptime of damaged text and odd formats', () => {
    const { int, pick } = random();
    const calls = [];
    for (let i = 0; i < 600; i++) {
      let text = `20${int(10, 99)}-${int(0, 14)}-${int(0, 33)} ${int(0, 25)}:${int(0, 70)}:${int(0, 63)}`;
      const at = int(0, text.length - 1);
      text = pick([
        text,
        text.slice(0, at),
        `${text.slice(0, at)}${pick(['x', ' ', '  ', "'", '9'])}${text.slice(at)}`,
      ]);
      calls.push(['strptime', [text, pick(['%Y-%m-%d %H:%M:%S', '%Y-%m-%d  %H:%M:%S', '%y%y', ' %Y-%m-%d %H:%M:%S'])]]);
    }
    compare(
      calls.filter(([, [, format]]) => format !== '%y%y'),
      'UTC',
    );
  });

  test('strptime, one by one', () => {
    const calls = [
      ['', ''],
      ['x', '%'],
      ['x', '% d'],
      ['x', '%Q'],
      ['x', 'a%é'],
      ["it's", '%Y'],
      ['a"b\'c\n\u0000\u007f\\', '%Y'],
      ['Mon Jan  5 10:00:00 2015'],
      ['mon JAN 5 10:00:00 2015'],
      ['29 2', '%d %m'],
      ['29 2 2023', '%d %m %Y'],
      ['31 4', '%d %m'],
      ['366 2023', '%j %Y'],
      ['366 2024', '%j %Y'],
      ['0000', '%Y'],
      ['68', '%y'],
      ['69', '%y'],
      ['12 AM', '%I %p'],
      ['12 pm', '%I %p'],
      ['12', '%I'],
      ['13', '%I'],
      ['0 0 2023', '%U %w %Y'],
      ['0 1 2023', '%W %w %Y'],
      ['53 6 2023', '%W %w %Y'],
      ['10 2023', '%U %Y'],
      ['2020 53 7', '%G %V %u'],
      ['2021 53 7', '%G %V %u'],
      ['2021 0 7', '%G %V %u'],
      ['2021 5', '%G %V'],
      ['5 1', '%V %u'],
      ['2021 5 1', '%Y %V %u'],
      ['2021 5 1', '%G %j %u'],
      ['10:00 +0200', '%H:%M %z'],
      ['10:00 -02:30:15.5', '%H:%M %z'],
      ['10:00 Z', '%H:%M %z'],
      ['10:00 z', '%H:%M %z'],
      ['10:00 UTC', '%H:%M %Z'],
      ['10:00 gmt', '%H:%M %Z'],
      ['10:00 CET', '%H:%M %Z'],
      ['10:00 CEST', '%H:%M %Z'],
      ['10:00 XYZ', '%H:%M %Z'],
      ['1.5', '%S.%f'],
      ['61', '%S'],
      ['62', '%S'],
      ['a  b\tc', 'a b c'],
      ['ab', 'a b'],
    ].map((args) => ['strptime', args]);
    compare(calls, 'UTC');
    compare(calls, 'Europe/Berlin');
  });

  test('fields out of range', () => {
    const good = [2020, 6, 15, 12, 30, 30, 0, 167, 0];
    const calls = [];
    for (let at = 1; at < 9; at++) {
      for (const value of [-2, -1, 0, 1, 7, 12, 13, 24, 31, 32, 60, 61, 62, 366, 367]) {
        const fields = good.with(at, value);
        calls.push(['strftime', ['%Y %m %d %H %M %S %w %j', fields]], ['asctime', [fields]]);
      }
    }
    for (const year of [-5, 0, 1, 99, 999, 10_000, 123_456]) calls.push(['asctime', [good.with(0, year)]]);
    for (const year of [1, 99, 999, 10_000]) calls.push(['strftime', ['%Y %F %C', good.with(0, year)]]);
    for (const name of ['asctime', 'mktime']) {
      calls.push([name, [[1, 2]]], [name, [good.with(0, 2 ** 31)]], [name, [good.with(3, -(2 ** 31) - 1)]]);
      calls.push([name, [good.with(0, -(2 ** 31))]]);
    }
    compare(calls, 'UTC');
  });

  test('wrong arguments', () => {
    const calls = [
      ['gmtime', ['x']],
      ['gmtime', [1e300]],
      ['gmtime', [-1e300]],
      ['localtime', [1e300]],
      ['ctime', ['x']],
      ['sleep', [-1]],
      ['sleep', ['x']],
      ['sleep', [1e300]],
      ['strftime', ['a\u0000b']],
    ];
    compare(calls, 'UTC');
  });
});

suite('time by itself', () => {
  const { ctx, endRun } = hostContext();
  const handlers = time(ctx);

  test('clocks', () => {
    const before = Date.now();
    const seconds = handlers.time();
    const ns = handlers.time_ns();
    assert.ok(Math.abs(seconds * 1000 - before) < 60_000);
    assert.match(ns, /^\d{19}$/);
    assert.ok(Math.abs(Number(BigInt(ns) / 1_000_000n) - before) < 60_000);
    for (const name of ['monotonic', 'perf_counter']) {
      const [first, second] = [handlers[name](), handlers[name]()];
      assert.ok(second >= first);
      const inNs = handlers[`${name}_ns`]();
      assert.ok(Number.isSafeInteger(inNs) && inNs / 1e9 >= first);
    }
  });

  test('without arguments it is now', () => {
    const fields = JSON.parse(handlers.gmtime());
    assert.equal(fields.length, 9);
    assert.ok(Math.abs(Date.UTC(fields[0], fields[1] - 1, fields[2], fields[3]) - Date.now()) < 3_700_000);
    assert.equal(JSON.parse(handlers.localtime(null)).length, 9);
    assert.match(handlers.strftime('%Y'), /^\d{4}$/);
    assert.match(handlers.ctime(), /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/);
    assert.match(handlers.asctime(), /^[A-Z][a-z]{2} /);
  });

  test('NaN, infinity and moments that JavaScript has no date for', async () => {
    assert.deepEqual(await raised(() => handlers.gmtime(Number.NaN)), {
      type: 'ValueError',
      message: 'Invalid value NaN (not a number)',
    });
    for (const value of [Number.POSITIVE_INFINITY, 10n ** 30n, 8.64e12]) {
      assert.equal((await raised(() => handlers.gmtime(value))).type, 'OverflowError');
    }
    assert.equal((await raised(() => handlers.mktime('[300000,1,1,0,0,0,0,0,0]'))).type, 'OverflowError');
  });

  test('a struct_time that is none', async () => {
    for (const value of [
      5,
      'x',
      '{}',
      '[]',
      '[1,2,3,4,5,6,7,8,"9"]',
      '[1,2,3,4,5,6,7,8,9.5]',
      '[1,2,3,4,5,6,7,8,null]',
    ]) {
      assert.equal((await raised(() => handlers.mktime(value))).type, 'TypeError', String(value));
    }
  });

  test('a format cannot ask for memory', () => {
    assert.equal(handlers.strftime('%999999999d', '[2020,1,1,0,0,0,0,1,0]').length, 1024);
  });

  test('sleep sleeps, and ends with its run', async () => {
    const order = [];
    await Promise.all([0.2, 0.05, 0].map((seconds) => handlers.sleep(seconds).then(() => order.push(seconds))));
    assert.deepEqual(order, [0, 0.05, 0.2]);
    const long = handlers.sleep(1e6);
    endRun();
    await long;
  });
});
