/**
 * Does a list of patterns allow a URL? The network library asks before every connection, and so may whoever fetches
 * modules. Owns the syntax of patterns.
 *
 * Compares only what the URL parser made of both sides: lower case, punycode, canonical IP addresses, no default
 * port. Must never look at the text of a URL: what looks like a host there may be a user name.
 *
 * | pattern                   | allows                                                                        |
 * |---------------------------|-------------------------------------------------------------------------------|
 * | `example.com`             | this host, every scheme and port                                              |
 * | `example.com:8443`        | this host at this port; `:443` and `:80` also where the scheme implies them   |
 * | `*.example.com`, `…:8443` | every host below it, however deep, but not `example.com` itself               |
 * | `https://example.com`     | this origin: scheme, host and port. `wss:` counts as `https:`, `ws:` as `http:` |
 * | `127.0.0.1`, `[::1]`      | this address, in whichever way it is written                                  |
 *
 * A host pattern compares names, not addresses: a name that resolves to an address which is not in the list is
 * allowed, so a list that must keep programs away from an internal network should name hosts that can be trusted.
 */
import { repr } from './python-error.js';

/** A pattern that was parsed; `port` null means any, `scheme` null both. */
interface Pattern {
  scheme: 'http:' | 'https:' | null;
  host: string;
  /** Hosts that end in `.${host}` instead of `host`. */
  below: boolean;
  port: number | null;
}

export type NetPermission = boolean | readonly string[];

/** Tells whether a URL may be connected to. */
export type NetCheck = (url: URL) => boolean;

/**
 * Compile `permission` into a check. Throws a `RangeError` that names the first pattern that makes no sense; a list
 * with a wrong pattern must not quietly allow less or more than was meant.
 */
export function netCheck(permission: NetPermission): NetCheck {
  if (typeof permission === 'boolean') return (url) => permission && schemeOf(url) !== null;
  const patterns = permission.map(parsePattern);
  return (url) => {
    const scheme = schemeOf(url);
    if (scheme === null) return false;
    const host = normalHost(url.hostname);
    const port = url.port === '' ? (scheme === 'https:' ? 443 : 80) : Number(url.port);
    return patterns.some(
      (pattern) =>
        (pattern.scheme === null || pattern.scheme === scheme) &&
        (pattern.port === null || pattern.port === port) &&
        (pattern.below ? host.endsWith(`.${pattern.host}`) : host === pattern.host),
    );
  };
}

function parsePattern(text: string): Pattern {
  const wrong = (why: string) =>
    new RangeError(
      `permissions.net: ${repr(String(text))} ${why}; use a host, host:port, *.host or an origin such as https://host`,
    );
  if (typeof text !== 'string' || text === '') throw wrong('is empty or no string');
  const [, schemeText, rest] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) as unknown as [
    string,
    string?,
    string?,
  ];
  const scheme = schemeText === undefined ? null : (`${schemeText.toLowerCase()}:` as string);
  if (scheme !== null && scheme !== 'http:' && scheme !== 'https:' && scheme !== 'ws:' && scheme !== 'wss:') {
    throw wrong(`has the scheme ${scheme}, and only http:, https:, ws: and wss: are ever connected to`);
  }
  let authority = rest ?? '';
  const below = authority.startsWith('*.');
  if (below) authority = authority.slice(2);
  if (/[\s/\\?#@*%]/.test(authority.replace(/\/$/, ''))) throw wrong('holds more than a host and a port');
  // A bare IPv6 address, as hosts are often written in lists.
  if (/^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(authority)) authority = `[${authority}]`;
  let url: URL;
  try {
    url = new URL(`${scheme === 'https:' || scheme === 'wss:' ? 'https' : 'http'}://${authority}`);
  } catch {
    throw wrong('has no valid host or port');
  }
  const host = normalHost(url.hostname);
  if (host === '') throw wrong('has no host');
  if (below && (host.startsWith('[') || /^[\d.]+$/.test(host))) throw wrong('asks for names below an address');
  // The parser drops a port that is the scheme's default, so it is read from the text: it is digits by now.
  const given = /:(\d+)\/?$/.exec(authority)?.[1];
  const own = scheme === null ? null : isSecure(scheme) ? ('https:' as const) : ('http:' as const);
  const implied = own === null ? null : own === 'https:' ? 443 : 80;
  return { scheme: own, host, below, port: given === undefined ? implied : Number(given) };
}

const isSecure = (scheme: string) => scheme === 'https:' || scheme === 'wss:';

/** The scheme with sockets counted as what they start as; null for one that is never connected to. */
function schemeOf(url: URL): 'http:' | 'https:' | null {
  if (url.protocol === 'https:' || url.protocol === 'wss:') return 'https:';
  if (url.protocol === 'http:' || url.protocol === 'ws:') return 'http:';
  return null;
}

/** `example.com.` is the same host as `example.com` to everyone who resolves it. */
function normalHost(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}
