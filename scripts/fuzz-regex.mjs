#!/usr/bin/env node
// A differential fuzzer of `re`: random patterns, flags, subjects and operations, run in CPython and in our VM; the first
// difference is shrunk and shown.
//
//   npm run fuzz:regex -- [--seed N] [--count N] [--batch N] [--engine target/debug/edge-python-vm] [--keep-going]
//
// A case is a pattern with a few subjects, each put through every operation that was drawn for it; `--count` counts
// pairs of a pattern and a subject. The same seed and count give the same cases. What CPython does not answer within
// its time (some patterns take for ever) is left out, whole batches at a time. Exit status 1 on a difference.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const options = {
  seed: 1,
  count: 5000,
  batch: 400,
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
const SUBJECTS = 4;
const SECONDS = 40;

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

// ---- patterns: trees of parts, so that they can be shrunk -----------------------------------------------------------

const leaf = (t) => ({ t, a: [] });
const node = (t, ...a) => ({ t, a });
const text = (e) => e.t.replace(/\$(\d)/g, (_, i) => text(e.a[i]));

const ASCII_ATOMS = ['a', 'a', 'b', 'b', 'c', 'A', 'B', 'k', 's', 'x', '0', '1', '_', ' ', ',', '-', '\\n', '\\t'];
const WIDE_ATOMS = [
  'é',
  'É',
  'ß',
  'ſ',
  'K',
  'ı',
  'İ',
  'µ',
  'μ',
  'σ',
  'ς',
  'Σ',
  '日',
  '𐐀',
  '𐐨',
  '😀',
  '\\u0130',
  '\\U00010400',
];
const CLASSES = ['.', '.', '\\d', '\\D', '\\s', '\\S', '\\w', '\\w', '\\W'];
const PLACES = ['^', '$', '\\A', '\\Z', '\\b', '\\B'];
const SETS = [
  '[ab]',
  '[^ab]',
  '[a-c]',
  '[a-zA-Z]',
  '[^a-c]',
  '[\\w-]',
  '[\\d,]',
  '[^\\s]',
  '[\\W_]',
  '[\\D1]',
  '[]a]',
  '[^]a]',
  '[a-]',
  '[-a]',
  '[.]',
  '[k-s]',
  '[^k]',
  '[A-Z_]',
  '[\\n\\t ]',
  '[0-9a-f]',
  '[^\\w]',
];
const WIDE_SETS = [
  '[é-ü]',
  '[^é]',
  '[α-ω]',
  '[ſK]',
  '[日a]',
  '[𐐀-𐐨]',
  '[^𐐀x]',
  '[à-ɏ]',
  '[İı]',
  '[^\\dé]',
  '[\\u0100-\\uffff]',
  '[𐐀a]',
  '[a-😀]',
];
const QUANTIFIERS = [
  '*',
  '+',
  '?',
  '*?',
  '+?',
  '??',
  '*+',
  '++',
  '?+',
  '{2}',
  '{1,2}',
  '{0,2}?',
  '{,2}',
  '{2,}',
  '{1,3}+',
  '{0}',
  '{1}',
  '{2,}?',
];
const BROKEN = [
  '(',
  ')',
  '[',
  '*',
  '+',
  '?',
  '{1}',
  '{2,1}',
  '\\',
  '(?',
  '(?P',
  '(?P<',
  '(?P<a',
  '(?P<1>a)',
  '(?P=zz)',
  '\\8',
  '\\g',
  '\\x1',
  '\\u12',
  '[b-a]',
  '[\\w-z]',
  '(?<a)',
  '(?#',
  '(?z)',
  '(?i',
  '(?-i)',
  '(?i-i:a)',
  '(?aL:a)',
  '(?(1',
  '(?(zz)a)',
  '(?(0)a)',
  '(?(9)a|b)',
  '(?<=a*)',
  '(?<!a|bc)',
  '\\400',
  '[\\400]',
  '**',
  'a**',
  'a{1}{2}',
  '(?:a',
  '|*',
  '(?P>x)',
  '(?x',
  '\\N{DASH}',
  '[a',
  '[\\8]',
  '\\q',
  '[\\q]',
  '(?u:a)',
  '(?a:a)',
  '(?L:a)',
  '(?(1)a|b|c)',
  'a(?i)b',
  '(?=a',
  '(?>a',
];

let groups = 0;
let wide = false;
/** Only a, b and c: then more matches. */
let narrow = false;
let names = [];
/** Groups that are closed: what a condition finds out about an open one depends on what was tried before. */
let closed = [];
function pattern(depth) {
  const r = random();
  if (depth <= 0 || r < 0.3) {
    if (chance(0.1)) return leaf(pick(PLACES));
    if (narrow) return leaf(pick(['a', 'a', 'b', 'b', 'c', '.', '[ab]', '[^a]', '\\w', '']));
    if (chance(0.2)) return leaf(pick(CLASSES));
    if (chance(0.25)) return leaf(pick(wide && chance(0.4) ? WIDE_SETS : SETS));
    return leaf(wide && chance(0.35) ? pick(WIDE_ATOMS) : pick(ASCII_ATOMS));
  }
  if (r < 0.5) return node('$0$1', pattern(depth - 1), pattern(depth - 1));
  if (r < 0.57) return node('$0$1$2', pattern(depth - 1), pattern(depth - 1), pattern(depth - 1));
  if (r < 0.66) return node(`(?:$0)${pick(QUANTIFIERS)}`, pattern(depth - 1));
  if (r < 0.72) return node(`${pick([...CLASSES, ...SETS, 'a', 'b'])}${pick(QUANTIFIERS)}$0`, pattern(depth - 1));
  if (r < 0.82) {
    const id = ++groups;
    const q = chance(0.4) ? pick(QUANTIFIERS) : '';
    if (chance(0.25)) {
      const name = `n${id}`;
      const e = node(`(?P<${name}>$0)${q}`, pattern(depth - 1));
      names.push(name);
      closed.push(id);
      return e;
    }
    const e = node(`($0)${q}`, pattern(depth - 1));
    closed.push(id);
    return e;
  }
  if (r < 0.88) return node('(?:$0|$1)', pattern(depth - 1), pattern(depth - 1));
  if (r < 0.895) return node('$0|$1', pattern(depth - 1), pattern(depth - 1));
  if (r < 0.93) return node(`(${pick(['?=', '?!', '?<=', '?<!'])}$0)`, pattern(depth - 1));
  if (r < 0.945) return node('(?>$0)', pattern(depth - 1));
  if (r < 0.965 && groups) return leaf(names.length && chance(0.4) ? `(?P=${pick(names)})` : `\\${1 + below(groups)}`);
  if (r < 0.98 && closed.length)
    return node(`(?(${pick(closed)})$0${chance(0.6) ? '|$1' : ''})`, pattern(depth - 1), pattern(depth - 1));
  if (r < 0.995) {
    const flags = pick(['i', 's', 'm', 'a', 'x', '-i', 'i-s', 'im']);
    // (Where such a group begins the pattern, CPython 3.11 looks for the first character by the flags outside of it.)
    return node(`${flags === 'a' ? '(?=)' : ''}(?${flags}:$0)`, pattern(depth - 1));
  }
  return leaf(pick(BROKEN));
}

const PIECES = [
  'a',
  'b',
  'c',
  'ab',
  'A',
  'B',
  'k',
  's',
  '0',
  '1',
  '_',
  ' ',
  ',',
  '-',
  '\n',
  '\t',
  'abc',
  'aab',
  'x',
  'xx',
];
const WIDE_PIECES = [
  'é',
  'É',
  'ß',
  'ſ',
  'K',
  'ı',
  'İ',
  'µ',
  'μ',
  'σ',
  'ς',
  'Σ',
  '日',
  '𐐀',
  '𐐨',
  '😀',
  '٣',
  '\u2028',
  '\x1c',
];
function subject() {
  const n = below(9);
  let s = '';
  if (narrow) {
    for (let i = 0; i < n; i++) s += pick(['a', 'b', 'c', 'aa', 'ab', 'ba', 'é']);
    return s;
  }
  for (let i = 0; i < n; i++) s += wide && chance(0.35) ? pick(WIDE_PIECES) : pick(PIECES);
  return s;
}

const FLAGS = ['re.I', 're.M', 're.S', 're.X', 're.A', 're.I|re.A', 're.I|re.M|re.S', 're.U', 're.I|re.S'];
const TEMPLATES = [
  '-',
  '[\\\\g<0>]',
  '\\\\1',
  '<\\\\1\\\\2>',
  '\\\\g<n1>',
  '\\\\\\\\',
  '\\\\n',
  '\\\\g<1>0',
  '\\\\012',
  '\\\\x',
  '\\\\g<',
  '',
  '\\\\g<99>',
  '\\\\g<é>',
  '\\\\400',
  '\\\\07',
  '\\\\.',
];
const OPERATIONS = [
  'every(p.match(s))',
  'every(p.match(s))',
  'every(p.search(s))',
  'every(p.search(s))',
  'every(p.search(s))',
  'every(p.fullmatch(s))',
  'p.findall(s)',
  '[m.span() for m in p.finditer(s)]',
  '[every(m) for m in p.finditer(s)]',
  'p.split(s)',
  'p.split(s, #)',
  "p.sub('@', s)".replace("'@'", '%T'),
  'p.subn(%T, s, #)',
  'p.sub(lambda m: repr2(m), s)',
  'every(p.match(s, #))',
  'every(p.search(s, #, #))',
  'every(p.fullmatch(s, #, #))',
  'p.findall(s, #, #)',
  '[m.expand(%T) for m in p.finditer(s)]',
  '(p.groups, dict(p.groupindex), p.flags, repr(p))',
];

/** A Python literal. */
function literal(s, bytes) {
  let out = '';
  for (const c of s) {
    const n = c.codePointAt(0);
    if (c === '\\') out += '\\\\';
    else if (c === "'") out += "\\'";
    else if (n >= 32 && n < 127) out += c;
    else if (n < 256) out += `\\x${n.toString(16).padStart(2, '0')}`;
    else out += `\\U${n.toString(16).padStart(8, '0')}`;
  }
  return `${bytes ? 'b' : ''}'${out}'`;
}
const latin = (s) => [...s].map((c) => (c.codePointAt(0) < 256 ? c : '\xe9')).join('');

function oneCase() {
  groups = 0;
  names = [];
  closed = [];
  narrow = chance(0.5);
  wide = !narrow && chance(0.6);
  const bytes = chance(0.12);
  const tree = pattern(1 + below(5));
  const flags = chance(0.4) ? pick(bytes || chance(0.02) ? [...FLAGS, 're.L', 're.L|re.I'] : FLAGS) : '0';
  const tests = [];
  for (let i = 0; i < SUBJECTS; i++) {
    const s = subject();
    const operation = pick(OPERATIONS)
      .replace(/#/g, () => pick(['0', '1', '2', '3', '-1', '5', '100']))
      .replace('%T', () => `${bytes ? 'b' : ''}'${latin(pick(TEMPLATES))}'`.replace('é', bytes ? '' : 'é'));
    tests.push([s, operation]);
  }
  return { tree, bytes, flags, tests };
}
const code = (c, n) => {
  const fix = (s) => (c.bytes ? latin(s) : s);
  const tests = c.tests.map(([s, op]) => `(${literal(fix(s), c.bytes)}, lambda p, s: ${op})`);
  return `go(${n}, ${literal(fix(text(c.tree)), c.bytes)}, ${c.flags}, [${tests.join(', ')}])`;
};

// ---- running -----------------------------------------------------------------------------------------------------

const PRELUDE = `
import re
def every(m):
    if m is None: return None
    return (m.span(), m.groups(), m.regs, m.lastindex, m.lastgroup, m.groupdict(), m.pos, m.endpos, repr(m))
def repr2(m):
    r = repr(m.groups())
    return r if isinstance(m.string, str) else r.encode()
def go(n, pattern, flags, tests):
    try:
        p = re.compile(pattern, flags)
    except re.error as e:
        print(n, ascii(('error', e.msg, e.pos, e.lineno, e.colno, str(e))))
        return
    except Exception as e:
        print(n, ascii(type(e).__name__ + ': ' + str(e)))
        return
    out = []
    for s, f in tests:
        try:
            r = f(p, s)
        except re.error as e:
            r = ('error', e.msg, e.pos, str(e), e.pattern)
        except Exception as e:
            r = type(e).__name__ + ': ' + str(e)
        out.append(r)
    print(n, ascii(out))
`;
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'fuzz-regex-'));
const file = path.join(scratch, 'batch.py');

function run(command, args, seconds) {
  const r = spawnSync(command, [...args, file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: seconds * 1000,
    env: { ...process.env, PYTHONHASHSEED: '0', PYTHONWARNINGS: 'ignore' },
  });
  return { lines: r.stdout.split('\n'), end: r.signal ?? (r.status ? r.stderr.trim().split('\n').at(-1) : '') };
}

/** The outcomes of these cases in both: [CPython's, ours] for each; null where CPython took too long. */
function outcomes(cases) {
  fs.writeFileSync(file, `${PRELUDE + cases.map(code).join('\n')}\n`);
  const want = run(options.python, ['-W', 'ignore'], SECONDS);
  if (want.end === 'SIGTERM') return null;
  const got = run(path.resolve(options.engine), [], 4 * SECONDS);
  if (want.lines.length <= cases.length) throw new Error(`CPython: ${want.end}`);
  const line = (r, i) => (r.lines[i]?.startsWith(`${i} `) ? r.lines[i].slice(`${i} `.length) : `ended: ${r.end}`);
  return cases.map((_, i) => [line(want, i), line(got, i)]);
}

const same = ([want, got]) => want === got;
// CPython 3.11 can leave a group that took no part with a stale span if a possessive loop is around it.
const stale = (c) => /[*+?}]\+/.test(text(c.tree)) && /\((?!\?[^P])/.test(text(c.tree));
const spans = (c) => ({ ...c, tests: c.tests.map(([s]) => [s, '[m.span() for m in p.finditer(s)]']) });
const differs = (c) => {
  const found = outcomes([c]);
  if (found === null || same(found[0])) return false;
  if (!stale(c)) return true;
  const again = outcomes([spans(c)]);
  return again !== null && !same(again[0]);
};

/** A smaller case that still differs: fewer tests, parts in place of the whole, shorter subjects. */
function shrink(c) {
  for (let changed = true; changed; ) {
    changed = false;
    const tries = [];
    if (c.tests.length > 1) for (const t of c.tests) tries.push({ ...c, tests: [t] });
    if (c.flags !== '0') tries.push({ ...c, flags: '0' });
    const walk = (n, replace) => {
      for (const x of [...n.a, leaf(''), leaf('a')])
        if (text(x).length < text(n).length) tries.push({ ...c, tree: replace(x) });
      for (const [i, x] of n.a.entries()) walk(x, (y) => replace({ ...n, a: n.a.map((z, j) => (j === i ? y : z)) }));
    };
    walk(c.tree, (x) => x);
    for (const [i, [s, op]] of c.tests.entries()) {
      const chars = [...s];
      for (let k = 0; k < chars.length; k++)
        tries.push({ ...c, tests: c.tests.map((t, j) => (j === i ? [chars.toSpliced(k, 1).join(''), op] : t)) });
    }
    const better = tries.find(differs);
    if (better) {
      c = better;
      changed = true;
    }
  }
  return c;
}

let compared = 0,
  found = 0,
  late = 0;
const seen = new Set();
while (compared < options.count) {
  const cases = Array.from(
    { length: Math.ceil(Math.min(options.batch, options.count - compared) / SUBJECTS) },
    oneCase,
  );
  const results = outcomes(cases);
  if (results === null) {
    late++;
    compared += 1;
    continue;
  }
  compared += cases.length * SUBJECTS;
  for (let i = 0; i < cases.length; i++) {
    if (same(results[i]) || !differs(cases[i])) continue;
    const small = shrink(cases[i]);
    const shown = code(small, 0);
    if (seen.has(shown)) continue;
    seen.add(shown);
    found++;
    const [want, got] = outcomes([small])[0];
    console.log(`${shown}\n  CPython: ${want}\n  ours:    ${got}`);
    if (!keepGoing) {
      console.log(`${compared} pairs compared, seed ${options.seed}`);
      fs.rmSync(scratch, { recursive: true });
      process.exit(1);
    }
  }
}
fs.rmSync(scratch, { recursive: true });
console.log(`${compared} pairs compared, ${found} differences, ${late} batches left out, seed ${options.seed}`);
process.exitCode = found ? 1 : 0;
