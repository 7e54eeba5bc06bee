// Which URLs a list of patterns allows. Every row is one question.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { netCheck } from '../dist/internals.js';

const yes = true;
const no = false;

/** Patterns, URL, answer. */
const rows = [
  // Booleans.
  [true, 'https://example.com/', yes],
  [true, 'ws://10.0.0.1:1234/', yes],
  [true, 'file:///etc/passwd', no],
  [true, 'ftp://example.com/', no],
  [false, 'https://example.com/', no],
  [[], 'https://example.com/', no],
  // A host: every scheme and port.
  [['example.com'], 'https://example.com/a?b#c', yes],
  [['example.com'], 'http://example.com:8080/', yes],
  [['example.com'], 'wss://example.com/', yes],
  [['example.com'], 'https://www.example.com/', no],
  [['example.com'], 'https://notexample.com/', no],
  [['example.com'], 'https://example.com.evil.org/', no],
  [['example.com'], 'https://evil.org/example.com', no],
  [['example.com'], 'https://evil.org?example.com', no],
  [['example.com'], 'https://evil.org/#@example.com', no],
  [['example.com'], 'file://example.com/etc/passwd', no],
  [['a.org', 'example.com'], 'https://example.com/', yes],
  // Case, trailing dot, control characters, backslashes: as the parser has them.
  [['Example.COM'], 'https://example.com/', yes],
  [['example.com'], 'https://EXAMPLE.com/', yes],
  [['example.com'], 'https://example.com./', yes],
  [['example.com.'], 'https://example.com/', yes],
  [['example.com'], 'https:\\\\example.com\\path', yes],
  [['example.com'], 'https://evil.org\\@example.com/', no],
  [['example.com'], 'https://exam\tple.com/', yes],
  [['example.com'], 'https://ex%61mple.com/', yes],
  // User names.
  [['example.com'], 'https://example.com@evil.org/', no],
  [['example.com'], 'https://example.com:443@evil.org/', no],
  [['example.com'], 'https://evil.org:80@example.com/', yes],
  [['example.com'], 'https://example.com%2F@evil.org/', no],
  [['example.com'], 'https://example.com%40evil.org@evil.org/', no],
  // Ports.
  [['example.com:8443'], 'https://example.com:8443/', yes],
  [['example.com:8443'], 'http://example.com:8443/', yes],
  [['example.com:8443'], 'https://example.com/', no],
  [['example.com:443'], 'https://example.com/', yes],
  [['example.com:443'], 'wss://example.com/', yes],
  [['example.com:443'], 'http://example.com/', no],
  [['example.com:443'], 'http://example.com:443/', yes],
  [['example.com:80'], 'http://example.com/', yes],
  [['example.com:80'], 'https://example.com/', no],
  [['example.com:0443'], 'https://example.com/', yes],
  // Hosts below.
  [['*.example.com'], 'https://api.example.com/', yes],
  [['*.example.com'], 'https://a.b.c.example.com/', yes],
  [['*.example.com'], 'https://example.com/', no],
  [['*.example.com'], 'https://evilexample.com/', no],
  [['*.example.com'], 'https://api.example.com.evil.org/', no],
  [['*.example.com:8443'], 'https://api.example.com:8443/', yes],
  [['*.example.com:8443'], 'https://api.example.com/', no],
  [['*.example.com.'], 'https://api.example.com/', yes],
  // Origins.
  [['https://example.com'], 'https://example.com/', yes],
  [['https://example.com/'], 'https://example.com:443/x', yes],
  [['https://example.com'], 'http://example.com/', no],
  [['https://example.com'], 'https://example.com:8443/', no],
  [['https://example.com'], 'wss://example.com/', yes],
  [['https://example.com'], 'ws://example.com/', no],
  [['wss://example.com'], 'https://example.com/', yes],
  [['http://example.com:8080'], 'ws://example.com:8080/', yes],
  [['HTTPS://*.example.com'], 'https://api.example.com/', yes],
  [['HTTPS://*.example.com'], 'http://api.example.com/', no],
  // Addresses, however they are written.
  [['127.0.0.1'], 'http://127.0.0.1:8000/', yes],
  [['127.0.0.1'], 'http://127.1/', yes],
  [['127.0.0.1'], 'http://2130706433/', yes],
  [['127.0.0.1'], 'http://0x7f.0.0.1/', yes],
  [['127.0.0.1'], 'http://localhost/', no],
  [['localhost'], 'http://127.0.0.1/', no],
  [['127.0.0.1'], 'http://127.0.0.1.evil.org/', no],
  [['[::1]'], 'http://[::1]:8000/', yes],
  [['::1'], 'http://[0:0:0:0:0:0:0:1]/', yes],
  [['[::1]:8000'], 'http://[::1]:8000/', yes],
  [['[::1]:8000'], 'http://[::1]/', no],
  [['127.0.0.1'], 'http://[::ffff:127.0.0.1]/', no],
  // Names beyond ASCII.
  [['bücher.example'], 'https://xn--bcher-kva.example/', yes],
  [['xn--bcher-kva.example'], 'https://BÜCHER.example/', yes],
  [['example.com'], 'https://ex\u00adample.com/', yes],
  [['example.com'], 'https://еxample.com/', no],
];

suite('network permissions', () => {
  for (const [permission, url, expected] of rows) {
    test(`${JSON.stringify(permission)} and ${JSON.stringify(url)}: ${expected ? 'allowed' : 'refused'}`, () => {
      assert.equal(netCheck(permission)(new URL(url)), expected);
    });
  }

  const wrong = [
    '',
    '*',
    '*.',
    '*.*.com',
    'a*.com',
    'example.com/path',
    'https://example.com/path',
    'user@example.com',
    'https://user:secret@example.com',
    'example.com?x',
    'example.com#x',
    'example.com:port',
    'example.com:99999',
    'exa mple.com',
    'ftp://example.com',
    'file:///etc',
    '*.127.0.0.1',
    '*.[::1]',
    'https://',
    '%41.com',
    7,
  ];
  for (const pattern of wrong) {
    test(`the pattern ${JSON.stringify(pattern)} is refused`, () => {
      assert.throws(() => netCheck([pattern]), { name: 'RangeError', message: /^permissions\.net: / });
    });
  }
});
