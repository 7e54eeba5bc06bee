/**
 * The text/event-stream format of the HTML standard: from decoded text, in whatever pieces, to events.
 * Owns the parser's state of one connection. Hand-written: the format is a page, and the packages for it need a
 * newer Node than this one supports.
 */

export interface StreamEvent {
  /** The event's name; `message` if the stream gives none. */
  event: string;
  data: string;
}

/** Longest line and longest event, UTF-16 units. */
const MAX_LENGTH = 16 * 2 ** 20;

export class EventStreamParser {
  /** What a reconnection sends as Last-Event-ID. */
  lastEventId: string;
  /** Milliseconds, once the stream has said so. */
  retryMs: number | undefined;

  readonly #onEvent: (event: StreamEvent) => void;
  #line = '';
  /** The previous piece ended in CR: a LF that comes now belongs to it. */
  #afterCr = false;
  #event = '';
  #data: string[] = [];
  #dataLength = 0;
  #id: string;

  constructor(lastEventId: string, onEvent: (event: StreamEvent) => void) {
    this.lastEventId = lastEventId;
    this.#id = lastEventId;
    this.#onEvent = onEvent;
  }

  /** Throws a `RangeError` if a line or an event is longer than can be meant. */
  feed(text: string): void {
    let piece = this.#afterCr && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#afterCr = text.endsWith('\r');
    for (;;) {
      const end = /\r\n|\r|\n/.exec(piece);
      if (end === null) break;
      const line = this.#line + piece.slice(0, end.index);
      this.#line = '';
      piece = piece.slice(end.index + end[0].length);
      this.#take(line);
    }
    this.#line += piece;
    if (this.#line.length + this.#dataLength > MAX_LENGTH) {
      throw new RangeError(`an event is longer than ${MAX_LENGTH} characters`);
    }
  }

  #take(line: string): void {
    if (line === '') {
      this.#dispatch();
      return;
    }
    const colon = line.indexOf(':');
    // A comment.
    if (colon === 0) return;
    const field = colon === -1 ? line : line.slice(0, colon);
    const rest = colon === -1 ? '' : line.slice(colon + 1);
    const value = rest.startsWith(' ') ? rest.slice(1) : rest;
    switch (field) {
      case 'event':
        this.#event = value;
        break;
      case 'data':
        this.#data.push(value);
        this.#dataLength += value.length + 1;
        break;
      case 'id':
        if (!value.includes('\0')) this.#id = value;
        break;
      case 'retry':
        if (/^\d+$/.test(value)) this.retryMs = Number(value);
        break;
    }
  }

  /** An empty line ends an event. One without data only sets the id. */
  #dispatch(): void {
    this.lastEventId = this.#id;
    const event = this.#event === '' ? 'message' : this.#event;
    const data = this.#data;
    this.#event = '';
    this.#data = [];
    this.#dataLength = 0;
    if (data.length > 0) this.#onEvent({ event, data: data.join('\n') });
  }
}
