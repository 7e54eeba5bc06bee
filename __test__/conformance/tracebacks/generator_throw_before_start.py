def gen(): yield 1
g = gen()
g.throw(LookupError("early"))
