/**
 * The host library `network`: requests, WebSockets and server-sent events over what the runtime provides.
 * Owns what a run has open; all of it is closed, silently, at the end of the run and with the worker. JS thread.
 * Must never connect anywhere that `permissions.net` does not allow, redirects included.
 */
import type { Handlers, HostContext } from './context.js';
import { documented } from './documented.js';
import { netCheck } from './net-permission.js';
import { networkDocs } from './network/docs.js';
import { EventStream, STREAM_STATE, streamOptions } from './network/event-stream.js';
import { Request, requestOptions } from './network/request.js';
import { RunScope } from './network/scope.js';
import { asProtocols, READY_STATE, Socket } from './network/web-socket.js';
import { asInteger, asString, describe, HostError, pythonType, repr } from './python-error.js';

/** How much of an answer's body an error shows. */
const SHOWN = 200;

export const network = (ctx: HostContext): Handlers => {
  const { net } = ctx.permissions;
  const allowed = netCheck(net);
  const newScope = () => new RunScope<Request, Socket, EventStream>();
  let scope = newScope();
  const endRun = () => {
    scope.end();
    scope = newScope();
  };
  ctx.onRunEnd(endRun);
  ctx.signal.addEventListener('abort', endRun, { once: true });

  const authorize = (url: URL): void => {
    if (allowed(url)) return;
    const only = Array.isArray(net) ? `only ${net.join(', ') || 'nothing'}` : 'no network access';
    throw new HostError(
      'PermissionError',
      `network: ${url.origin} is not allowed; the worker's permissions.net allows ${only}`,
    );
  };
  /** First in every handler: without the permission nothing works, whatever the arguments. */
  const enter = () => {
    if (net === false) {
      throw new HostError('PermissionError', "network: the worker's permissions.net allows no network access");
    }
    if (ctx.signal.aborted) throw new HostError('ConnectionAbortedError', 'network: the worker was disposed');
    return scope;
  };
  const emitter = (msg: string, id: () => number) => (event: Record<string, unknown>) => {
    if (!ctx.signal.aborted) ctx.pushEvent(JSON.stringify({ msg, id: id(), ...event }));
  };

  const send = async (urlText: unknown, optionsJson: unknown) => {
    const run = enter();
    const url = asUrl(urlText, ['http:', 'https:']);
    const options = requestOptions(optionsJson);
    const request = new Request();
    const id = run.requests.add(request, options.id);
    try {
      await run.turns.take(request.signal);
      try {
        return { id, ...(await request.send(url, options, authorize)) };
      } finally {
        run.turns.pass();
      }
    } finally {
      // An aborted request has given up its id, which may belong to another one by now.
      if (run.requests.find(id) === request) run.requests.delete(id);
    }
  };
  const sendForText = async (urlText: unknown, optionsJson: unknown) => {
    const { response, url, text } = await send(urlText, optionsJson);
    if (!response.ok) {
      const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
      const status = `${response.status} ${response.statusText}`.trimEnd();
      throw new HostError('OSError', `${url.href} answered ${status}: ${shown || '(empty body)'}`);
    }
    return { text, url };
  };

  const handlers: Handlers = {
    fetch: async (url: unknown, options: unknown) => {
      const { id, response, url: final, text } = await send(url, options);
      const { ok, status } = response;
      return JSON.stringify({ id, ok, status, url: final.href, headers: headersOf(response), body: text });
    },
    fetch_text: async (url: unknown, options: unknown) => (await sendForText(url, options)).text,
    fetch_json: async (urlText: unknown, options: unknown) => {
      const { text, url } = await sendForText(urlText, options);
      try {
        JSON.parse(text);
      } catch (error) {
        throw new RangeError(`the body of ${url.href} is not valid JSON: ${describe(error)}`, { cause: error });
      }
      // As it came: numbers beyond a double's precision stay what they are.
      return text;
    },
    abort_request: (idValue: unknown) => {
      const run = enter();
      const id = asInteger(idValue, 'id');
      const request = run.requests.find(id);
      if (request === undefined) return false;
      run.requests.delete(id);
      request.abandon(new HostError('ConnectionAbortedError', `request ${id} was aborted by abort_request()`));
      return true;
    },

    ws_open: (urlText: unknown, msg: unknown, protocolsJson: unknown) => {
      const run = enter();
      const url = asUrl(urlText, ['ws:', 'wss:', 'http:', 'https:']);
      // As browsers have it.
      url.protocol = url.protocol.replace('http', 'ws');
      url.hash = '';
      const tag = asString(msg, 'msg');
      const protocols = asProtocols(protocolsJson);
      authorize(url);
      let id = 0;
      const emit = emitter(tag, () => id);
      const socket = new Socket(url, (event) => {
        if (event.type === 'close') run.sockets.delete(id);
        emit(event);
      });
      id = run.sockets.add(socket);
      try {
        socket.open(protocols);
      } catch (error) {
        run.sockets.delete(id);
        throw error;
      }
      return id;
    },
    ws_send: (id: unknown, data: unknown) => {
      const socket = enter().sockets.get(asInteger(id, 'id'));
      if (typeof data !== 'string' && !(data instanceof Uint8Array)) {
        throw new TypeError(`data must be str or bytes, not ${pythonType(data)}`);
      }
      if (socket === undefined) throw new HostError('ConnectionError', `the socket ${id} is closed`);
      socket.send(data);
    },
    ws_close: (id: unknown, code: unknown, reason: unknown) => {
      const socket = enter().sockets.get(asInteger(id, 'id'));
      const given = (value: unknown) => value !== null && value !== undefined;
      socket?.close(
        given(code) ? asInteger(code, 'code') : undefined,
        given(reason) ? asString(reason, 'reason') : undefined,
      );
    },
    ws_state: (id: unknown) => enter().sockets.get(asInteger(id, 'id'))?.state ?? READY_STATE.closed,

    sse_open: (urlText: unknown, msg: unknown, optionsJson: unknown) => {
      const run = enter();
      const url = asUrl(urlText, ['http:', 'https:']);
      const tag = asString(msg, 'msg');
      const options = streamOptions(optionsJson);
      authorize(url);
      let id = 0;
      const emit = emitter(tag, () => id);
      const stream = new EventStream(url, options, authorize, emit);
      id = run.streams.add(stream);
      void stream.run().then(() => run.streams.delete(id));
      return id;
    },
    sse_close: (idValue: unknown) => {
      const { streams } = enter();
      const id = asInteger(idValue, 'id');
      streams.get(id)?.close();
      streams.delete(id);
    },
    sse_state: (id: unknown) => enter().streams.get(asInteger(id, 'id'))?.state ?? STREAM_STATE.closed,
  };
  return documented(handlers, networkDocs);
};

export default network;

/** An absolute URL of one of these schemes. */
function asUrl(value: unknown, schemes: string[]): URL {
  const text = asString(value, 'url');
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new RangeError(`${repr(text)} is no absolute URL; it needs a scheme and a host, as in https://example.com/`);
  }
  if (!schemes.includes(url.protocol)) {
    throw new RangeError(`${repr(text)}: the scheme ${url.protocol} is not supported, only ${schemes.join(' and ')}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new RangeError(`${repr(url.origin)}: credentials do not go into the URL; send an Authorization header`);
  }
  return url;
}

/** Lower-case names; one that comes several times is joined with a comma, cookies with a newline. */
function headersOf(response: Response): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies.join('\n');
  return headers;
}
