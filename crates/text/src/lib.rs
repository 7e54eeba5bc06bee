//! Python's text, number and bytes algorithms over plain Rust types, after CPython 3.11 (Unicode 14).
//!
//! Nothing here knows the VM: values come in as `&str`, `&[u8]`, `i64`, `f64`, `&BigInt`, and a failure is a
//! [`PyErr`] with the exception's kind and CPython's exact message. No I/O, no global state; limits such as
//! `sys.get_int_max_str_digits()` are parameters.
//!
//! Known differences from CPython: lone surrogates cannot be held (`chr(0xd800)`, `%c` and `c` of one give
//! ValueError; `surrogateescape` and `surrogatepass` act as `strict`); texts past [`err::MAX_TEXT`] bytes and
//! ints past [`int::MAX_BITS`] bits are MemoryError; `pow` of floats and complex is as exact as the target's
//! math library; codecs are those of [`codec::Codec`], and `namereplace` knows the names it is given.
//!
//! | module | what it has |
//! |---|---|
//! | [`float`] | `repr`/`write_repr`, `parse`/`parse_bytes`, `hex`/`fromhex`, `as_integer_ratio`, `round_digits`, `round_int`, `div`/`modulo`/`floor_div`/`divmod`/`pow` → `Pow`, `to_i64`/`to_big`, `from_big`, `true_div_i64`/`_big`, `cmp_i64`/`cmp_big`, `hash_i64`/`_big`/`_f64`/`_complex`, `double_to_string`, `frexp`/`ldexp` |
//! | [`int`] | `parse`/`parse_bytes` → [`Int`], `to_str_i64`/`decimal`/`write_i64`/`to_str_big`, `prefixed_*` (bin, oct, hex), `digits_*`, `bit_length_*`, `bit_count_*`, `from_bytes`/`to_bytes`, `floor_div_*`/`mod_*`/`divmod_*`, `pow_i64`/`pow_big`/`pow_mod`, `shl*`/`shr*`, `isqrt`, `round_digits` |
//! | [`complex`] | `repr`, `parse`, `mul`, `div`, `pow`, `abs` |
//! | [`mod@format`] | `format_i64`/`format_big`/`format_f64`/`format_complex`/`format_str(value, spec, type_name)`, [`FormatSpec`] |
//! | [`quote`] | `str_repr`/`write_str_repr`, `str_ascii`, `ascii_of_repr`, `bytes_repr`, `bytearray_repr` |
//! | [`mod@slice`] | `adjust` → `Indices`, `adjust_big`, `bounds` (find, count…), `index`, `size` (i64 → usize, saturating), `range_len`/`_item`/`_position`/`_contains`/`_slice` and `_big` forms |
//! | [`strops`] | on `&str`, positions in codepoints, `ascii: bool` where positions matter: `char_len`, `byte_at`, `char_at`, `substring`, `slice(s, ascii, Indices)`, `find`/`rfind` (None for -1)/`index`/`rindex`/`count`/`contains`, `startswith`/`endswith`, `removeprefix`/`removesuffix`, `split`/`rsplit(s, sep, maxsplit)`, `splitlines`, `partition`/`rpartition`, `strip`/`lstrip`/`rstrip`, `join`, `repeat`, `replace`, `expandtabs`, `fill_char`, `center`/`ljust`/`rjust`/`zfill`, `translate` (closure → `Mapped`), `maketrans`, `maketrans_key`, `char_from` (chr); `lower`/`upper`/`title`/`capitalize`/`swapcase`/`casefold`, `is…` |
//! | [`template`] | `parse(s)` → `Template { pieces, error }`, `Field::parse_name` → `Name { first, accessors, error }`, `Field::spec_template(depth)`, `conversion`, `Numbering::resolve`, `index_error`, `positional_in_map` |
//! | [`percent`] | `parse_str`/`parse_bytes` → `Vec<Segment>`, `Directive::spec(star_width, star_precision)` → `Spec` with `int_i64`, `int_big`, `float`, `text`, `char`, `char_code`, `bytes`, `byte`, `byte_code`; `unsupported`, `number_required`, `float_required`, `bytes_required` and message constants |
//! | [`codec`] | `encode(s, encoding, errors)`, `decode(b, encoding, errors)`, `encode_named` (for `namereplace`), `find(name)` → `Codec` |
//! | [`bytesops`] | the methods of bytes on `&[u8]`, named as in [`strops`] without `ascii`; `byte_from`, `item_from` (range checks), `hex(b, sep, n)`, `hex_sep`, `fromhex`, `translate(b, table, delete)`, `maketrans` |
//! | [`ucd`] | the rest of the character database: categories, numbers, decompositions, normal forms |
//! | [`unicode`] | property flags, decimal values and case mappings per character |
//! | [`xml`] | `Parser`: `feed` bytes, `next_event` → `Event`, `position`, `set_encoding` |

pub mod bytesops;
mod charmap;
mod charmap_tables;
pub mod codec;
pub mod complex;
pub mod err;
pub mod float;
mod floatnum;
pub mod format;
mod idna;
mod idna_tables;
pub mod int;
pub mod percent;
mod punycode;
pub mod quote;
pub mod real;
pub mod slice;
mod strcase;
pub mod strops;
mod tables;
pub mod template;
pub mod ucd;
mod ucd_tables;
pub mod unicode;
mod utf7;
pub mod xml;

pub use err::{DecodeInfo, EncodeInfo, ErrKind, PyErr, Res};
pub use format::FormatSpec;
pub use int::Int;
