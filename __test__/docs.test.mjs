// Documentation runs: every JavaScript fence of these pages is executed, and what its comments promise is printed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = pathToFileURL(path.join(root, 'dist', 'index.js')).href;
const read = (name) => fs.readFileSync(path.join(root, name), 'utf8');

function runFence(t, code) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-python-'));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'fence.mjs');
  fs.writeFileSync(file, code.replaceAll("from 'edge-python'", `from '${entry}'`));
  return spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
}

/** Pages, and how many programs there are at least. */
const PAGES = { 'README.md': 5, 'docs/host-modules.md': 3 };

for (const [page, least] of Object.entries(PAGES)) {
  suite(page, () => {
    const fences = [...read(page).matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
    test('has programs', () => assert.ok(fences.length >= least));
    for (const [index, code] of fences.entries()) {
      test(`program ${index + 1} runs`, (t) => {
        const { status, stdout, stderr } = runFence(t, code);
        assert.equal(status, 0, stderr);
        const promised = [...code.matchAll(/^\s*console\.log\(.*\); \/\/ (.+)$/gm)].map(([, text]) => text);
        const lines = stdout.split('\n');
        for (const text of promised)
          assert.ok(lines.includes(text), `${JSON.stringify(text)} in ${JSON.stringify(stdout)}`);
      });
    }
  });
}

suite('examples', () => {
  const run = (...args) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });

  test('run.mjs reports on its data', () => {
    const { status, stdout, stderr } = run('examples/run.mjs');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^Lisbon +\d+ +[\d,]+ +\d+\.\d /m);
    assert.match(stdout, /^skipped line 41: not a number: .* \(ValueError\)$/m);
    assert.match(stdout, /^Python ran for [\d.]+ ms; the worker was ready after [\d.]+ ms$/m);
  });

  test('events.mjs counts words', () => {
    const { status, stdout, stderr } = run('examples/events.mjs');
    assert.equal(status, 0, stderr);
    assert.equal(stdout, 'tea: 1\ncoffee: 1\ntea: 2\n2 different words\n');
  });

  test('tools.mjs lets a program use its tools', () => {
    const { status, stdout, stderr } = run('examples/tools.mjs');
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^def orders_of\(customer: str\) -> list\[dict\]:$/m);
    assert.ok(stdout.endsWith("not sold: 'cocoa'\nAda: 2 orders, 14.00 in total, 4 calls\n"), stdout);
  });

  test('untrusted.mjs bounds everyone', () => {
    const { status, stdout, stderr } = run('examples/untrusted.mjs');
    assert.equal(status, 0, stderr);
    for (const line of [
      /^well behaved: 332833500$/m,
      /^endless: ERR_EDGE_TIMEOUT$/m,
      /^talkative: ERR_EDGE_OUTPUT$/m,
      /^hungry: (MemoryError|ERR_EDGE_MEMORY|ERR_EDGE_TIMEOUT)/m,
      /^curious: NameError/m,
    ]) {
      assert.match(stdout, line);
    }
  });
});

/** Whether the examples in Rust can be built here. */
function hasWasmTarget() {
  const { status, stdout } = spawnSync('rustc', ['--print', 'target-libdir', '--target', 'wasm32-unknown-unknown'], {
    encoding: 'utf8',
  });
  return status === 0 && fs.existsSync(stdout.trim());
}

suite('examples/plugin', () => {
  test('text.rs is a plugin', { skip: !hasWasmTarget() && 'rustc cannot build for wasm32 here' }, async (t) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-python-'));
    t.after(() => fs.rmSync(folder, { recursive: true }));
    const source = path.join(root, 'examples/plugin/text.rs');
    // The command that its first lines show.
    const [command, ...args] = /^\/\/! {5}(rustc .*)$/m.exec(fs.readFileSync(source, 'utf8'))[1].split(' ');
    const where = args.map((arg) => (arg === 'text.rs' ? source : arg));
    const { status, stderr } = spawnSync(command, where, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const { createWorker } = await import(entry);
    const worker = await createWorker({ baseUrl: folder, integrity: false });
    t.after(() => worker.dispose());
    const program = `
from "./text.wasm" import reverse, WIDEST
print(reverse('grüße'), len(reverse('x' * 10_000)), WIDEST)
try:
    reverse(5)
except TypeError as e:
    print(e)
`;
    assert.equal((await worker.run(program)).out, 'eßürg 10000 1114111\nreverse() takes a str\n');
  });
});

suite('docs/abi.md', () => {
  test('names every extension of crates/abi', () => {
    const source = read('crates/abi/src/lib.rs');
    const names = [...source.slice(source.indexOf('pub mod extension')).matchAll(/: &str = "(\w+)"/g)].map(
      ([, name]) => name,
    );
    assert.ok(names.length > 0);
    const doc = read('docs/abi.md');
    for (const name of names) assert.ok(doc.includes(`\`${name}(`), `${name} is missing`);
  });
});
