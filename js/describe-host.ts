/**
 * `describeHost`: what Python may call, as the text of a stub file.
 * Owns reading parameters off JS functions. Calls nothing but the factories it is given.
 */
import { readModule } from './host-modules.js';
import { isPromise } from './output.js';
import type { HostContext, HostHandler, HostModule, HostModuleFactory } from './types.js';

/** A context in which nothing happens: factories that only make handlers need no more. */
const idle: HostContext = {
  pushEvent: () => {},
  signal: new AbortController().signal,
  onRunEnd: () => {},
  permissions: { net: false, storage: false },
};

/**
 * The `.pyi` text of host modules, one section each, for editors and language models. A handler's `signature` and `doc` are
 * used where it has them; else its parameters are read from the function, with `Any` as their type. Factories are called
 * with a context in which nothing happens; of one that is asynchronous, pass the module it makes.
 */
export function describeHost(modules: Record<string, HostModule | HostModuleFactory>): string {
  const sections: string[] = [];
  for (const [name, given] of Object.entries(modules)) {
    const module = typeof given === 'function' ? given(idle) : given;
    if (isPromise(module)) {
      throw new TypeError(`describeHost(): the factory of '${name}' is asynchronous; pass the module it makes`);
    }
    const { handlers, values } = readModule(name, module);
    const lines = [`# from ${name} import …`];
    for (const [key, value] of Object.entries(values)) lines.push(`${key}: ${typeOf(value)}`);
    for (const handler of handlers) lines.push(describeHandler(handler.name, handler.call));
    sections.push(lines.join('\n'));
  }
  return `from typing import Any\n\n${sections.join('\n\n')}\n`;
}

function describeHandler(name: string, handler: HostHandler): string {
  const signature = handler.signature ?? `(${parameters(handler)}) -> Any`;
  const head = `def ${name}${signature}:`;
  if (!handler.doc) return `${head} ...`;
  const doc = handler.doc.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').split('\n');
  return `${head}\n    """${doc.map((line, i) => (i === 0 || line === '' ? line : `    ${line}`)).join('\n')}"""`;
}

/** The type of a constant. */
function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'str';
  if (typeof value === 'bigint' || Number.isInteger(value)) return 'int';
  if (typeof value === 'number') return 'float';
  if (value instanceof Uint8Array) return 'bytes';
  if (Array.isArray(value)) return 'list[Any]';
  return value instanceof Set ? 'set[Any]' : 'dict[Any, Any]';
}

/** Parameters as the source of a function names them: positional, since that is how they are passed. */
function parameters(handler: HostHandler): string {
  const list = splitParameters(Function.prototype.toString.call(handler));
  if (handler.kwargs === true) list.pop();
  const names = list.map((text, i) => {
    const [, rest, name] = /^(\.\.\.)?\s*([\p{ID_Start}_$][\p{ID_Continue}$]*)/u.exec(text) ?? [];
    const shown = name === undefined ? `arg${i}` : name.replaceAll('$', '_');
    if (rest !== undefined) return `*${shown}: Any`;
    return `${shown}: Any${text.slice(shown.length).trimStart().startsWith('=') ? ' = ...' : ''}`;
  });
  const positional = names.filter((name) => !name.startsWith('*'));
  // What follows a slash or a star can only be given the way it stands here.
  const slash = positional.length > 0 ? ['/'] : [];
  const keywords = handler.kwargs === true ? ['**kwargs: Any'] : [];
  return [...positional, ...slash, ...names.filter((name) => name.startsWith('*')), ...keywords].join(', ');
}

/** The texts between the commas of a function's parameter list. */
function splitParameters(source: string): string[] {
  const single = /^(?:async\s+)?([\p{ID_Start}_$][\p{ID_Continue}$]*)\s*=>/u.exec(source);
  if (single?.[1] !== undefined) return [single[1]];
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (let i = source.indexOf('('); i >= 0 && i < source.length; i++) {
    const c = source[i] as string;
    if (quote !== '') {
      if (c === '\\') part += source[i++];
      else if (c === quote) quote = '';
    } else if (c === '"' || c === "'" || c === '`') {
      quote = c;
    } else if ('([{'.includes(c)) {
      if (++depth === 1) continue;
    } else if (')]}'.includes(c)) {
      if (--depth === 0) break;
    } else if (c === ',' && depth === 1) {
      parts.push(part.trim());
      part = '';
      continue;
    }
    part += c;
  }
  if (part.trim() !== '') parts.push(part.trim());
  return parts.map((text) => text.replace(/^(?:\/\*.*?\*\/\s*)+/s, ''));
}
