inner = ExceptionGroup("inner", [TypeError("t"), ValueError("v")])
inner.add_note("a note on the inner group")
try:
    raise ExceptionGroup("outer", [inner, KeyError("k")])
except* KeyError:
    print("handled the key error")
