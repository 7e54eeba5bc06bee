class Money:
    def __init__(self, cents): self.cents = cents
    @classmethod
    def parse(cls, s):
        sign = -1 if s.startswith("-") else 1
        whole, _, frac = s.lstrip("-$").replace(",", "").partition(".")
        return cls(sign * (int(whole or 0) * 100 + int(frac.ljust(2, "0")[:2] or 0)))
    def __add__(self, o): return Money(self.cents + (o.cents if isinstance(o, Money) else o))
    __radd__ = __add__
    def __mul__(self, k): return Money(round(self.cents * k))
    __rmul__ = __mul__
    def __truediv__(self, o): return self.cents / o.cents if isinstance(o, Money) else Money(round(self.cents / o))
    def __neg__(self): return Money(-self.cents)
    def __lt__(self, o): return self.cents < o.cents
    def __eq__(self, o): return isinstance(o, Money) and self.cents == o.cents
    def __bool__(self): return self.cents != 0
    def __format__(self, spec): return format(f"{'-' if self.cents < 0 else ''}${abs(self.cents) // 100:,}.{abs(self.cents) % 100:02d}", spec)
    def __repr__(self): return f"{self}"
    def split(self, n):
        q, r = divmod(self.cents, n)
        return [Money(q + (i < r)) for i in range(n)]
class Item:
    def __init__(self, sku, name, price, qty, *tags): self.sku, self.name, self.price, self.qty, self.tags = sku, name, Money.parse(price), qty, frozenset(tags)
    total = property(lambda self: self.price * self.qty)
    def __repr__(self): return f"<{self.sku}>"
stock = [Item("A1", "Widget", "2.50", 100, "metal", "small"), Item("B2", "Gadget", "$1,299.99", 3, "electric"), Item("C3", "Gizmo", ".75", 0, "small"), Item("D4", "Doohickey", "19.9", 42, "metal", "electric")]
print(f"{'SKU':<5}{'Name':<12}{'Price':>12}{'Qty':>5}{'Total':>14}")
print("-" * 48)
for i in sorted(stock, key=lambda i: (-i.total.cents, i.name)): print(f"{i.sku:<5}{i.name:<12}{i.price:>12}{i.qty:>5}{i.total:>14}")
print("=" * 48)
print(f"{'Total':<34}{sum(i.total for i in stock):>14}")
def group_by(items, key):
    out = {}
    for i in items:
        for k in key(i): out.setdefault(k, []).append(i)
    return dict(sorted(out.items()))
for tag, items in group_by(stock, lambda i: sorted(i.tags)).items(): print(f"{tag:>10}: {items} {sum((i.total for i in items), Money(0))}")
class Query:
    def __init__(self, src, ops=()): self.src, self.ops = src, ops
    def _with(self, op): return Query(self.src, (*self.ops, op))
    def where(self, pred=None, **eq): return self._with(lambda it: (x for x in it if (pred is None or pred(x)) and all(getattr(x, k) == v for k, v in eq.items())))
    def select(self, *names): return self._with(lambda it: (tuple(getattr(x, n) for n in names) for x in it))
    def order(self, key, desc=False): return self._with(lambda it: sorted(it, key=key if callable(key) else lambda x: getattr(x, key), reverse=desc))
    def limit(self, n): return self._with(lambda it: (x for x, _ in zip(it, range(n))))
    def __iter__(self):
        it = iter(self.src)
        for op in self.ops: it = op(it)
        return iter(it)
    def __len__(self): return sum(1 for _ in self)
q = Query(stock)
print(list(q.where(lambda i: i.qty > 0).order("price").select("name", "price")), list(q.where(qty=0)), len(q.where(lambda i: "metal" in i.tags)), list(q.order(lambda i: i.name, desc=True).limit(2)), list(q.where(sku="zz")))
m = Money.parse("100.00")
print(m.split(3), sum(m.split(7)) == m, m / 3, m / Money(2500), -m, m * 1.075, 2 * m, Money.parse("-$1,000.5"), bool(Money(0)), min(m, Money(5)), max(i.price for i in stock), sorted([m, Money(1), -m]))
try:
    m + "x"
except TypeError as e:
    print(e)
