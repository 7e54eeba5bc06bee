LOG = """deposit alice 100
deposit bob 50.5
withdraw alice 30
transfer alice bob 45.25
withdraw bob 1000
transfer alice carol 5
deposit dave -5
close alice
oops
deposit erin ten
# a comment

report
"""
class CommandError(Exception): pass
class Bank:
    def __init__(self): self.acc, self.history = {}, []
    def __getattr__(self, name):
        if name.startswith("do_"): raise CommandError(f"unknown command {name[3:]!r}")
        raise AttributeError(name)
    def need(self, name, create=False):
        if create: self.acc.setdefault(name, 0.0)
        elif name not in self.acc: raise CommandError(f"no account {name}")
        return name
    def do_deposit(self, name, amount):
        amount = float(amount)
        if amount <= 0: raise CommandError("amount must be positive")
        self.acc[self.need(name, True)] += amount
    def do_withdraw(self, name, amount):
        left = self.acc[self.need(name)] - float(amount)
        if left < 0: raise CommandError(f"{name} would be {left:.2f}")
        self.acc[name] = left
    def do_transfer(self, src, dst, amount):
        self.need(src); self.need(dst)
        self.do_withdraw(src, amount); self.do_deposit(dst, amount)
    def do_close(self, name):
        if (b := self.acc[self.need(name)]): raise CommandError(f"{name} still has {b:.2f}")
        del self.acc[name]
    def do_report(self):
        for n, b in sorted(self.acc.items()): print(f"  {n:.<12}{b:>10,.2f}")
        print(f"  {'total':.<12}{sum(self.acc.values()):>10,.2f}")
    def run(self, text):
        for n, line in enumerate(text.splitlines(), 1):
            line = line.split("#")[0].strip()
            if not line: continue
            cmd, *args = line.split()
            try:
                getattr(self, "do_" + cmd)(*args)
                self.history.append((n, cmd))
            except CommandError as e: print(f"line {n}: {e}")
            except (TypeError, ValueError) as e: print(f"line {n}: {type(e).__name__}: {e}")
bank = Bank(); bank.run(LOG)
print(bank.history, bank.acc)
bank.run("withdraw alice 24.75\nclose alice\nreport\nwithdraw\ntransfer bob")
print(hasattr(bank, "nothing"), callable(bank.do_report))
bank.do_withdraw("alice", 1)
