# International domain names.
import idna

for name in ('ドメイン.テスト', 'königsgäßchen.de', 'faß.example', 'пример.испытание', '例え.jp', 'xn--53h.example'.replace('53h', 'bcher-kva'),
             'a.b.c', '한국.kr', 'ελληνικά.gr'):
    encoded = idna.encode(name)
    print(name, encoded, idna.decode(encoded))
print(idna.encode('Königsgäßchen', uts46=True), idna.encode('faß.de', uts46=True, transitional=False))
print(idna.alabel('bücher'), idna.ulabel('xn--bcher-kva'), idna.uts46_remap('ＡＢＣ。ß', std3_rules=True))
for wrong in ('', 'a' * 64, '-abc', 'ab--cd', 'hello world', 'a\u0301\u0301b.\u0301x', '\u200dabc', 'א1a', 'xn--a', '☃.net'):
    try:
        print(idna.encode(wrong))
    except idna.IDNAError as error:
        print(type(error).__name__, str(error).encode('unicode_escape').decode())
print(idna.check_label('abc'), idna.check_bidi('אב'), idna.check_nfc('ü'), idna.valid_contextj('क्\u200dष', 2))
print(issubclass(idna.InvalidCodepoint, idna.IDNAError), idna.intranges_contain(5, idna.intranges.intranges_from_list([4, 5, 6])))
