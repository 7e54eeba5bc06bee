import csv, io
from decimal import Decimal, ROUND_HALF_UP
from collections import Counter, namedtuple

DATA = """sku,name,category,price,qty
A1,Widget,tools,9.99,10
A2,Gadget,tools,24.50,3
B1,"Cable, 2m",wires,4.25,100
B2,"Plug ""EU""",wires,3.10,0
C1,Lamp,home,39.00,7
X9,Broken,home,abc,1
"""
Item = namedtuple("Item", "sku name category price qty")
def load(text):
    good, bad = [], []
    for n, row in enumerate(csv.DictReader(io.StringIO(text)), 2):
        try:
            good.append(Item(row["sku"], row["name"], row["category"], Decimal(row["price"]), int(row["qty"])))
        except (ValueError, ArithmeticError) as e:
            bad.append((n, row["sku"], type(e).__name__))
    return good, bad
def money(d): return d.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
items, errors = load(DATA)
print(errors)
width = max(len(i.name) for i in items)
for i in items: print(f"{i.sku:<4}{i.name:<{width + 2}}{i.price:>8}{i.qty:>5}{money(i.price * i.qty):>10}")
by_cat = Counter()
for i in items: by_cat[i.category] += i.price * i.qty
print({k: str(money(v)) for k, v in by_cat.most_common()})
print("total", money(sum((i.price * i.qty for i in items), Decimal(0))), "average", money(sum(i.price for i in items) / len(items)))
low = [i._replace(qty=i.qty + 20) for i in items if i.qty < 5]
print(low)
out = io.StringIO()
w = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
w.writerow(Item._fields)
for i in sorted(items, key=lambda i: (-i.qty, i.name)): w.writerow(i)
print(out.getvalue())
discount = {"tools": Decimal("0.10"), "wires": Decimal("0.333")}
for i in items:
    d = discount.get(i.category)
    if d is None: continue
    print(i.name, i.price, "->", money(i.price * (1 - d)), f"({d:.1%})")
assert load(out.getvalue())[0] != items and sorted(load(out.getvalue())[0]) == sorted(items)
load("sku,name\n1,2\n")
