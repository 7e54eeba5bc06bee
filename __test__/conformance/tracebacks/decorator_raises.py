def register(name):
    if not name.isidentifier():
        raise ValueError(f"bad name {name!r}")
    def deco(f): return f
    return deco
@register("good")
def a(): pass
@register("not good")
def b(): pass
