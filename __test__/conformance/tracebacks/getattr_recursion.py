class R:
    def __getattr__(self, name):
        return self.missing
r = R()
try: r.x
except RecursionError as e: print(type(e).__name__, e)
r.y
