/**
 * What `input()` will read, as one text.
 * Owns reading the caller's iterable to its end. Must never read on once `stopped()` says so.
 */
import { checkArgument } from './options.js';

/** The text, or a promise of it if it has to be awaited. */
export function readInput(
  input: string | Iterable<string> | AsyncIterable<string> | undefined,
  stopped: () => boolean,
): string | undefined | Promise<string | undefined> {
  if (input === undefined || typeof input === 'string') return input;
  if (Symbol.asyncIterator in input) return collect(input, stopped);
  return joinLines([...input]);
}

async function collect(input: AsyncIterable<string>, stopped: () => boolean): Promise<string> {
  const lines: string[] = [];
  for await (const line of input) {
    if (stopped()) break;
    lines.push(line);
  }
  return joinLines(lines);
}

/** Each item is a line, whether or not it brings its newline. */
function joinLines(lines: string[]): string {
  return lines
    .map((line, i) => {
      checkArgument(`run(): option input: line ${i + 1}`, line, 'a string', typeof line === 'string');
      return line.endsWith('\n') ? line : `${line}\n`;
    })
    .join('');
}
