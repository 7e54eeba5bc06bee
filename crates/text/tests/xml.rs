//! The XML parser says the same of a document however it is cut; what it says is compared with CPython's expat by the
//! conformance programs.

use edge_text::xml::{Event, Naming, Parser};

const DOCUMENTS: &[&str] = &[
    "<?xml version='1.0' encoding='utf-8'?>\r\n<!DOCTYPE a [<!ENTITY e \"x<b/>y\"><!ATTLIST a d CDATA '1'>]>\n<a c='é&e2;'/>",
    "<a xmlns='u' xmlns:p='v' p:x='1'>é&lt;\r\n<![CDATA[]]x]]><p:b/><!-- c --><?pi d?></a>\n",
    "<!DOCTYPE a [<!ENTITY e 'x<b>y</b>'>]><a>1&e;2&e;</a>",
    "<a><b></a>",
    "<a>\u{1}</a>",
    "<a",
];

/// Events; neighbouring pieces of text are one, since where text is cut depends on the document's pieces.
fn events(document: &[u8], size: usize) -> Vec<Event> {
    let mut parser = Parser::new(Naming::Braces, None);
    let mut found: Vec<Event> = Vec::new();
    let mut pieces = document.chunks(size).peekable();
    while let Some(piece) = pieces.next() {
        parser.feed(piece, pieces.peek().is_none());
        while let Some(event) = parser.next_event() {
            match (found.last_mut(), event) {
                (Some(Event::Data(text)), Event::Data(more)) => text.push_str(&more),
                (_, event) => found.push(event),
            }
        }
    }
    found
}

#[test]
fn pieces_make_no_difference() {
    for document in DOCUMENTS {
        let whole = events(document.as_bytes(), document.len());
        for size in [1, 2, 3, 7, 16] {
            assert_eq!(events(document.as_bytes(), size), whole, "{document:?} in pieces of {size}");
        }
    }
}

#[test]
fn utf_16_in_pieces() {
    let bytes: Vec<u8> = "\u{feff}<a>é😀</a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let whole = events(&bytes, bytes.len());
    assert!(whole.contains(&Event::Data("é😀".to_string())), "{whole:?}");
    assert_eq!(events(&bytes, 1), whole);
}

#[test]
fn expansion_is_bounded() {
    let mut document = String::from("<!DOCTYPE a [<!ENTITY l0 'ha'>");
    for i in 1..10 {
        let below = format!("&l{};", i - 1).repeat(10);
        document.push_str(&format!("<!ENTITY l{i} '{below}'>"));
    }
    for content in ["<a>&l9;</a>", "<a b='&l9;'/>"] {
        let found = events(format!("{document}]>{content}").as_bytes(), usize::MAX);
        assert!(matches!(found.last(), Some(Event::Error { code: 43, .. })));
    }
}
