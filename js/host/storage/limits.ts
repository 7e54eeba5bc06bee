/**
 * How much the storage in memory holds: the limits of crates/storage/src/limits.rs, except for the total.
 * Bytes of UTF-8.
 */
export const KEY_BYTES = 2 ** 10;
export const VALUE_BYTES = 16 * 2 ** 20;
export const STORES = 256;
/** What each entry counts for the total beyond its text. */
export const ENTRY_BYTES = 32;
/** On disk it is 256 MiB. */
export const TOTAL_BYTES = 64 * 2 ** 20;
