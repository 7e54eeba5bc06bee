"""Writes src/xml/chars.rs: which characters names in XML consist of, as the installed expat has it.

    python3 crates/text/scripts/gen_xml_names.py

expat follows the fourth edition of XML 1.0, which lists letters by block; later editions allow more.
"""

import pathlib
from xml.parsers import expat

HEADER = '''\
//! Characters of names in XML 1.0, fourth edition, beyond ASCII.
//!
//! Made by scripts/gen_xml_names.py: do not edit.
'''


def accepted(document):
    try:
        expat.ParserCreate().Parse(document, True)
    except expat.ExpatError:
        return False
    return True


def ranges(template):
    found = []
    for code in range(0x80, 0x110000):
        if 0xD800 <= code < 0xE000 or not accepted(template.format(chr(code))):
            continue
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def table(name, doc, rows):
    lines, line = [], '   '
    for first, last in rows:
        item = f' ({first:#x}, {last:#x}),'
        if len(line) + len(item) > 110:
            lines.append(line)
            line = '   '
        line += item
    lines.append(line)
    return f'\n/// {doc}\n#[rustfmt::skip]\npub static {name}: &[(u16, u16)] = &[\n' + '\n'.join(lines) + '\n];\n'


starts, parts = ranges('<{}/>'), ranges('<a{}/>')
assert max(last for _, last in starts + parts) < 0x10000
target = pathlib.Path(__file__).parent.parent / 'src/xml/chars.rs'
target.write_text(HEADER + table('START', 'What a name may begin with.', starts)
                  + table('PART', 'What a name may consist of.', parts))
