"""Prints the table `EXTRA_CASES` of src/chars.rs: lowercase characters that differ and have the same uppercase.

Asked of the running interpreter, which should be the CPython the project measures itself against:

    python3 scripts/gen_casefix.py
"""

import _sre
from collections import defaultdict

by_upper = defaultdict(set)
for i in range(0x110000):
    if not 0xD800 <= i < 0xE000:
        by_upper[chr(_sre.unicode_tolower(i)).upper()].add(_sre.unicode_tolower(i))

for lower in sorted(c for group in by_upper.values() if len(group) > 1 for c in group):
    group = next(g for g in by_upper.values() if lower in g)
    print('    (0x%x, &[%s]),' % (lower, ', '.join('0x%x' % c for c in sorted(group - {lower}))))
