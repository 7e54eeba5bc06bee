import math
f = math
try: f(2)
except TypeError as e: print(e)
handler = {"a": print}.get("b")
handler("x")
