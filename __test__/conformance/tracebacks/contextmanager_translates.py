from contextlib import contextmanager
@contextmanager
def translate():
    try: yield
    except KeyError as e: raise LookupError(f"translated {e}") from e
with translate():
    {}["x"]
