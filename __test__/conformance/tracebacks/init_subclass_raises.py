class Plugin:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        if not hasattr(cls, "name"):
            raise TypeError(f"{cls.__name__} needs a name")
class Good(Plugin): name = "good"
class Bad(Plugin):
    pass
