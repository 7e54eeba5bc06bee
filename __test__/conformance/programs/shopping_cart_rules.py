from dataclasses import dataclass, field
from enum import Enum
from decimal import Decimal as D
from typing import Callable
class Cat(Enum): FOOD = "food"; BOOK = "book"; TOY = "toy"
TAX = {Cat.FOOD: D("0.07"), Cat.BOOK: D("0.07"), Cat.TOY: D("0.19")}
@dataclass(frozen=True, order=True)
class Product:
    sku: str
    name: str = field(compare=False)
    price: D = field(compare=False)
    cat: Cat = field(compare=False, default=Cat.FOOD)
    def __post_init__(self):
        if self.price < 0: raise ValueError(f"{self.sku}: negative price")
@dataclass
class Cart:
    lines: dict = field(default_factory=dict)
    coupons: list = field(default_factory=list)
    def add(self, p, n=1):
        if n <= 0: raise ValueError("quantity must be positive")
        self.lines[p] = self.lines.get(p, 0) + n
        return self
    def remove(self, p, n=None):
        if p not in self.lines: raise KeyError(p.name)
        if n is None or n >= self.lines[p]: del self.lines[p]
        else: self.lines[p] -= n
        return self
    @property
    def subtotal(self): return sum((p.price * n for p, n in self.lines.items()), D(0))
    def __len__(self): return sum(self.lines.values())
    def __iter__(self): return iter(sorted(self.lines.items()))
RULES: list[tuple[str, Callable]] = []
def rule(name):
    def deco(f): RULES.append((name, f)); return f
    return deco
@rule("3 for 2 books")
def three_for_two(cart):
    prices = sorted((p.price for p, n in cart for _ in range(n) if p.cat is Cat.BOOK), reverse=True)
    return sum(prices[2::3], D(0))
@rule("10% over 50")
def bulk(cart): return (cart.subtotal * D("0.1")).quantize(D("0.01")) if cart.subtotal > 50 else D(0)
@rule("coupon")
def coupon(cart): return sum((D(c[4:]) for c in cart.coupons if c.startswith("SAVE")), D(0))
def checkout(cart):
    if not cart: raise ValueError("the cart is empty")
    out, due = [], cart.subtotal
    for p, n in cart: out.append(f"{n:>3} x {p.name:<12}{p.price:>8}{p.price * n:>9}")
    for name, f in RULES:
        if off := min(f(cart), due): due -= off; out.append(f"    {name:<22}{-off:>7}")
    tax = sum(((p.price * n) / cart.subtotal * due * TAX[p.cat] / (1 + TAX[p.cat]) for p, n in cart), D(0)).quantize(D("0.01"))
    return "\n".join([*out, f"    {'due':<22}{due:>7}", f"    {'tax included':<22}{tax:>7}"]), due
apple, book, robot = Product("A", "Apple", D("0.50")), Product("B", "Novel", D("12.00"), Cat.BOOK), Product("C", "Robot", D("30.00"), Cat.TOY)
c = Cart().add(apple, 6).add(book, 3).add(robot)
print(*checkout(c), sep="\n"); c.coupons.append("SAVE5"); c.remove(apple, 2).remove(robot); print(*checkout(c), sep="\n")
print(len(c), c.subtotal, sorted([robot, apple, book])[0].name, apple < book, apple == Product("A", "other", D(9)), hash(apple) == hash(Product("A", "x", D(1))))
for f in (lambda: c.add(apple, 0), lambda: c.remove(robot), lambda: Product("D", "bad", D(-1)), lambda: checkout(Cart()), lambda: setattr(apple, "price", 1), lambda: Cart().add("x") and checkout(Cart().add("x")), lambda: Cat("car"), lambda: Product("E")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
c.coupons = ["SAVEx"]
checkout(c)
