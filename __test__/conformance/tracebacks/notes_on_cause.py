try:
    try: 1 / 0
    except ZeroDivisionError as e:
        e.add_note("note on the cause")
        raise
except ZeroDivisionError as e:
    n = RuntimeError("outer")
    n.add_note("note on the outer")
    raise n from e
