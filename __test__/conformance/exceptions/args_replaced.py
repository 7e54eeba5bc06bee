# Exceptions whose arguments are replaced: what was read off them stays.
e=ImportError('a', name='n', path='p'); e.args=('b',); print(str(e), e.msg, e.name, e.path, repr(e))
e.msg='z'; print(str(e)); e.msg=None; print(str(e)); 
print(str(ImportError()), ImportError('a','b'), ImportError('a','b').msg, ImportError().msg)
class I(ImportError): pass
i=I('q'); i.args=(1,2); print(i)
s=StopIteration(1); s.args=(2,); print(s.value)
o=OSError(2,'x','f'); o.args=(3,'y'); print(o, o.errno)
y=SyntaxError('m',('f',1,2,'t')); y.args=('k',); print(y, y.msg)
k=KeyError('a'); k.args=('b',); print(k)
try: import nothere
except ImportError as e:
    e.args=('changed',); print(e, e.msg, e.args)
try: ImportError('a', foo=1)
except TypeError as e: print(e)
