// Modules over https: a server with a certificate of its own, HTTP/2, and NODE_EXTRA_CA_CERTS.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http2 from 'node:http2';
import os from 'node:os';
import path from 'node:path';
import { suite, test } from 'node:test';
import { edgeError, workerFor } from './fixtures/api.mjs';

/** A certificate authority, and a certificate for localhost that it signed. */
function certificates(dir) {
  const openssl = (...args) => execFileSync('openssl', args, { cwd: dir, stdio: ['ignore', 'ignore', 'pipe'] });
  fs.writeFileSync(
    path.join(dir, 'leaf.cnf'),
    'subjectAltName = DNS:localhost, IP:127.0.0.1\nbasicConstraints = CA:FALSE\n',
  );
  const key = (name) => [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-keyout',
    `${name}.key`,
  ];
  openssl('req', '-x509', ...key('ca'), '-out', 'ca.pem', '-subj', '/CN=edge-python tests', '-days', '2');
  openssl('req', ...key('leaf'), '-out', 'leaf.csr', '-subj', '/CN=localhost');
  openssl(
    'x509',
    '-req',
    '-in',
    'leaf.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-out',
    'leaf.pem',
    '-days',
    '2',
    '-extfile',
    'leaf.cnf',
  );
  const read = (name) => fs.readFileSync(path.join(dir, name));
  return { ca: path.join(dir, 'ca.pem'), key: read('leaf.key'), cert: read('leaf.pem') };
}

suite('modules over https', () => {
  test('are trusted as NODE_EXTRA_CA_CERTS says, and come over HTTP/2', async (t) => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'edge-tls-'));
    t.after(() => fs.rmSync(dir, { recursive: true, force: true }));
    const { ca, key, cert } = certificates(dir);
    const versions = [];
    const server = http2.createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => {
      versions.push(request.httpVersion);
      response.end('x = 5\n');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const sessions = new Set();
    server.on('session', (session) => sessions.add(session));
    t.after(() => server.close());
    t.after(() => {
      for (const session of sessions) session.destroy();
    });
    const url = `https://localhost:${server.address().port}/x.py`;
    const before = process.env.NODE_EXTRA_CA_CERTS;
    t.after(() => {
      if (before === undefined) delete process.env.NODE_EXTRA_CA_CERTS;
      else process.env.NODE_EXTRA_CA_CERTS = before;
    });
    const options = { imports: { x: url }, cacheDir: path.join(dir, 'cache') };
    const run = async () => await (await workerFor(t, options)).run('from x import x\nprint(x)');

    delete process.env.NODE_EXTRA_CA_CERTS;
    await assert.rejects(
      run(),
      edgeError('ERR_EDGE_MODULE', /cannot connect: invalid peer certificate: UnknownIssuer/),
    );
    process.env.NODE_EXTRA_CA_CERTS = path.join(dir, 'gone.pem');
    await assert.rejects(run(), edgeError('ERR_EDGE_MODULE', /NODE_EXTRA_CA_CERTS=.*gone\.pem: No such file/));
    assert.deepEqual(versions, []);
    process.env.NODE_EXTRA_CA_CERTS = ca;
    assert.equal((await run()).out, '5\n');
    assert.deepEqual(versions, ['2.0']);
  });
});
