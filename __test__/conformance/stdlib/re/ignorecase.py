import re

letters = 'aAkKsSiI\u212a\u017f\u0131\u0130µμΜßẞéÉσςΣǅǆǄﬅﬆвᲀВ\U00010400\U00010428ͅιΙι'
for flags in [re.I, re.I | re.A]:
    for c in letters:
        print(ascii(c), ascii(re.findall(c, letters, flags)), ascii(re.findall(f'[{c}]', letters, flags)), ascii(re.findall(f'[{c}x]', letters, flags)),
              ascii(re.findall(f'[^{c}x]', letters, flags)), ascii(re.findall(f'[^{c}]', letters, flags)), ascii(re.findall(f'({c})\\1', ''.join(a + b for a in letters for b in letters), flags))[:300])
    for r in ['a-z', 'A-Z', 'h-k', 'é-ü', '\u0100-\u017f', '\u2000-\u2fff', 'α-ω', '\U00010400-\U00010410', 'a-\U0010ffff', 'Z-a', '\ufb00-\ufb06', 'I-K']:
        print(ascii(r), ascii(re.findall(f'[{r}]', letters, flags)), ascii(re.findall(f'[^{r}]', letters, flags)))
print(re.findall(b'[a-c]', b'aBC\xe9\xc9', re.I), re.findall(b'\xe9', b'\xc9\xe9', re.I), re.findall(b'[^a]', b'aAb', re.I | re.L), re.findall(b'(?i)k+', b'kKk'))
