//! How much is stored. The in-memory storage of js/host/storage/ has the same limits but the last.

/// Longest key, and longest name of a database or store, bytes of UTF-8.
pub const KEY_BYTES: usize = 1 << 10;
/// Longest value, bytes of UTF-8.
pub const VALUE_BYTES: usize = 16 << 20;
/// Stores of one database.
pub const STORES: usize = 256;
/// What each entry counts for the quota beyond its text, bytes.
pub const ENTRY_BYTES: usize = 32;
/// Everything in a directory together, bytes. The file is somewhat larger.
pub const TOTAL_BYTES: u64 = 256 << 20;
