def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__)
for a in (tuple[None], list[None], dict[str, None], tuple[None, ...], tuple[()], list[int], tuple['a'], tuple[1], dict[None, ...], list[type(None)], list[list[None]], type[None], list[int] | None, int | None, None | int, tuple[NotImplemented], set[Ellipsis]):
    print(repr(a))
print(tuple[None].__args__, (int|None).__args__)
