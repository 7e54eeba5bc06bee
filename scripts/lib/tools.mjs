// Is everything here that the build needs? One clear line for what is missing.
// Owns the minimum versions. Must never install anything outside the project.
import { probe, StepError } from './shell.mjs';

const minimum = { node: [20, 9], rust: [1, 95] };

const parse = (text) => (/(\d+)\.(\d+)/.exec(text) ?? [0, 0, 0]).slice(1, 3).map(Number);
const atLeast = ([a, b], [c, d]) => a > c || (a === c && b >= d);

export function checkNode() {
  if (!atLeast(parse(process.versions.node), minimum.node)) {
    throw new StepError(`Node ${process.versions.node} is too old: install Node ${minimum.node.join('.')} or newer`);
  }
}

export function checkRust() {
  const version = probe('cargo', ['--version']);
  if (!version) {
    throw new StepError(`cargo is missing: install Rust ${minimum.rust.join('.')} or newer with rustup`);
  }
  if (!atLeast(parse(version), minimum.rust)) {
    throw new StepError(
      `${version} is too old: run \`rustup update stable\` for Rust ${minimum.rust.join('.')} or newer`,
    );
  }
  if (process.platform === 'linux' && !probe('cc', ['--version'])) {
    throw new StepError('a C linker is missing: install it, on Debian with `apt-get install gcc libc6-dev`');
  }
}
