from dataclasses import dataclass
@dataclass
class Order:
    price: float
    qty: int = 1
    @property
    def total(self):
        return self.price * self.qty / self.discount
    @property
    def discount(self): return self.qty - 2
print(Order(5.0, 3).total)
print(Order(5.0, 2).total)
