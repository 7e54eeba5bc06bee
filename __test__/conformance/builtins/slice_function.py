for s in (slice(3), slice(1, 3), slice(1, 10, 2), slice(None), slice("a", "b", "c"), slice(None, None, -1)):
    print(s, s.start, s.stop, s.step, list("abcdefgh")[s] if s.start != "a" else "-")
print(slice(5).indices(3), slice(-3, None).indices(10), slice(None, None, -1).indices(4), slice(100, -100, -3).indices(10), slice(2, 1).indices(0))
print(slice(1, 2) == slice(1, 2, None), slice(1) != slice(2), slice(1, 2) < slice(1, 3), slice(2) < slice(3))
class I:
    def __index__(self): return 2
print("abcdef"[I():], "abcdef"[slice(None, I())], slice(I()).indices(9))
for f in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1).indices(-1), lambda: slice("a").indices(3), lambda: slice(1, 2, 0).indices(3), lambda: setattr(slice(1), "start", 2), lambda: [][1.0:], lambda: slice(1).indices(), lambda: slice(start=1), lambda: [1]["a":], lambda: slice(1) < 1):
    try: print(f())
    except (TypeError, ValueError, AttributeError) as e: print(type(e).__name__, e)
class G:
    def __getitem__(self, k): return k
print(G()[1:2], G()[::], G()[1:2, 3], G()[..., :], G()["a":"b":"c"], G()[()], G()[1,])
