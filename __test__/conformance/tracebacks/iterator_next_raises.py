class It:
    def __iter__(self): return self
    def __next__(self): raise OSError("stream broken")
for line in It():
    print(line)
