import unicodedata as u

for c in 'aÁ1²½٣Ⅷ\u0301\u200d가ｱ中😀\n ߀א(':
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.decomposition(c), u.name(c, '?'))
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    print(form, [ascii(u.normalize(form, s)) for s in ('é', 'e\u0301', 'ﬁ', '각', 'a\u0323\u0307', 'a\u0307\u0323', 'Å', '½', 'ｶﾞ')], u.is_normalized(form, 'é'))
print(u.lookup('GREEK SMALL LETTER ALPHA'), u.lookup('LATIN SMALL LETTER E WITH ACUTE'), u.name('é'))
for bad in (lambda: u.name('\n'), lambda: u.lookup('NO SUCH'), lambda: u.decimal('a'), lambda: u.normalize('X', 'a'), lambda: u.numeric('x')):
    try:
        bad()
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
