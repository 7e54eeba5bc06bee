class H:
    def __hash__(self): raise TypeError("never hash me")
{H(): 1}
