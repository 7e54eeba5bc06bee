/**
 * What a handler throws, as the Python exceptions it becomes.
 * Owns which class an error means and the chain of its causes. Runs on the JS thread only.
 */
import type { Packer } from './values.js';

/** Exceptions that a handler can raise by an error's name: those of Python that end neither program nor generator. */
const PYTHON_EXCEPTIONS = new Set(
  (
    'ArithmeticError AssertionError AttributeError BlockingIOError BrokenPipeError BufferError BytesWarning ' +
    'ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError ' +
    'DeprecationWarning EOFError EncodingWarning EnvironmentError Exception FileExistsError FileNotFoundError ' +
    'FloatingPointError FutureWarning IOError ImportError ImportWarning IndentationError IndexError ' +
    'InterruptedError IsADirectoryError KeyError LookupError MemoryError ModuleNotFoundError NameError ' +
    'NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ' +
    'ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning ' +
    'StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError TabError TimeoutError TypeError ' +
    'UnboundLocalError UnicodeError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError'
  ).split(' '),
);
/** Causes below the error itself that cross with it. */
const MAX_CAUSES = 8;

/** Write `thrown` and its causes; `token` lets the error be found again if it surfaces. */
export function packError(packer: Packer, thrown: unknown, token: number): void {
  const chain: unknown[] = [];
  for (let at: unknown = thrown; chain.length <= MAX_CAUSES && !chain.includes(at); ) {
    chain.push(at);
    const cause = at instanceof Error ? at.cause : undefined;
    if (cause === undefined || cause === null) break;
    at = cause;
  }
  packer.list(chain.length);
  chain.forEach((error, i) => {
    packer.tuple(3);
    packer.pack(className(error), 'class');
    packer.pack(message(error), 'message');
    packer.pack(i === 0 ? token : 0, 'token');
  });
}

function className(error: unknown): string {
  const name = read(error, 'name');
  if (name === 'RangeError') return 'ValueError';
  if (name !== undefined && PYTHON_EXCEPTIONS.has(name)) return name;
  // Subclasses that gave themselves a name of their own.
  if (error instanceof RangeError) return 'ValueError';
  return error instanceof TypeError ? 'TypeError' : 'RuntimeError';
}

function message(error: unknown): string {
  const text = read(error, 'message');
  if (text !== undefined) return text;
  try {
    return String(error);
  } catch {
    return 'a handler failed with something that has no text';
  }
}

/** A string property of an error, of any realm; what a getter throws counts as absent. */
function read(error: unknown, key: 'name' | 'message'): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  try {
    const value = (error as Record<string, unknown>)[key];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
