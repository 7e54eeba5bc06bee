class Bad:
    def __iter__(self): return [1]
for x in Bad(): pass
