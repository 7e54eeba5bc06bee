import warnings
def noisy(): warnings.warn("old", DeprecationWarning); return 1
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always"); noisy(); warnings.warn("plain"); warnings.warn(UserWarning("obj"))
    print(len(w), [(x.category.__name__, str(x.message)) for x in w])
with warnings.catch_warnings(): 
    warnings.simplefilter("error")
    for f in (noisy, lambda: warnings.warn("u", RuntimeWarning)):
        try: f()
        except Warning as e: print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("ignore"); noisy(); print(len(w)); warnings.filterwarnings("error", category=DeprecationWarning)
    try: noisy()
    except DeprecationWarning as e: print("error filter", e)
    warnings.resetwarnings(); warnings.filterwarnings("always", message="k.*"); warnings.warn("keep"); print([str(x.message) for x in w])
for f in (lambda: warnings.warn("x", int), lambda: warnings.warn("x", 5), lambda: warnings.simplefilter("nope")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
print(issubclass(DeprecationWarning, Warning), issubclass(FutureWarning, Exception), repr(UserWarning("m")))
