class Failure(Exception):
    def __init__(self, code, reason):
        super().__init__(code, reason)
        self.code, self.reason = code, reason

    def __str__(self):
        return f"code={self.code}: {self.reason}"


class Outer:
    class Inner(Exception):
        pass


try:
    raise Outer.Inner("nested class")
except Outer.Inner as e:
    print(repr(e))
raise Failure(42, "went\nwrong on two lines")
