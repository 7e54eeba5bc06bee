deco = 5
@deco
def f(): pass
