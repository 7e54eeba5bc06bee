def compute(): return {}["missing default"]
def f(a=1,
      b=compute()):
    return a
