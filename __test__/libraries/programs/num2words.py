# Numbers in words, in several languages.
from decimal import Decimal

from num2words import num2words

for n in (0, 1, 13, 21, 100, 101, 342, 1000, 1999, 10 ** 6, 123456789, 10 ** 15 + 7, -42):
    print(n, num2words(n), '|', num2words(n, lang='de'), '|', num2words(n, lang='fr'), '|', num2words(n, lang='es'))
print(num2words(3.14), num2words(Decimal('0.05')), num2words(2.5, lang='fr'), num2words('17'))
print([num2words(n, to='ordinal') for n in (1, 2, 3, 12, 21, 100)], num2words(42, to='ordinal_num'))
print(num2words(1984, to='year'), num2words(2005, to='year'), num2words(-44, to='year'))
print(num2words(12.34, to='currency', currency='EUR'), '|', num2words(1.01, to='currency', currency='USD', lang='en'))
for lang in ('it', 'pt', 'ru', 'pl', 'nl', 'sv', 'tr', 'cs', 'fi', 'ja', 'ko', 'he', 'ar', 'uk', 'ro', 'hu', 'no', 'lt'):
    print(lang, num2words(47, lang=lang), '|', num2words(1234, lang=lang))
for wrong in (lambda: num2words(1, lang='xx'), lambda: num2words('abc'), lambda: num2words(1.5, to='ordinal')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
