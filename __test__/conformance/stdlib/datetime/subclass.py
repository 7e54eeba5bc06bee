from datetime import *
import copy
class D(date):
    def extra(self): return self.year + 1
d = D(2024, 1, 1); print(d, repr(d), d.extra(), type(d + timedelta(1)).__name__, type(d.replace(day=2)).__name__, d == date(2024, 1, 1))
class DT(datetime): pass
x = DT(2024, 1, 1, 5); print(repr(x), type(x + timedelta(1)).__name__, type(DT.fromisoformat('2020-01-01')).__name__, x.date(), type(DT.combine(date(2020, 1, 1), time())).__name__)
print(copy.copy(d) == d, copy.deepcopy(x) == x, copy.copy(timedelta(1)), copy.deepcopy(timezone.utc) is timezone.utc, copy.copy(time(1)))
t = datetime.now(timezone.utc); print(t.tzinfo, t.year > 2000, date.today() <= (t + timedelta(1)).date(), isinstance(datetime.now() - datetime.now(), timedelta))
