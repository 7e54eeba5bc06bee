def base(): raise LookupError("no base")
class C(base()):
    pass
