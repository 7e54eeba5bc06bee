class Custom(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def risky(i):
    if i % 4 == 0:
        raise ValueError(i)
    if i % 4 == 1:
        raise Custom(i)
    return i


def run(n):
    ok = bad = fin = 0
    for i in range(n):
        try:
            ok += risky(i) & 7
        except ValueError as e:
            bad += e.args[0] & 3
        except Custom as e:
            bad += e.code & 3
        finally:
            fin += 1
        try:
            fin += 0
        except KeyError:
            pass
    return ok, bad, fin


print(run(450_000))
