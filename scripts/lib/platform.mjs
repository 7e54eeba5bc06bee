// Names of the addon's files. The same rules stand in js/binding.ts, which looks for what is built here.
import path from 'node:path';
import { root } from './shell.mjs';

const library = {
  linux: ['lib', '.so'],
  darwin: ['lib', '.dylib'],
  win32: ['', '.dll'],
};

/** What cargo calls the cdylib of a crate on this platform. */
export function cdylib(crate) {
  const [prefix, suffix] = library[process.platform] ?? library.linux;
  return `${prefix}${crate.replaceAll('-', '_')}${suffix}`;
}

export const dist = path.join(root, 'dist');
export const addonFile = path.join(dist, `edge-python.${process.platform}-${process.arch}.node`);
/** As cargo built it. */
export const rawWasm = path.join(root, 'target', 'wasm', 'raw', 'compiler_lib.wasm');
/** Where `edge-precompile` writes the artifact that ships and its native code. */
export const wasmDir = path.join(root, 'target', 'wasm');
/** The build tool of crates/runtime that prepares an artifact for shipping. */
export const precompileTool = path.join(
  root,
  'target',
  'release',
  `edge-precompile${process.platform === 'win32' ? '.exe' : ''}`,
);

/** Name of this platform's package in npm/. */
export function platformPackage() {
  const { platform, arch } = process;
  if (platform === 'win32') return `win32-${arch}-msvc`;
  if (platform !== 'linux') return `${platform}-${arch}`;
  return `linux-${arch}-${process.report.getReport().header.glibcVersionRuntime ? 'gnu' : 'musl'}`;
}
