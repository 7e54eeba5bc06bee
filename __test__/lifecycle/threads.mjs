// Counting threads, for scripts that must leave none.
import fs from 'node:fs';
import { binding } from '../../dist/internals.js';

/** Worker threads of the addon in this process. */
export const liveThreads = () => binding().liveThreads();

/** All threads of this process; null where the system does not say. */
export function processThreads() {
  try {
    return fs.readdirSync('/proc/self/task').length;
  } catch {
    return null;
  }
}

/** Resolves once no worker thread is left; whoever waits for ever is ended by all.mjs. */
export async function threadsGone() {
  while (liveThreads() > 0) await new Promise((resolve) => setTimeout(resolve, 1));
}
