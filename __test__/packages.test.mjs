// Programs with modules: every case of fixtures/packages-cases.json, its modules as files and on a server; and packages.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { workerFor } from './fixtures/api.mjs';

const cases = JSON.parse(fs.readFileSync(new URL('fixtures/packages-cases.json', import.meta.url), 'utf8'));

/** The files of a case: a module with a bare name gets an entry in the manifest, as aliases do. */
function filesOf({ modules, aliases = {} }) {
  const imports = { ...aliases };
  const files = {};
  for (const [spec, { code }] of Object.entries(modules)) {
    const file = spec.startsWith('./') ? spec.slice(2) : `${spec}.py`;
    if (!spec.startsWith('./')) imports[spec] = `./${file}`;
    files[file] = code;
  }
  files['packages.json'] = JSON.stringify({ imports });
  return files;
}

async function onDisk(t, files) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-packages-'));
  t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    fs.writeFileSync(path.join(dir, file), text);
  }
  return pathToFileURL(`${dir}/`);
}

async function onServer(t, files) {
  const server = http.createServer((request, response) => {
    const text = files[request.url.slice(1)];
    response.writeHead(text === undefined ? 404 : 200);
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  return new URL(`http://127.0.0.1:${server.address().port}/`);
}

for (const [name, place] of Object.entries({ onDisk, onServer })) {
  suite(`programs with modules ${name}`, () => {
    for (const [index, entry] of cases.entries()) {
      test(`case ${index}: ${entry.src.split('\n')[0]}`, async (t) => {
        const baseUrl = await place(t, filesOf(entry));
        const worker = await workerFor(t, { baseUrl });
        const { out, error } = await worker.run(entry.src);
        assert.equal(error, null, error?.traceback);
        assert.deepEqual(out.trimEnd().split('\n'), entry.output);
      });
    }
  });
}

const shapes = {
  'vendor/shapes/__init__.py':
    '"""Shapes."""\nfrom . import flat\nfrom .flat import Circle as Round\nfrom .solid import *\nlate = None\n',
  'vendor/shapes/flat.py':
    'from .base import Shape\nimport shapes.base as b\nclass Circle(Shape):\n    base = b.__name__\n',
  'vendor/shapes/base.py': 'import random\nclass Shape:\n    pass\nhas_seed = hasattr(random, "seed")\n',
  'vendor/shapes/random.py': 'raise ImportError("a name inside of a package is absolute")\n',
  'vendor/shapes/solid/__init__.py': 'from ..flat import Circle\nfrom . import cube\nsides = cube.sides\n',
  'vendor/shapes/solid/cube.py': 'sides = 6\n',
  'vendor/shapes/late.py': 'def f():\n    from .solid.cube import sides\n    return sides * 2\n',
  'site-packages/single.py': 'import time\nhas_struct = hasattr(time, "struct_time")\n',
};
const usesShapes = `
import shapes, shapes.solid.cube
import shapes.late as late
from shapes import Round, sides
import single
try:
    import shapes.missing
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    import nowhere.at.all
except ImportError as error:
    print(error)
try:
    from shapes import nothing
except ImportError as error:
    print(error)
print(shapes.__name__, shapes.__package__, shapes.flat.__name__, shapes.solid.cube.__package__, shapes.__doc__)
print(Round, Round.base, sides, late.f(), shapes.late is late, shapes.base.has_seed)
print(single.__name__, single.has_struct)
`;
const fromShapes = [
  "No module named 'shapes.missing' shapes.missing",
  "No module named 'nowhere'",
  "cannot import name 'nothing' from 'shapes' (vendor/shapes/__init__.py)",
  'shapes shapes shapes.flat shapes.solid Shapes.',
  "<class 'shapes.flat.Circle'> shapes.base 6 12 True True",
  'single True',
];

suite('packages', () => {
  test('a manifest names the top of one on disk', async (t) => {
    const imports = { shapes: './vendor/shapes/__init__.py', single: './site-packages/single.py' };
    const baseUrl = await onDisk(t, { ...shapes, 'packages.json': JSON.stringify({ imports }) });
    const worker = await workerFor(t, { baseUrl });
    const { out, error } = await worker.run(usesShapes);
    assert.equal(error, null, error?.traceback);
    assert.deepEqual(out.trimEnd().split('\n'), fromShapes);
  });

  test('on a server it names each module', async (t) => {
    const imports = { single: './site-packages/single.py' };
    for (const file of Object.keys(shapes).filter((file) => file.startsWith('vendor/shapes/'))) {
      const name = file
        .slice('vendor/'.length, -'.py'.length)
        .replaceAll('/', '.')
        .replace(/\.__init__$/, '');
      if (name !== 'shapes.random') imports[name] = `./${file}`;
    }
    const baseUrl = await onServer(t, { ...shapes, 'packages.json': JSON.stringify({ imports }) });
    const worker = await workerFor(t, { baseUrl });
    const { out, error } = await worker.run(usesShapes);
    assert.equal(error, null, error?.traceback);
    assert.deepEqual(out.trimEnd().split('\n'), fromShapes);
  });

  test('one beside the program needs no manifest, and check() finds what is in it', async (t) => {
    const baseUrl = await onDisk(t, {
      'near/__init__.py': 'from .one import x\n',
      'near/one.py': 'x = 1\n',
      'near/two.py': 'y = 2\n',
    });
    const worker = await workerFor(t, { baseUrl });
    const { out, error } = await worker.run('import near.two\nprint(near.x, near.two.y, near.__path__)');
    assert.equal(error, null, error?.traceback);
    assert.equal(out, "1 2 ['near']\n");
  });

  test('a body that fails is run again by the next import', async (t) => {
    const baseUrl = await onDisk(t, {
      'p/__init__.py': '',
      'p/bad.py': 'from . import q\nraise ValueError("bad")\n',
      'p/q.py': '',
    });
    const worker = await workerFor(t, { baseUrl });
    const source =
      'for _ in range(2):\n    try:\n        import p.bad\n    except ValueError as error:\n        print(error)\nimport p\nprint(hasattr(p, "bad"), hasattr(p, "q"))';
    const { out, error } = await worker.run(source);
    assert.equal(error, null, error?.traceback);
    assert.equal(out, 'bad\nbad\nFalse True\n');
  });
});
