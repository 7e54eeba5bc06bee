calls = ["len()", "len(1)", "len(1, 2)", "len(x=[])", "abs('a')", "ord()", "int('1', 2, 3)", "int(x=1)", "str(1, 2)", "str(1, 'utf8')", "list(1)", "list(1, 2)", "list(a=1)", "dict(1)", "tuple(a=1)", "set(a=1)",
         "isinstance(1)", "isinstance(1, 1)", "isinstance(1, (int, 'a'))", "issubclass(1, int)", "issubclass(int, 1)", "getattr(1)", "getattr(1, 2)", "getattr(1, 'nope')", "getattr(1, 'nope', 0)", "setattr(1, 'x', 2)", "hasattr(1)", "hasattr(1, 2)",
         "sorted()", "sorted(1)", "sorted([1], 2)", "sorted([1], foo=1)", "print(foo=1)", "print(sep=1)", "print(end=1)", "range()", "enumerate()", "enumerate([], 'a')", "zip(1)", "zip([], strict=1)", "map()", "map(len)", "filter()", "filter(None)", "any()", "any(1)", "all(1)",
         "reversed(5)", "round()", "round(1, 2, 3)", "divmod(1)", "pow(1)", "chr()", "hash([])", "iter()", "next()", "callable()", "type()", "type(1, 2)", "type(1, 2, 3)", "super()", "object(1)", "bool(1, 2)", "float(1, 2)", "complex('a', 1)", "repr()", "format()", "format(1, 2)", "id()", "vars(1)", "dir(1, 2)",
         "input(1, 2)", "eval()", "eval(1)", "exec(1)", "max(key=len)", "sum([1], foo=1)", "slice()", "bytes(1, 2)", "property(1, 2, 3, 4, 5)", "staticmethod()", "frozenset(1, 2)", "[].append(x=1)", "'a'.upper(1)", "''.join()", "''.split(sep=1)", "{}.get()", "{}.keys(1)", "().index()", "(1).bit_length(1)"]
for c in calls:
    try:
        r = eval(c)
        print(c, "ok")
    except Exception as e:
        print(c, "->", type(e).__name__ + ":", e)
