/**
 * One HTTP exchange over the runtime's fetch, with every hop of a redirect checked before it is connected to.
 * Owns redirects (the runtime's own would go anywhere) and how failures read. Must never connect to a URL that
 * `authorize` has not seen.
 */
import { describe, HostError, repr } from '../python-error.js';

/** As in browsers. */
const MAX_REDIRECTS = 20;

export interface Exchange {
  url: URL;
  method: string;
  headers: Headers;
  body?: string | undefined;
  redirect: 'follow' | 'error' | 'manual';
  signal: AbortSignal;
  /** Throws if the URL must not be connected to. */
  authorize(url: URL): void;
}

/** The answer, its body unread, and where it came from. Rejects with the signal's reason once that is aborted. */
export async function checkedFetch(exchange: Exchange): Promise<{ response: Response; url: URL }> {
  const { signal, authorize } = exchange;
  let { url, method, headers, body } = exchange;
  for (let hops = 0; ; hops++) {
    authorize(url);
    const response = await attempt(url, { method, headers, body: body ?? null, redirect: 'manual', signal });
    const location = isRedirect(response.status) ? response.headers.get('location') : null;
    if (location === null || exchange.redirect === 'manual') return { response, url };
    await response.body?.cancel().catch(() => {});
    if (exchange.redirect === 'error') {
      throw new HostError('ConnectionError', `${url.href} redirects to ${location}, which redirect: "error" forbids`);
    }
    if (hops === MAX_REDIRECTS) {
      throw new HostError('ConnectionError', `more than ${MAX_REDIRECTS} redirects, the last one from ${url.href}`);
    }
    const next = redirectTarget(url, location);
    headers = new Headers(headers);
    // What the Fetch standard says: these turn into GET, 307 and 308 keep method and body.
    const rewritten =
      (response.status === 303 && method !== 'GET' && method !== 'HEAD') ||
      ((response.status === 301 || response.status === 302) && method === 'POST');
    if (rewritten) {
      method = 'GET';
      body = undefined;
      for (const name of ['content-encoding', 'content-language', 'content-location', 'content-type']) {
        headers.delete(name);
      }
    }
    if (next.origin !== url.origin) {
      // Secrets are for whom they were meant.
      for (const name of ['authorization', 'cookie', 'proxy-authorization']) headers.delete(name);
    }
    url = next;
  }
}

async function attempt(url: URL, init: RequestInit & { signal: AbortSignal }): Promise<Response> {
  try {
    init.signal.throwIfAborted();
    return await fetch(url, init);
  } catch (error) {
    if (init.signal.aborted) throw init.signal.reason;
    throw new HostError('ConnectionError', `cannot fetch ${url.href}: ${describe(error)}`, { cause: error });
  }
}

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

function redirectTarget(from: URL, location: string): URL {
  let next: URL;
  try {
    next = new URL(location, from);
  } catch {
    throw new HostError('ConnectionError', `${from.href} redirects to ${repr(location)}, which is no URL`);
  }
  if (next.protocol !== 'http:' && next.protocol !== 'https:') {
    throw new HostError('ConnectionError', `${from.href} redirects to ${next.href}, which is neither http nor https`);
  }
  if (next.username !== '' || next.password !== '') {
    throw new HostError('ConnectionError', `${from.href} redirects to a URL with credentials in it`);
  }
  if (next.hash === '') next.hash = from.hash;
  return next;
}

/** The whole body as text, or an error once it is longer than `maxBytes`, after decompression. */
export async function readText(response: Response, url: URL, maxBytes: number, signal: AbortSignal): Promise<string> {
  const tooLong = () =>
    new HostError(
      'OSError',
      `the body of ${url.href} is longer than ${maxBytes} bytes; raise max_bytes if that is expected`,
    );
  const { body } = response;
  if (body === null) return '';
  const announced = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length') ?? 0);
  if (announced > maxBytes) {
    await body.cancel().catch(() => {});
    throw tooLong();
  }
  const reader = body.getReader();
  // A body that never ends must not outlive its request, whether or not the runtime's fetch sees to that.
  const onAbort = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', onAbort, { once: true });
  // As Response.text() decodes it: without a byte order mark, and what is no UTF-8 replaced.
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > maxBytes) {
        await reader.cancel().catch(() => {});
        throw tooLong();
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof HostError) throw error;
    const why = `the body of ${url.href} broke off after ${size} bytes: ${describe(error)}`;
    throw new HostError('ConnectionError', why, { cause: error });
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
