def f(): raise ValueError("leaf")
try: f()
except ValueError as e: leaf = e
leaf.add_note("leaf note")
g = ExceptionGroup("group", [leaf, TypeError("no traceback")])
g.add_note("group note\nsecond line")
raise g
