/**
 * Reads a rendered Python traceback back into data.
 * Owns nothing but the format, which is CPython's. Must never throw: text it does not recognise gives fewer facts.
 */
import type { PythonFrame } from './errors.js';

/** One exception of a chain. */
export interface TracebackBlock {
  type: string;
  message: string;
  notes: string[];
  frames: PythonFrame[];
  /** The text up to and including this exception: what would have been printed, had it been the last. */
  chain: string;
}

const links = [
  'The above exception was the direct cause of the following exception:',
  'During handling of the above exception, another exception occurred:',
];

/** The exceptions of a traceback in printed order: the last one is what ended the program. Never empty. */
export function parseTraceback(text: string): TracebackBlock[] {
  const blocks: TracebackBlock[] = [];
  const lines = text.split('\n');
  let start = 0;
  for (let i = 0; i <= lines.length; i++) {
    // Those in a margin are about members of a group.
    if (i < lines.length && !links.includes(lines[i] ?? '')) continue;
    blocks.push(parseBlock(lines.slice(start, i), lines.slice(0, i).join('\n').trimEnd()));
    start = i + 1;
  }
  return blocks;
}

function parseBlock(raw: string[], chain: string): TracebackBlock {
  const frames: PythonFrame[] = [];
  const tail: string[] = [];
  for (const line of outermost(raw)) {
    const frame = /^ {2}File "(.*)", line (\d+)(?:, in (.*))?$/.exec(line);
    if (frame && tail.length === 0) {
      // A syntax error's location has no function: it is where the compiler stood, not a call.
      if (frame[3] !== undefined) frames.push({ filename: frame[1] ?? '', line: Number(frame[2]), name: frame[3] });
    } else if (tail.length > 0 || (/^[^\s]/.test(line) && !/^Traceback \(most recent call last\):$/.test(line))) {
      tail.push(line);
    }
  }
  const [head = '', ...rest] = tail;
  const named = /^([\p{L}_][\p{L}\p{N}_.]*(?:<locals>[\p{L}\p{N}_.]*)*)(?:: (.*))?$/u.exec(head);
  while (rest.at(-1)?.trim() === '') rest.pop();
  return { type: named?.[1] ?? 'Exception', message: named ? (named[2] ?? '') : head, notes: rest, frames, chain };
}

/** The lines of an exception group's own traceback without its margin; any other block as it is. */
function outermost(lines: string[]): string[] {
  // One that was never raised itself has no traceback of its own.
  if (!lines.some((line) => /^ {2}(\+ Exception Group Traceback|\| )/.test(line))) return lines;
  const own: string[] = [];
  for (const line of lines) {
    if (/^ {2}\+-\+-+/.test(line)) break;
    if (!/^ {2}\+ Exception Group Traceback/.test(line)) own.push(line.replace(/^ {2}\| ?/, ''));
  }
  return own;
}
