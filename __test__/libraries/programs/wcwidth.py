# How wide text is on a terminal.
from wcwidth import list_versions, wcswidth, wcwidth

for text in ('hello', 'コンニチハ, セカイ!', 'e\u0301', '한국어', '👩\u200d🚀', '🇩🇪', '\u200b', 'a\x00b', '\x1b[31m', 'ﾊﾝｶｸ', '✌\ufe0f', 'नमस्ते', 'Ａ', '—', '\u00ad', ''):
    print(ascii(text), wcswidth(text), [wcwidth(c) for c in text])
print(wcswidth('コンニ', 2), wcwidth('\t'), wcwidth('💩', unicode_version='4.1.0') if False else wcwidth('💩'), len(list_versions()) >= 1)
for line in ('コンニチハ', 'cafe\u0301', 'plain'):
    print(line + '.' * (12 - wcswidth(line)) + '|')
