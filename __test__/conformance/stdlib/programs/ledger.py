from collections import defaultdict, Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal, ROUND_HALF_UP
from enum import Enum, auto
from itertools import groupby, accumulate
from operator import attrgetter
class Kind(Enum):
    CREDIT = auto()
    DEBIT = auto()
@dataclass(frozen=True, order=True)
class Entry:
    when: date
    amount: Decimal
    kind: Kind = field(compare=False)
    tags: tuple = field(default=(), compare=False)
    @property
    def signed(self): return self.amount if self.kind is Kind.CREDIT else -self.amount
start = date(2024, 1, 30)
entries = [Entry(start + timedelta(days=9 * i), Decimal(i * 137 % 1000) / 7, Kind.DEBIT if i % 3 else Kind.CREDIT, ('t%d' % (i % 4),)) for i in range(1, 13)]
for month, group in groupby(sorted(entries), key=lambda e: (e.when.year, e.when.month)):
    group = list(group)
    total = sum((e.signed for e in group), Decimal(0)).quantize(Decimal('0.01'), ROUND_HALF_UP)
    print(month, len(group), total, f'{total:>+12,.2f}')
print([f'{b:.3f}' for b in accumulate(e.signed for e in entries)])
print(Counter(t for e in entries for t in e.tags).most_common(), max(entries), min(entries, key=attrgetter('amount')).when)
by = defaultdict(list)
for e in entries: by[e.kind].append(e.amount)
print({k.name: sum(v).normalize() for k, v in by.items()}, replace(entries[0], amount=Decimal(5)))
