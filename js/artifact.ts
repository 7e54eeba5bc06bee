/**
 * Brings `wasmUrl` into the form the addon takes: nothing, an absolute path, or bytes.
 * Owns reading, fetching and the first look at the bytes. Must never compile anything.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, EdgeError } from './errors.js';

/** Longest wait for the answer's first byte and for its last one, milliseconds. */
const FETCH_MS = 60_000;
/** Largest artifact that is worth reading. */
const MAX_BYTES = 256 << 20;

export async function loadArtifact(
  wasmUrl: string | URL | Uint8Array | undefined,
  signal?: AbortSignal,
): Promise<null | string | Uint8Array> {
  if (wasmUrl === undefined) return null;
  if (wasmUrl instanceof Uint8Array) {
    checkMagic('wasmUrl', wasmUrl);
    // A copy: the caller may go on writing into its own buffer while the addon compiles.
    return new Uint8Array(wasmUrl);
  }
  const text = String(wasmUrl);
  // A scheme of one letter is a Windows drive.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1]?.toLowerCase();
  switch (scheme) {
    case undefined:
      return await checkFile(text, path.resolve(text));
    case 'file':
      return await checkFile(text, toPath(text));
    case 'http':
    case 'https':
    case 'data':
      return await fetchBytes(text, signal);
    default:
      throw unreadable(text, `the scheme ${scheme}: is not supported (use https:, http:, file:, data: or a path)`);
  }
}

function toPath(url: string): string {
  try {
    return fileURLToPath(url);
  } catch (error) {
    throw unreadable(url, describe(error), error);
  }
}

async function checkFile(given: string, file: string): Promise<string> {
  try {
    const handle = await fs.open(file, 'r');
    try {
      if (!(await handle.stat()).isFile()) throw new Error('it is not a regular file');
      const head = new Uint8Array(64);
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      checkMagic(given, head.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof EdgeError) throw error;
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw unreadable(given, missing ? `there is no file ${file}` : describe(error), error);
  }
  return file;
}

async function fetchBytes(url: string, signal?: AbortSignal): Promise<Uint8Array> {
  const shown = url.startsWith('data:') ? 'data: URL' : url;
  const deadline = AbortSignal.timeout(FETCH_MS);
  let bytes: Uint8Array;
  let type: string | null;
  try {
    const response = await fetch(url, { signal: signal ? AbortSignal.any([signal, deadline]) : deadline });
    if (!response.ok) {
      await response.body?.cancel();
      throw unreadable(shown, `the server answered ${response.status} ${response.statusText}`.trimEnd());
    }
    type = response.headers.get('content-type');
    bytes = await readAll(shown, response);
  } catch (error) {
    if (error instanceof EdgeError) throw error;
    if (signal?.aborted) {
      throw new EdgeError('ERR_EDGE_ABORTED', `aborted while fetching ${shown}`, { cause: signal.reason });
    }
    throw unreadable(shown, deadline.aborted ? `no answer within ${FETCH_MS / 1000} s` : describe(error), error);
  }
  checkMagic(shown, bytes, type);
  return bytes;
}

async function readAll(shown: string, response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > MAX_BYTES) throw unreadable(shown, `it is larger than ${MAX_BYTES >> 20} MiB`);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function checkMagic(shown: string, bytes: Uint8Array, type?: string | null): void {
  if (bytes.length >= 4 && bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d) return;
  const start = new TextDecoder().decode(bytes.subarray(0, 40)).replace(/\s+/g, ' ').trim();
  let what = 'it does not begin as WebAssembly does';
  if (bytes.length === 0) what = 'it is empty';
  else if (/^(<!doctype|<html|<\?xml|<head|<!--)/i.test(start)) what = `it is HTML, not WebAssembly`;
  else if (/^[\x20-\x7e]+$/.test(start)) what = `it is text, not WebAssembly (${JSON.stringify(start.slice(0, 24))}…)`;
  throw unreadable(shown, type ? `${what} (served as ${type})` : what);
}

function unreadable(shown: string, why: string, cause?: unknown): EdgeError {
  return new EdgeError('ERR_EDGE_WASM', `cannot load compiler_lib.wasm from ${shown}: ${why}`, { cause });
}
