#!/usr/bin/env node
// A differential fuzzer of the language: random expressions over the built-in types, operators, methods and functions,
// well-typed and ill-typed, run in CPython and in our VM; the first difference is shrunk and shown.
//
//   npm run fuzz:python -- [--seed N] [--count N] [--batch N] [--engine target/debug/edge-python-vm] [--keep-going]
//
// The same seed and count give the same programs. What may differ by design is kept out or made alike: the order of
// sets (results are shown sorted), sizes that only end in MemoryError, hashes of strings. Exit status 1 on a difference.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const options = {
  seed: 1,
  count: 5000,
  batch: 250,
  engine: path.join(root, 'target/debug/edge-python-vm'),
  python: 'python3',
};
let keepGoing = false;
for (let argv = process.argv.slice(2), i = 0; i < argv.length; i++) {
  const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/.exec(argv[i]) ?? [];
  if (name === 'keep-going') keepGoing = true;
  else if (name in options) {
    const v = inline ?? argv[++i];
    options[name] = typeof options[name] === 'number' ? Number(v) : v;
  } else {
    console.error(`unknown option ${argv[i]}`);
    process.exit(2);
  }
}

// ---- random ------------------------------------------------------------------------------------------------------

let state = options.seed >>> 0;
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const below = (n) => Math.floor(random() * n);
const pick = (list) => list[below(list.length)];
const chance = (p) => random() < p;

// ---- expressions: trees { t: template with $0 $1 …, a: children, type } -------------------------------------------

const leaf = (type, text) => ({ t: text, a: [], type });
const node = (type, t, ...a) => ({ t, a, type });
const text = (e) => e.t.replace(/\$(\d)/g, (_, i) => text(e.a[i]));

const ATOMS = {
  int: [
    '0',
    '1',
    '2',
    '-1',
    '3',
    '7',
    '10',
    '-5',
    '255',
    '1000',
    '2**31',
    '-2**63',
    '2**64',
    '10**20',
    '-(10**25)',
    '0x7f',
    '0b101',
  ],
  float: [
    '0.0',
    '-0.0',
    '1.0',
    '0.5',
    '-1.5',
    '3.14159',
    '1e16',
    '1e-7',
    '1e300',
    '2.5',
    '1e22',
    'float("inf")',
    'float("nan")',
    '123456.789',
  ],
  bool: ['True', 'False'],
  none: ['None'],
  complex: ['1j', '(1+2j)', '(-0.5-0j)', '0j'],
  str: [
    "''",
    "'a'",
    "'abc'",
    "'Hello World'",
    "'a,b,,c'",
    "'  x '",
    "'123'",
    "'-4.5'",
    "'é'",
    "'ß'",
    "'日本'",
    "'😀a'",
    "'A\\nB'",
    "'%s'",
    "'{}'",
    "'aXbX'",
    "'\\t'",
    "'İ'",
    "'0x1f'",
  ],
  bytes: ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'a,b'", "b'  q'", "bytearray(b'xyz')", "b'12'"],
  list: [
    '[]',
    '[1]',
    '[3, 1, 2]',
    "['a', 'b']",
    '[1, 2.5, True]',
    '[[1], [2]]',
    '[None]',
    '[0, 0, 1]',
    "['b', 'a', 'c']",
  ],
  tuple: ['()', '(1,)', '(1, 2)', "('a', 1)", '(3, 1, 2)', '((1, 2), 3)'],
  dict: ['{}', "{'a': 1}", '{1: 2, 3: 4}', "{'x': [1], 'y': None}", '{(1, 2): 3}'],
  set: ['set()', '{1}', '{1, 2, 3}', "{'a'}", 'frozenset({1, 2})', 'frozenset()'],
  range: ['range(5)', 'range(0)', 'range(10, 0, -3)', 'range(2, 8, 2)'],
};
const TYPES = Object.keys(ATOMS);
const SMALL = ['0', '1', '2', '3', '-1', '-2', '5', '10', 'None', 'True'];
const SPECS = [
  '',
  'd',
  '5',
  '<5',
  '>8',
  '^7',
  '05',
  '+',
  ' ',
  'x',
  '#x',
  'b',
  'o',
  'e',
  '.2f',
  '.3',
  '8.2f',
  ',',
  '_',
  'g',
  '.1e',
  '%',
  '*^9',
  's',
  '.2',
  'c',
  '010.3f',
  '=+8',
  '#b',
  'n',
  '_x',
  '<010',
];
const METHODS = {
  str: [
    'upper()',
    'lower()',
    'title()',
    'capitalize()',
    'swapcase()',
    'casefold()',
    'strip($)',
    'lstrip($)',
    'rstrip()',
    'split($)',
    'split($, #)',
    'rsplit($, #)',
    'splitlines()',
    'splitlines(True)',
    'partition($)',
    'rpartition($)',
    'replace($, $)',
    'replace($, $, #)',
    'find($)',
    'rfind($, #)',
    'index($)',
    'count($)',
    'count($, #, #)',
    'startswith($)',
    'endswith($, #)',
    'join($)',
    'center(#)',
    'ljust(#, $)',
    'zfill(#)',
    'expandtabs(#)',
    'isalpha()',
    'isdigit()',
    'isdecimal()',
    'isnumeric()',
    'isspace()',
    'isupper()',
    'islower()',
    'istitle()',
    'isidentifier()',
    'isprintable()',
    'isascii()',
    'isalnum()',
    'encode()',
    "encode('latin-1', 'replace')",
    "encode('ascii', 'backslashreplace')",
    'removeprefix($)',
    'removesuffix($)',
    'format($)',
    'format($, $)',
    'translate($)',
  ],
  bytes: [
    'upper()',
    'split($)',
    'strip($)',
    'replace($, $)',
    'find($)',
    'count($)',
    'hex()',
    "hex(':')",
    'decode()',
    "decode('utf-8', 'replace')",
    'startswith($)',
    'join($)',
    'isdigit()',
    'title()',
    'center(#)',
    'partition($)',
    'splitlines()',
    'zfill(#)',
    'index($)',
    'removeprefix($)',
  ],
  list: [
    'index($)',
    'count($)',
    'copy()',
    'append($)',
    'pop()',
    'pop(#)',
    'insert(#, $)',
    'remove($)',
    'extend($)',
    'sort()',
    'reverse()',
    '__len__()',
    '__contains__($)',
  ],
  tuple: ['index($)', 'count($)', '__add__($)', '__len__()'],
  dict: [
    'get($)',
    'get($, $)',
    'keys()',
    'values()',
    'items()',
    'pop($)',
    'pop($, $)',
    'copy()',
    'setdefault($, $)',
    'update($)',
    'popitem()',
    '__contains__($)',
  ],
  int: [
    'bit_length()',
    'bit_count()',
    'conjugate()',
    'as_integer_ratio()',
    '__index__()',
    "to_bytes(#, 'big')",
    "to_bytes(9, 'little', signed=True)",
    '__add__($)',
    '__floordiv__($)',
    '__neg__()',
  ],
  float: ['is_integer()', 'hex()', 'as_integer_ratio()', 'conjugate()', '__round__(#)', '__mul__($)', '__trunc__()'],
  bool: ['bit_length()', 'conjugate()'],
  complex: ['conjugate()', '__abs__()'],
  range: ['index($)', 'count($)', '__len__()'],
  set: [
    'isdisjoint($)',
    'issubset($)',
    'issuperset($)',
    'union($)',
    'intersection($)',
    'difference($)',
    'symmetric_difference($)',
    'copy()',
  ],
  none: ['__bool__()'],
};
const CALLS = [
  'len($)',
  'abs($)',
  'bool($)',
  'int($)',
  'float($)',
  'str($)',
  'repr($)',
  'ascii($)',
  'list($)',
  'tuple($)',
  'dict($)',
  'bytes($)',
  'complex($)',
  'sum($)',
  'min($)',
  'max($)',
  'sorted($)',
  'sorted($, reverse=True)',
  'list(reversed($))',
  'list(enumerate($))',
  'list(zip($, $))',
  'any($)',
  'all($)',
  'ord($)',
  'chr(#)',
  'hex($)',
  'bin($)',
  'oct($)',
  'round($)',
  'round($, #)',
  'divmod($, $)',
  'pow($, #)',
  'pow($, #, $)',
  'isinstance($, (int, str))',
  'callable($)',
  'type($).__name__',
  'max($, $)',
  'min($, $, key=str)',
  'int($, #)',
  'list(map(str, $))',
  'list(filter(None, $))',
  'sum($, $)',
  'bytearray($)',
  'range(#, #)',
  'slice($, #)',
  'hash($) is not None',
  'sorted($, key=repr)',
  'str($, $)',
  'iter($) is not None',
  'next(iter($))',
  'next(iter($), $)',
  'dict.fromkeys($)',
  'dict.fromkeys($, #)',
  'getattr($, "real", None)',
  'float.fromhex($)',
  'int.from_bytes($, "big")',
  'list(zip($, $, strict=True))',
  'memoryview($).tolist()',
  'frozenset($) == set($)',
  'len(set($))',
  'format($, $)',
  'str.join($, $)',
  'isinstance($, $)',
];
const BINARY = ['+', '-', '/', '//', '%', '&', '|', '^', '==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'and', 'or'];
const SETS = [
  'sorted($s | $s, key=repr)',
  'len($s & $s)',
  '$s <= $s',
  '$ in $s',
  'sorted($s, key=repr)',
  'sorted($s - $s, key=repr)',
  '$s == $s',
  'len($s ^ $s)',
  '$s < $s',
];

function atom(type = pick(TYPES)) {
  return leaf(type, pick(ATOMS[type]));
}

/** Fill a template: `$` any expression, `$s` a set, `#` a small int. */
function fill(type, template, depth, self) {
  const a = self ? [self] : [];
  const t = template.replace(/\$s|\$|#/g, (hole) => {
    a.push(hole === '#' ? leaf('int', pick(SMALL)) : hole === '$s' ? atom('set') : expr(depth - 1));
    return `$${a.length - 1}`;
  });
  return a.length > 9 ? atom() : { t: self ? `($0).${t}` : t, a, type };
}

function expr(depth) {
  if (depth <= 0 || chance(0.12)) return atom(pick(TYPES.filter((t) => t !== 'set')));
  const r = random();
  if (r < 0.24) {
    const op = pick(BINARY);
    return node('any', `($0 ${op} $1)`, expr(depth - 1), expr(depth - 1));
  }
  if (r < 0.29)
    return node('any', `($0 ${pick(['*', '**', '<<', '>>'])} $1)`, expr(depth - 1), leaf('int', pick(SMALL)));
  if (r < 0.33) return node('any', `(${pick(['-', '+', '~', 'not '])}$0)`, expr(depth - 1));
  if (r < 0.53) {
    const type = pick(TYPES.filter((t) => t !== 'set'));
    return fill('any', pick(METHODS[type]), depth, chance(0.85) ? atom(type) : expr(depth - 1));
  }
  if (r < 0.72) return fill('any', pick(CALLS), depth);
  if (r < 0.76) return fill('any', pick(SETS), depth);
  if (r < 0.82)
    return node(
      'any',
      pick(['($0)[$1]', '($0)[$1:$2]', '($0)[::$1]', '($0)[$1:$2:$3]']),
      expr(depth - 1),
      leaf('int', pick(SMALL)),
      leaf('int', pick(SMALL)),
      leaf('int', pick(SMALL)),
    );
  if (r < 0.86)
    return node(
      'any',
      `f'{$0${pick(['', '!r', '!s', '!a'])}${chance(0.6) ? `:${pick(SPECS)}` : ''}}'`,
      atom(pick(['int', 'float', 'bool', 'none', 'complex'])),
    );
  if (r < 0.89) return node('any', `format($0, '${pick(SPECS)}')`, expr(depth - 1));
  if (r < 0.92)
    return node(
      'any',
      `('${pick(['%s', '%d', '%r', '%5.2f', '%x', '%c', '%-5s|', '%+d', '%%', '%s %s', '%(a)s', '%e', '%05d', '%#o', '%.3s'])}' % $0)`,
      expr(depth - 1),
    );
  if (r < 0.94) return node('any', '($0 if $1 else $2)', expr(depth - 1), expr(depth - 1), expr(depth - 1));
  if (r < 0.96)
    return node(
      'any',
      pick([
        '[y for y in $0]',
        '[y for y in $0 if y]',
        '{y: 1 for y in $0}',
        '(lambda y: y)($0)',
        '[*$0]',
        '(*$0, 1)',
        '{**$0}',
        '[y + y for y in $0]',
        '(y := $0)',
        'sum(1 for y in $0)',
        '[(i, y) for i, y in enumerate($0)]',
      ]),
      expr(depth - 1),
    );
  if (r < 0.98) return node('any', '[$0, $1]', expr(depth - 1), expr(depth - 1));
  return node(
    'any',
    `($0 ${pick(['<', '==', '<='])} $1 ${pick(['<', '!=', '>'])} $2)`,
    expr(depth - 1),
    expr(depth - 1),
    expr(depth - 1),
  );
}

// ---- running -----------------------------------------------------------------------------------------------------

const PRELUDE = `
def show(x, n=0):
    t = type(x)
    if n > 6: return '...'
    if t in (set, frozenset): return t.__name__ + '{' + ', '.join(sorted([show(y, n + 1) for y in x])) + '}'
    if t is list: return '[' + ', '.join([show(y, n + 1) for y in x]) + ']'
    if t is tuple: return '(' + ', '.join([show(y, n + 1) for y in x]) + ',)'
    if t is dict: return '{' + ', '.join([show(k, n + 1) + ': ' + show(v, n + 1) for k, v in x.items()]) + '}'
    s = repr(x)
    return s if ' at 0x' not in s else t.__name__
def go(n, f):
    try:
        r = show(f())
    except Exception as e:
        r = type(e).__name__ + ': ' + str(e)
    print(n, ascii(r)[:2000])
`;
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'fuzz-python-'));
const file = path.join(scratch, 'batch.py');

function run(command, args) {
  const r = spawnSync(command, [...args, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 120_000,
    env: { ...process.env, PYTHONHASHSEED: '0', PYTHONWARNINGS: 'ignore' },
  });
  return { lines: r.stdout.split('\n'), end: r.signal ?? (r.status ? r.stderr.trim().split('\n').at(-1) : '') };
}

/** The outcomes of these expressions in both: [CPython's, ours] for each. */
function outcomes(texts) {
  fs.writeFileSync(file, `${PRELUDE + texts.map((t, i) => `go(${i}, lambda: ${t})`).join('\n')}\n`);
  const want = run(options.python, ['-W', 'ignore']),
    got = run(path.resolve(options.engine), []);
  const line = (r, i) => (r.lines[i]?.startsWith(`${i} `) ? r.lines[i].slice(`${i} `.length) : `ended: ${r.end}`);
  return texts.map((_, i) => [line(want, i), line(got, i)]);
}

// Texts that say the same in another way, or where the versions of CPython differ.
// (3.12: slices have a hash, and another word for an empty argument.)
const newer = (s) =>
  s
    .replace('arg is an empty sequence', 'iterable argument is empty')
    .replace(/^"TypeError: unhashable type: 'slice'"$|^.KeyError: slice\(.*$/, 'slice as a key');
const same = ([want, got]) =>
  newer(want) === newer(got) ||
  (want.includes('MemoryError') && got.includes('MemoryError')) ||
  (/OverflowError|MemoryError/.test(want) && /OverflowError|MemoryError/.test(got));

const differs = (e) => !same(outcomes([text(e)])[0]);

/** A smaller tree that still differs: children in place of their parents, atoms in place of subtrees. */
function shrink(e) {
  for (let changed = true; changed; ) {
    changed = false;
    const places = [];
    const walk = (n, replace) => {
      places.push([n, replace]);
      for (const [i, c] of n.a.entries()) walk(c, (x) => replace({ ...n, a: n.a.map((y, j) => (j === i ? x : y)) }));
    };
    walk(e, (x) => x);
    for (const [n, replace] of places) {
      const candidates = [
        ...n.a,
        ...(n.a.length ? [leaf('any', '1'), leaf('any', "'a'"), leaf('any', 'None'), leaf('any', '[]')] : []),
      ];
      const better = candidates.find((c) => text(replace(c)).length < text(e).length && differs(replace(c)));
      if (better) {
        e = replace(better);
        changed = true;
        break;
      }
    }
  }
  return e;
}

let compared = 0,
  found = 0;
const seen = new Set();
while (compared < options.count) {
  const batch = Array.from({ length: Math.min(options.batch, options.count - compared) }, () => expr(1 + below(3)));
  const results = outcomes(batch.map(text));
  compared += batch.length;
  for (let i = 0; i < batch.length; i++) {
    if (same(results[i])) continue;
    if (!differs(batch[i])) continue;
    const small = shrink(batch[i]);
    const shown = text(small);
    if (seen.has(shown)) continue;
    seen.add(shown);
    found++;
    const [want, got] = outcomes([shown])[0];
    console.log(`${shown}\n  CPython: ${want}\n  ours:    ${got}`);
    if (!keepGoing) {
      console.log(`${compared} expressions compared, seed ${options.seed}`);
      fs.rmSync(scratch, { recursive: true });
      process.exit(1);
    }
  }
}
fs.rmSync(scratch, { recursive: true });
console.log(`${compared} expressions compared, ${found} differences, seed ${options.seed}`);
process.exitCode = found ? 1 : 0;
