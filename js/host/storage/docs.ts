/** What stub files say of the storage library; docs/host-libraries.md says more. */
import type { Docs } from '../documented.js';

const KEY = 'key: str | int | float';

export const storageDocs: Docs = {
  ...area('local', 'kept in the directory of the worker’s storage, if it has one'),
  ...area('session', 'kept as long as the worker'),
  idb_open: [
    '(name: str, version: int | None = None, schema_json: str | None = None, /) -> int',
    'Open a database, and with a higher version apply the schema; an id for the other calls.',
  ],
  idb_put: [
    `(db: int, store: str, value_json: str, /, ${KEY} | None = None) -> str | int | float`,
    'Store a record; its key.',
  ],
  idb_get: [`(db: int, store: str, ${KEY}, /) -> str | None`, 'The JSON of a record; None if there is none.'],
  idb_delete: [`(db: int, store: str, ${KEY}, /) -> None`, 'Remove a record, if it is there.'],
  idb_keys: ['(db: int, store: str, /) -> str', 'JSON array of the keys: numbers, then strings.'],
  idb_close: ['(db: int, /) -> None', 'Give up an id of idb_open.'],
};

function area(prefix: string, kept: string): Docs {
  return {
    [`${prefix}_get`]: ['(key: str, /) -> str | None', `The value of a key, ${kept}; None if there is none.`],
    [`${prefix}_set`]: ['(key: str, value: str, /) -> None', `Set the value of a key, ${kept}.`],
    [`${prefix}_remove`]: ['(key: str, /) -> None', 'Remove a key, if it is there.'],
    [`${prefix}_clear`]: ['() -> None', 'Remove all keys.'],
    [`${prefix}_keys`]: ['() -> str', 'JSON array of the keys, in the order of their code points.'],
  };
}
