//! The interner: one `Str` a name, so that names compare by pointer.
//!
//! Interned strings are kept alive for the life of the VM (they are names in source text and a few literals).

use super::*;

#[derive(Default)]
pub struct Interner {
    table: Table<()>,
    /// How many of the first strings are frozen: these need no tracing.
    frozen: usize,
}

impl Interner {
    /// The one string object with this text.
    pub fn intern(&mut self, heap: &mut Heap, text: &str) -> Gc<Str> {
        let hash = hash_bytes(text.as_bytes());
        if let Some(s) = self.lookup(text, hash) {
            return s;
        }
        let s = heap.alloc(Str::new(text));
        s.interned.set(true);
        self.table.insert_new(Value::Str(s), hash, ());
        s
    }

    /// The interned string equal to `s`; `s` itself becomes interned if there was none.
    pub fn intern_str(&mut self, s: Gc<Str>) -> Gc<Str> {
        if s.interned.get() {
            return s;
        }
        if let Some(found) = self.lookup(s.as_str(), s.hash()) {
            return found;
        }
        s.interned.set(true);
        self.table.insert_new(Value::Str(s), s.hash(), ());
        s
    }

    fn lookup(&self, text: &str, hash: i64) -> Option<Gc<Str>> {
        self.table.find_with(hash, |k| matches!(k, Value::Str(s) if s.as_str() == text)).and_then(|pos| {
            match self.table.at(pos)?.key {
                Value::Str(s) => Some(s),
                _ => None,
            }
        })
    }

    pub fn trace(&self, t: &mut Tracer) {
        for e in self.table.iter().skip(self.frozen) {
            t.value(e.key);
        }
    }

    /// The heap is frozen: see `Heap::freeze`.
    pub fn freeze(&mut self) {
        self.frozen = self.table.len();
    }
}
