// worker.vendor(): what a program imports, as a folder that needs no network; and the URL keys of manifests, which it uses.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { edgeError, workerFor } from './fixtures/api.mjs';
import { bareArtifact } from './fixtures/bare-artifact.mjs';
import { folder } from './fixtures/folder.mjs';

const pause = (server) => new Promise((resolve) => server.close(resolve));

/** A server of these files, until `stop()`. */
async function serve(t, files) {
  const server = http.createServer((request, response) => {
    const body = files[request.url];
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const { port } = server.address();
  const stop = async () => {
    server.closeAllConnections();
    await pause(server);
  };
  return { origin: `http://127.0.0.1:${port}/`, host: `http_127.0.0.1_${port}`, stop };
}

const SITE = {
  '/lib/util.py':
    'from helper import double\nfrom "./deep/more.py" import more\ndef f(n):\n    return double(n) + more\n',
  '/lib/helper.py': 'from "../top.py" import two\ndef double(n):\n    return n * two\n',
  '/lib/deep/more.py': 'more = 1\n',
  '/lib/packages.json': '{"imports": {"helper": "./helper.py"}}',
  '/top.py': 'two = 2\n',
  '/q.py?v=1': 'v = 1\n',
  '/q.py?v=2': 'v = 2\n',
  // A file and a directory of the same name, and names that a disk may not tell apart.
  '/both': 'both = "file"\n',
  '/both/x.py': 'x = "below"\n',
  '/Case.py': 'case = "upper"\n',
  '/case.py': 'case = "lower"\n',
  '/a%20b.py': 'blank = True\n',
};
const allowed = (origin) => ({ permissions: { import: [origin] }, integrity: false });

/** Paths of all files, relative to `dir`, sorted. */
function tree(dir) {
  const entries = fs.readdirSync(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

suite('vendor', () => {
  test('a program runs without the network from what it leaves', async (t) => {
    const { origin, host, stop } = await serve(t, SITE);
    const root = folder(t, {
      'app/main.py': '',
      'app/local.py': 'from util import f\nfrom shared import name\n',
      'packages.json': '{"imports": {"shared": "./lib/shared.py"}, "note": "kept"}',
      'lib/shared.py': 'name = "shared"\n',
      'unused.py': '',
    });
    const program = [
      `from "./app/local.py" import f, name`,
      `from "${origin}both" import both`,
      `from "${origin}both/x.py" import x`,
      `from "${origin}q.py?v=1" import v as v1`,
      `from "${origin}q.py?v=2" import v as v2`,
      `from "${origin}Case.py" import case as upper`,
      `from "${origin}case.py" import case as lower`,
      `from "${origin}a%20b.py" import blank`,
      `from "data:text/x-python,n%20=%201" import n`,
      'print(f(20), name, both, x, v1, v2, upper, lower, blank, n)',
    ].join('\n');
    const out = '41 shared file below 1 2 upper lower True 1\n';
    const imports = { util: `${origin}lib/util.py` };
    const worker = await workerFor(t, { baseUrl: root, imports, ...allowed(origin) });
    assert.equal((await worker.run(program)).out, out);
    const dir = path.join(folder(t, {}), 'deep', 'vendored');
    const files = await worker.vendor(program, dir);
    assert.deepEqual(files.map((file) => path.relative(dir, file.path)).sort(), tree(dir));
    for (const { path, bytes } of files) assert.equal(fs.statSync(path).size, bytes);
    const named = tree(dir).filter((file) => !file.includes(`${path.sep}_${path.sep}`));
    assert.deepEqual(
      named,
      [
        'app/local.py',
        `${host}/Case.py`,
        `${host}/both`,
        `${host}/lib/deep/more.py`,
        `${host}/lib/helper.py`,
        `${host}/lib/packages.json`,
        `${host}/lib/util.py`,
        `${host}/top.py`,
        'lib/shared.py',
        'packages.json',
      ].sort(),
    );
    const manifest = JSON.parse(fs.readFileSync(path.join(dir, 'packages.json'), 'utf8'));
    assert.equal(manifest.note, 'kept');
    assert.equal(manifest.imports.shared, './lib/shared.py');
    assert.equal(manifest.imports.util, imports.util);
    assert.equal(manifest.imports[origin], `./${host}/`);
    await stop();
    // No option but where it is, and no permission.
    const offline = await workerFor(t, { baseUrl: dir, integrity: false });
    assert.equal((await offline.run(program)).out, out);
    assert.deepEqual(await offline.check(program), []);
    // What is vendored can be vendored again.
    const again = path.join(folder(t, {}), 'again');
    await offline.vendor(program, pathToFileURL(again));
    assert.deepEqual(tree(again), tree(dir));
    const third = await workerFor(t, { baseUrl: again, wasmUrl: bareArtifact(), integrity: false });
    assert.equal((await third.run(program)).out, out);
  });

  test('an entry below the base finds its way; programs share a folder', async (t) => {
    const { origin, stop } = await serve(t, SITE);
    const root = folder(t, {
      'app/packages.json': '{"imports": {"near": "./near.py"}}',
      'app/near.py': 'near = 1\n',
      'far.py': 'far = 2\n',
    });
    const worker = await workerFor(t, { baseUrl: root, imports: { far: './far.py' }, ...allowed(origin) });
    const programs = [
      [
        `from near import near\nfrom far import far\nfrom "${origin}top.py" import two\nprint(near, far, two)`,
        '1 2 2\n',
      ],
      [`from "${origin}lib/deep/more.py" import more\nprint(more)`, '1\n'],
    ];
    // Into the project itself.
    for (const [program] of programs) await worker.vendor(program, root, { entryDir: 'app' });
    assert.equal(fs.existsSync(path.join(root, 'packages.json')), false);
    await stop();
    const offline = await workerFor(t, { baseUrl: root, integrity: false });
    for (const [program, out] of programs) assert.equal((await offline.run(program, { entryDir: 'app' })).out, out);
    const before = tree(root);
    await offline.vendor(programs[0][0], root, { entryDir: 'app' });
    assert.deepEqual(tree(root), before);
  });

  test('what cannot be had or put there is said, and nothing is written', async (t) => {
    const { origin } = await serve(t, SITE);
    const root = folder(t, { 'in/x.py': '', 'out.py': 'x = 1\n', file: '' });
    const worker = await workerFor(t, { baseUrl: path.join(root, 'in'), ...allowed(origin) });
    const dir = path.join(root, 'vendored');
    await assert.rejects(
      worker.vendor(`from "${origin}gone.py" import x\nfrom "${origin}top.py" import two`, dir),
      edgeError('ERR_EDGE_MODULE', /gone\.py: the server answered 404/),
    );
    await assert.rejects(
      worker.vendor('from "../out.py" import x', dir),
      edgeError('ERR_EDGE_OPTION', /cannot vendor what is not below .*out\.py; give a baseUrl above it/),
    );
    assert.equal(fs.existsSync(dir), false);
    await assert.rejects(
      worker.vendor(`from "${origin}top.py" import two`, path.join(root, 'file')),
      edgeError('ERR_EDGE_OPTION', /vendor .*file.*: /),
    );
    await assert.rejects(worker.vendor('', 5), edgeError('ERR_EDGE_OPTION', /vendor\(\): dir must be a path/));
    await assert.rejects(
      worker.vendor('', new URL('https://a/')),
      edgeError('ERR_EDGE_OPTION', /vendor\(\): dir must be a path or file: URL/),
    );
    assert.deepEqual(await worker.vendor('print(1)', dir), []);
    worker.dispose();
    await assert.rejects(worker.vendor('', dir), edgeError('ERR_EDGE_DISPOSED'));
  });
});

suite('URL keys of imports', () => {
  test('say where bytes come from; the module keeps its URL', async (t) => {
    const root = folder(t, {
      'packages.json':
        '{"imports": {"https://cdn.example.com/lib/": "./cdn/", "https://cdn.example.com/lib/y.py": "./y.py"}}',
      'cdn/x.py': 'from "./y.py" import y\nname = __name__\n',
      'y.py': 'y = __name__\n',
    });
    const worker = await workerFor(t, { baseUrl: root, integrity: false });
    const program = 'from "https://cdn.example.com/lib/x.py" import name, y\nprint(name, y)';
    const out = 'https://cdn.example.com/lib/x.py https://cdn.example.com/lib/y.py\n';
    assert.equal((await worker.run(program)).out, out);
    await assert.rejects(
      worker.run('from "https://cdn.example.com/lib/z.py" import z'),
      edgeError('ERR_EDGE_MODULE', /cdn.z\.py does not exist/),
    );
    await assert.rejects(worker.run('from "https://cdn.example.com/x.py" import x'), edgeError('ERR_EDGE_PERMISSION'));
    // The option comes before the manifest, and a mirror is a server like any other.
    const options = { imports: { 'https://cdn.example.com/lib/y.py': './cdn/../z.py' } };
    fs.writeFileSync(path.join(root, 'z.py'), 'y = "z"\n');
    const other = await workerFor(t, { baseUrl: root, integrity: false, ...options });
    assert.equal((await other.run(program)).out, 'https://cdn.example.com/lib/x.py z\n');
    const { origin } = await serve(t, { '/mirror/x.py': 'name, y = __name__, 1\n' });
    const mirror = { imports: { 'https://cdn.example.com/lib/': `${origin}mirror/` }, ...allowed(origin) };
    const mirrored = await workerFor(t, { baseUrl: root, ...mirror });
    assert.equal((await mirrored.run(program)).out, 'https://cdn.example.com/lib/x.py 1\n');
  });

  test('one that makes no sense is named', async (t) => {
    const root = folder(t, { 'packages.json': '{"imports": {"https://a.example/": "./a"}}' });
    const worker = await workerFor(t, { baseUrl: root, integrity: false });
    await assert.rejects(
      worker.run('from "https://a.example/x.py" import x'),
      edgeError('ERR_EDGE_MODULE', /packages\.json: \$\.imports\["https:\/\/a\.example\/"\]: only both of key/),
    );
  });
});
