print(2 ** 3 ** 2, (2 ** 3) ** 2, -2 ** 2, (-2) ** 2, 2 ** -1, -2 ** -2, ~2 ** 2, not 2 ** 2, 2 ** -1 ** 2, -1 ** 0.5, (-8) ** (1 / 3))
print(-0, -0.0, +True, -True, ~True, ~-1, +-~5, - - 3, not -0, -(2 ** 70), ~(2 ** 70), +(1+2j), -(1-2j), abs(-3))
for f in (lambda: -"a", lambda: +[], lambda: ~1.5, lambda: ~"x", lambda: -None, lambda: ~1j, lambda: -{}, lambda: +(1,), lambda: -object(), lambda: 2 ** "a", lambda: [] ** 2, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 0j ** -1, lambda: 10.0 ** 400, lambda: None ** None):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(0 ** 0, 0.0 ** 0, 1 ** -5, (-1) ** -3, 2 ** 0.5, 4 ** -0.5, 1e308 * 10, (-2.0) ** 3, 2 ** 1000 % 1007, True ** 2, 10 ** -3)
async def aw():
    return await val() ** 2
async def val(): return 3
try: aw().send(None)
except StopIteration as e: print(e.value)
