class InsufficientFunds(Exception):
    def __init__(self, need, have):
        super().__init__(f"need {need:.2f}, have {have:.2f}")
        self.short = need - have
class Account:
    _next = 1000
    rate = 0.0
    def __init__(self, owner, cents=0):
        self.owner, self._cents, self.history = owner, cents, []
        self.number = Account._next
        Account._next += 1
    @property
    def balance(self): return self._cents / 100
    def deposit(self, cents):
        if cents <= 0: raise ValueError("deposit must be positive")
        self._cents += cents
        self.history.append(("+", cents))
        return self
    def withdraw(self, cents):
        if cents > self.available():
            raise InsufficientFunds(cents / 100, self.balance)
        self._cents -= cents
        self.history.append(("-", cents))
        return self
    def available(self): return self._cents
    def month(self):
        interest = round(self._cents * self.rate)
        if interest: self.deposit(interest)
    def __repr__(self): return f"<{type(self).__name__} #{self.number} {self.owner} ${self.balance:,.2f}>"
    def __lt__(self, o): return self._cents < o._cents
class Savings(Account):
    rate = 0.015
class Checking(Account):
    overdraft = 5000
    def available(self): return super().available() + self.overdraft
class Bank:
    def __init__(self): self.accounts = {}
    def open(self, cls, owner, cents=0):
        a = cls(owner, cents)
        self.accounts[a.number] = a
        return a
    def transfer(self, src, dst, cents):
        snapshot = src._cents, dst._cents
        try:
            src.withdraw(cents)
            if dst.owner == "blocked": raise PermissionError("blocked account")
            dst.deposit(cents)
        except Exception:
            src._cents, dst._cents = snapshot
            raise
    @property
    def total(self): return sum(a._cents for a in self.accounts.values())
b = Bank()
s, c, x = b.open(Savings, "Ann", 123456), b.open(Checking, "Bob", 1000), b.open(Account, "blocked")
print(b.accounts, b.total)
for src, dst, amt in [(s, c, 50000), (c, s, 55000), (c, s, 5000), (s, x, 100), (s, c, -5)]:
    try:
        b.transfer(src, dst, amt)
        print("ok", src, dst)
    except InsufficientFunds as e:
        print("refused:", e, f"short {e.short:.2f}")
    except (PermissionError, ValueError) as e:
        print(type(e).__name__, e)
for _ in range(12):
    for a in b.accounts.values(): a.month()
print(sorted(b.accounts.values()), b.total, max(b.accounts.values()).owner)
print(s.history[:3], len(s.history), c.history)
s.deposit(1).withdraw(1).deposit(5)
print(f"{s.balance:>12,.2f}|{c.balance:+.1f}|{s!r:>40}")
