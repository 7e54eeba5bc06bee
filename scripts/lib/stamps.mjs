// What a build step was last done for, so that a step whose inputs did not change is skipped.
// Owns target/stamps/. A stamp is written only after its step succeeded; deleting the folder only costs time.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './shell.mjs';

const folder = path.join(root, 'target', 'stamps');

/** SHA-256 over the names and contents of files and of everything in folders; plain strings starting with `=` count as they are. */
export function digest(...inputs) {
  const hash = crypto.createHash('sha256');
  const add = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    hash.update(`${path.relative(root, file)}\0`);
    if (!stat) hash.update('missing\0');
    else if (stat.isDirectory())
      for (const entry of fs.readdirSync(file).sort()) {
        add(path.join(file, entry));
      }
    else hash.update(crypto.createHash('sha256').update(fs.readFileSync(file)).digest());
  };
  for (const input of inputs) {
    if (input.startsWith('=')) hash.update(`${input}\0`);
    else add(path.resolve(root, input));
  }
  return hash.digest('hex');
}

export function isFresh(step, key) {
  try {
    return fs.readFileSync(path.join(folder, step), 'utf8') === key;
  } catch {
    return false;
  }
}

export function stamp(step, key) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, step), key);
}

/** Copy `from` to `to` unless their bytes agree already; a new file replaces the old one in one step. True if it copied. */
export function copyIfChanged(from, to) {
  const bytes = fs.readFileSync(from);
  const old = fs.statSync(to, { throwIfNoEntry: false });
  if (old?.size === bytes.length && fs.readFileSync(to).equals(bytes)) return false;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  // Never write into a loaded addon in place: a process that has it mapped would crash.
  const temporary = `${to}.${process.pid}`;
  fs.writeFileSync(temporary, bytes);
  fs.renameSync(temporary, to);
  return true;
}
