// Which toolchain can build for wasm32-unknown-unknown on this machine.
// Owns the order in which the ways are tried and what each one needs. Must never change the host toolchain.
//
//   rustup   the active toolchain has the target, or rustup can add it: plain cargo.
//   debian   Debian's rustc-web, cargo-web and rust-web-src: the standard library is built from source
//            (-Z build-std), for machines that reach a package mirror but not Rust's own download server.
import fs from 'node:fs';
import path from 'node:path';
import { probe, run, StepError } from './shell.mjs';

const target = 'wasm32-unknown-unknown';
const packages = ['rustc-web', 'cargo-web', 'rust-web-src', 'lld-19'];
const debianRustc = '/usr/bin/rustc';
const debianCargo = '/usr/bin/cargo';

/**
 * Find a way, or make one. Resolves with the command, its first arguments and its environment.
 * `EDGE_WASM_TOOLCHAIN=rustup|debian` allows only that one.
 */
export async function wasmToolchain() {
  const only = process.env.EDGE_WASM_TOOLCHAIN;
  const ways = [
    ['rustup', rustupHasTarget],
    ['debian', debianIsInstalled],
    ['rustup', addRustupTarget],
    ['debian', installDebian],
  ];
  for (const [name, attempt] of ways) {
    if (only && only !== name) continue;
    const found = await attempt();
    if (found) return found;
  }
  throw new StepError(
    `no toolchain for ${target}: run \`rustup target add ${target}\`, ` +
      `or on Debian as root \`apt-get install ${packages.join(' ')}\``,
  );
}

function rustupHasTarget() {
  const library = probe('rustc', ['--print', 'target-libdir', '--target', target]);
  if (!library || !fs.existsSync(library)) return null;
  return { name: 'the toolchain’s own target', key: `${library}`, command: 'cargo', args: ['build'], env: {} };
}

async function addRustupTarget() {
  if (!probe('rustup', ['--version'])) return null;
  console.log(`  rustup target add ${target}`);
  if (probe('rustup', ['target', 'add', target], { timeoutMs: 180_000 }) === null) return null;
  return rustupHasTarget();
}

function debianIsInstalled() {
  if (process.platform !== 'linux' || !fs.existsSync(debianCargo)) return null;
  const sysroot = probe(debianRustc, ['--print', 'sysroot']);
  const linker = findLinker();
  if (!sysroot || !linker) return null;
  if (!fs.existsSync(path.join(sysroot, 'lib/rustlib/src/rust/library/std/Cargo.toml'))) return null;
  const version = probe(debianRustc, ['--version']);
  return {
    name: `Debian’s ${version}, building the standard library from source`,
    key: `${version} ${linker}`,
    command: debianCargo,
    // Debian's release may trail the workspace's rust-version, which speaks of the host toolchain.
    args: ['build', '-Z', 'build-std=std,panic_abort', '--ignore-rust-version'],
    env: {
      RUSTC_BOOTSTRAP: '1',
      RUSTC: debianRustc,
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER: linker,
    },
  };
}

async function installDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !probe('apt-get', ['--version'])) return null;
  console.log(`  apt-get install ${packages.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true });
  } catch (error) {
    console.log(`  ${error.message}`);
    return null;
  }
  return debianIsInstalled();
}

function findLinker() {
  const sysroot = probe('rustc', ['--print', 'sysroot']);
  const host = /^host: (.*)$/m.exec(probe('rustc', ['-vV']) ?? '')?.[1];
  if (sysroot && host) {
    const own = path.join(sysroot, 'lib/rustlib', host, 'bin/rust-lld');
    if (fs.existsSync(own)) return own;
  }
  return probe('sh', ['-c', 'command -v wasm-ld-19 || command -v wasm-ld']) || null;
}
