/** What stub files say of the network library; docs/host-libraries.md says more. */
import type { Docs } from '../documented.js';

const REQUEST = '(url: str, options_json: str | None = None, /) -> str';

export const networkDocs: Docs = {
  fetch: [REQUEST, 'Send a request; JSON {id, ok, status, url, headers, body}, whatever the status.'],
  fetch_text: [REQUEST, 'The body of the answer; OSError unless the status is 2xx.'],
  fetch_json: [REQUEST, 'The body of the answer, which is valid JSON; OSError unless the status is 2xx.'],
  abort_request: ['(id: int, /) -> bool', 'End a request that is under way; whether there was one.'],
  ws_open: [
    '(url: str, msg: str, protocols_json: str | None = None, /) -> int',
    'Open a WebSocket; its id. Events come to receive() as JSON with this msg.',
  ],
  ws_send: ['(id: int, data: str | bytes, /) -> None', 'Send a message; ConnectionError unless the socket is open.'],
  ws_close: ['(id: int, code: int | None = None, reason: str | None = None, /) -> None', 'Close a WebSocket.'],
  ws_state: ['(id: int, /) -> int', '0 connecting, 1 open, 2 closing, 3 closed.'],
  sse_open: [
    '(url: str, msg: str, options_json: str | None = None, /) -> int',
    'Open a stream of server-sent events; its id. Events come to receive() as JSON with this msg.',
  ],
  sse_close: ['(id: int, /) -> None', 'Close a stream; no event tells of it.'],
  sse_state: ['(id: int, /) -> int', '0 connecting, 1 open, 2 closed.'],
};
