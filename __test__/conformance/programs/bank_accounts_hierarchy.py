from decimal import Decimal
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        self.short = amount - account.balance
        super().__init__(f"{account.owner} is short of {self.short}")
class Account:
    _next = 1000
    rate = Decimal("0")
    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.log = owner, Decimal(balance), []
        self.number = Account._next; Account._next += 1
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v): raise AttributeError("use deposit or withdraw")
    def deposit(self, amount):
        if amount <= 0: raise ValueError("deposit must be positive")
        self._balance += Decimal(amount); self.log.append(("+", amount))
        return self
    def withdraw(self, amount):
        if amount > self.limit(): raise InsufficientFunds(self, Decimal(amount))
        self._balance -= Decimal(amount); self.log.append(("-", amount))
        return self
    def limit(self): return self._balance
    def month_end(self): self._balance += (self._balance * self.rate).quantize(Decimal("0.01"))
    def __repr__(self): return f"<{type(self).__name__} {self.number} {self.owner}: {self._balance:,.2f}>"
    def __iadd__(self, amount): return self.deposit(amount)
    def __isub__(self, amount): return self.withdraw(amount)
    def __lt__(self, o): return self._balance < o._balance
    def __bool__(self): return self._balance > 0
class Savings(Account): rate = Decimal("0.02")
class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=100): super().__init__(owner, balance); self.overdraft = overdraft
    def limit(self): return super().limit() + self.overdraft
    def month_end(self):
        if self._balance < 0: self._balance *= Decimal("1.1")
class Bank:
    def __init__(self): self.accounts = {}
    def open(self, kind, *a, **k): acc = kind(*a, **k); self.accounts[acc.number] = acc; return acc
    def transfer(self, src, dst, amount):
        a, b = self.accounts[src], self.accounts[dst]
        before = a.balance
        a.withdraw(amount)
        try: b.deposit(amount)
        except Exception: a._balance = before; raise
    def __iter__(self): return iter(self.accounts.values())
    def total(self): return sum(a.balance for a in self)
bank = Bank()
s = bank.open(Savings, "ann", "1500.50"); c = bank.open(Checking, "bob", 20, overdraft=50)
s += 100; c -= 60
print(s, c, bool(c), s > c, max(bank), sorted(bank))
for step in (lambda: bank.transfer(1000, 1001, 500), lambda: bank.transfer(1001, 1000, 5000), lambda: bank.transfer(1000, 1001, -5), lambda: bank.transfer(1, 2, 3), lambda: setattr(s, "balance", 5), lambda: c.deposit("x")):
    try: print(step(), bank.total())
    except (InsufficientFunds, ValueError, KeyError, AttributeError, TypeError) as e: print(type(e).__name__, e)
for a in bank: a.month_end(); print(a, a.log)
c.withdraw(10_000)
