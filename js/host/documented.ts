/**
 * Signatures and docstrings of handlers, as stub files show them.
 * Owns putting them on; each library owns its table. Throws for a name on one side only: a library of this package
 * documents all of its functions.
 */
import type { Handlers } from './context.js';

/** By function: its parameters and result as Python writes them, and what it does. */
export type Docs = Record<string, readonly [signature: string, doc: string]>;

export function documented(handlers: Handlers, docs: Docs): Handlers {
  const undocumented = Object.keys(handlers).filter((name) => typeof handlers[name] === 'function' && !(name in docs));
  if (undocumented.length > 0) throw new Error(`without documentation: ${undocumented.join(', ')}`);
  for (const [name, [signature, doc]] of Object.entries(docs)) {
    const handler = handlers[name];
    if (typeof handler !== 'function') throw new Error(`documentation of what is no function: ${name}`);
    handler.signature = signature;
    handler.doc = doc;
  }
  return handlers;
}
