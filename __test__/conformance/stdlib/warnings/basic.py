import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('one'); warnings.warn('two', DeprecationWarning); warnings.warn(UserWarning('three'))
    print([(str(x.message), x.category.__name__) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('boom', RuntimeWarning)
    except RuntimeWarning as e: print('raised', e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('ignore'); warnings.warn('x'); print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.resetwarnings(); warnings.filterwarnings('ignore', message='skip'); warnings.filterwarnings('always', category=FutureWarning)
    warnings.warn('skip this', FutureWarning); warnings.filterwarnings('ignore', message='skip'); warnings.warn('skip this', FutureWarning); warnings.warn('keep', FutureWarning); print([str(x.message) for x in w])
try:
    warnings.warn('x', int)
except TypeError as e: print(str(e)[:40])
print(issubclass(DeprecationWarning, Warning))
