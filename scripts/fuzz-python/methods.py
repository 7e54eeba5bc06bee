"""The methods of every builtin type with all their parameters; `-> type` begins those whose result has that type."""

METHODS = {
    'str': """
-> str
upper() lower() title() capitalize() swapcase() casefold() strip() strip($str) lstrip($str) rstrip($str) strip($any) lstrip() rstrip($none) center($width) center($width,$str) ljust($width,$str)
rjust($width,$any) zfill($width) zfill($any) expandtabs() expandtabs($width) expandtabs(tabsize=$any) replace($str,$str) replace($str,$str,$index) replace($any,$any) replace($str,$str,$any)
removeprefix($str) removesuffix($any) removesuffix($str) join($strs) join($iterable) join($any) format($any,$any) format_map($dict) translate($dict) translate($any) translate({97:$any,98:None})
translate(str.maketrans($str,$str)) translate(str.maketrans($dict)) translate(str.maketrans('ab','xy',$str)) __format__($spec) __add__($any) __mul__($any) __mod__($any) __getitem__($any) __rmul__($any)
__repr__() __str__()
-> list
split() split($str) split($str,$index) split(sep=$str,maxsplit=$index) split($none,$index) split($any) split(maxsplit=$index) rsplit($str,$index) rsplit() rsplit($any,$any) rsplit(None,$index) splitlines()
splitlines($flag) splitlines(keepends=$flag)
-> tuple
partition($str) rpartition($str) partition($any) __getnewargs__()
-> int
find($str) find($str,$bound) find($str,$bound,$bound) rfind($str,$bound) index($str) rindex($str,$bound,$bound) count($str) count($str,$bound,$bound) find($any) index($any,$any) count($any) find($str,$any,$any)
__len__()
-> bool
isalpha() isdigit() isdecimal() isnumeric() isspace() isupper() islower() istitle() isidentifier() isprintable() isascii() isalnum() startswith($str) startswith($str,$bound,$bound) startswith(($str,$str))
startswith($any) endswith($str) endswith($str,$bound) endswith(($str,$any)) endswith($any,$any) startswith($tuple) __contains__($any) __eq__($any) __lt__($any) __ge__($str) __ne__($str)
-> bytes
encode() encode($encoding) encode($encoding,$errors) encode(encoding=$encoding,errors=$errors) encode('ascii',$errors) encode('latin-1',$errors) encode($encoding,$none)
-> dict
maketrans($dict) maketrans($str,$str) maketrans($str,$str,$str) maketrans($any) maketrans($any,$any,$any)
""",
    'bytes': """
-> bytes
upper() lower() title() capitalize() swapcase() strip() strip($bytelike) lstrip($bytes) rstrip($any) center($width) center($width,$bytes) ljust($width,$bytes) rjust($width,$any) zfill($width) expandtabs($width)
expandtabs() replace($bytelike,$bytes) replace($bytes,$bytes,$index) replace($any,$any) removeprefix($bytelike) removesuffix($any) join($bytess) join($any) translate(bytes(range(256))) translate(None,$bytes)
translate($any) translate(None,delete=$bytelike) translate(bytes(256),$any) __add__($any) __mul__($any) __mod__($any) __getitem__($any) maketrans($bytes,$bytes) maketrans($any,$any) fromhex($hexstr) __bytes__()
-> list
split() split($bytes) split($bytelike,$index) split(sep=$any,maxsplit=$index) rsplit($bytes,$index) rsplit($any) splitlines() splitlines($flag) splitlines(keepends=True)
-> tuple
partition($bytelike) rpartition($bytes) partition($any) rpartition($any)
-> int
find($bytelike) find($int) find($bytes,$bound,$bound) rfind($bytes,$bound) index($bytes) index($any) rindex($any,$bound) count($bytes) count($int) count($any,$any) find($any) __len__()
-> bool
isalpha() isdigit() isspace() isupper() islower() istitle() isascii() isalnum() startswith($bytelike) startswith($bytes,$bound,$bound) startswith(($bytes,$bytes)) startswith($any) endswith($bytes) endswith(($bytes,$any))
__contains__($any) __eq__($any) __lt__($bytelike)
-> str
decode() decode($encoding) decode($encoding,$derrors) decode(encoding=$encoding,errors=$derrors) decode('ascii',$derrors) decode('utf-8',$derrors) hex() hex($str) hex($str,$index) hex(sep=':',bytes_per_sep=$index)
hex($any) hex(b'-',2)
""",
    'memoryview': """
-> any
tolist() tobytes() hex() hex(':') hex($str,$index) toreadonly() __len__() __getitem__($any) __eq__($any) tobytes($any) tobytes(order='C')
tolist().__len__() __enter__() __setitem__($index,$any)
""",
    'list': """
-> int
index($any) index($any,$bound) index($any,$bound,$bound) count($any) __len__() index($any,$any)
-> list
copy() __add__($any) __mul__($any) __rmul__($any) __getitem__($bound) __iadd__($any) __imul__($small) __imul__($any)
-> none
append($any) extend($iterable) extend($any) insert($index,$any) insert($any,$any) remove($any) reverse() clear()
__setitem__($any,$any) __delitem__($any) __init__($any)
-> any
pop() pop($index) pop($any) __getitem__($any) __contains__($any) __eq__($any) __lt__($any) __iter__() __reversed__() __hash__
""",
    'tuple': """
-> int
index($any) index($any,$bound,$bound) count($any) __len__()
-> tuple
__add__($any) __mul__($any) __getitem__($slice) __getnewargs__()
-> any
__getitem__($any) __contains__($any) __eq__($any) __le__($any) append($any)
""",
    'dict': """
-> any
get($key) get($key,$any) get($any) pop($key) pop($key,$any) pop($any) setdefault($key) setdefault($key,$any) setdefault($any,$any) popitem() keys() values() items() __getitem__($any) __len__() __reversed__()
__contains__($any) __eq__($any) __or__($any) __ior__($any) __ror__($any) __missing__($any) keys().isdisjoint($any) items().__len__() keys().__contains__($any)
keys().__and__($any) keys()==$any values()==$any items()==$any reversed($any)
-> none
update($dict) update($any) update($pairs) update(**$kwargs) update(a=$any) update($pairs,b=$any) clear() __setitem__($any,$any) __delitem__($any) update($any,$any)
-> dict
copy() fromkeys($iterable) fromkeys($iterable,$any) fromkeys($any)
-> list
keys().__iter__().__next__() __iter__().__length_hint__()
""",
    'set': """
-> set
union() union($iterable) union($iterable,$any) intersection($iterable) intersection($any,$any) difference($iterable) difference($any) symmetric_difference($iterable) symmetric_difference($any) copy() __or__($any) __and__($anyset)
__sub__($any) __xor__($set) __ior__($any) __iand__($any) intersection() difference() __rsub__($any)
-> bool
isdisjoint($iterable) issubset($iterable) issuperset($iterable) issubset($any) isdisjoint($any) __contains__($any) __le__($any) __eq__($any) __lt__($set) issuperset($any)
-> none
add($key) add($any) discard($any) remove($any) clear() update($iterable) update($any,$any) update() intersection_update($iterable) difference_update($any) symmetric_difference_update($iterable) symmetric_difference_update($any)
remove($key) __init__($iterable)
""",
    'frozenset': """
-> set
union($iterable) intersection($any) difference($any,$iterable) symmetric_difference($any) copy() __or__($any) __sub__($set) union($any) intersection($set)
-> bool
isdisjoint($any) issubset($any) issuperset($iterable) __contains__($any) __eq__($any) __gt__($any) add($any) update($any)
-> int
__len__()
""",
    'int': """
-> int
bit_length() bit_count() conjugate() __index__() __int__() __add__($any) __radd__($any) __sub__($int) __mul__($small) __floordiv__($any) __mod__($any) __neg__() __invert__() __pos__() __abs__() __lshift__($small)
__rshift__($any) __and__($any) __or__($int) __xor__($any) __pow__($small) __pow__($small,$int) __round__() __round__($index) __round__($float) __ceil__() __floor__() __trunc__() __rfloordiv__($int)
__rsub__($any) __rlshift__($small) __divmod__($any) __rdivmod__($int) from_bytes($bytelike,$order) __rmod__($any)
-> any
as_integer_ratio() to_bytes($width,$order) to_bytes($width,$order,signed=$bool) to_bytes() to_bytes(length=$any,byteorder=$order) to_bytes($any,$any) to_bytes(8,'big') to_bytes(9,'little',signed=True) __truediv__($any) __bool__()
__eq__($any) __lt__($any) __float__() __format__($spec) __repr__() real imag numerator denominator conjugate($any) bit_length($any) __getnewargs__() __format__($any)
""",
    'float': """
-> float
conjugate() __add__($any) __rsub__($any) __mul__($real) __truediv__($any) __floordiv__($real) __mod__($any) __neg__() __abs__() __round__($index) __float__() __pow__($small) real imag fromhex($hexfloat) __rtruediv__($real)
-> any
hex() as_integer_ratio() __round__() __round__($any) __trunc__() __ceil__() __floor__() __bool__() __eq__($any) __lt__($any) __int__() __format__($spec) __divmod__($any) __rdivmod__($real) __repr__()
__getnewargs__() fromhex($any) __pow__($any,$any)
""",
    'complex': """
-> any
conjugate() __abs__() real imag __add__($any) __mul__($num) __truediv__($num) __pow__($small) __eq__($any) __lt__($any) __bool__() __neg__() __complex__() __format__($spec) __repr__() __getnewargs__() __rsub__($any)
__pow__($any,$any) __int__ __floordiv__
""",
    'bool': """
-> any
bit_length() conjugate() __and__($any) __or__($any) __xor__($any) __add__($any) __invert__() __neg__() __repr__() real numerator to_bytes(1,'big') __rand__($any) __format__($spec) __index__() __bool__() as_integer_ratio()
""",
    'range': """
-> any
index($int) index($any) count($any) __len__() start stop step __contains__($any) __getitem__($any) __getitem__($slice) __eq__($any) __iter__() __reversed__() __bool__() index($any,$any) __getitem__($index)
""",
    'slice': """
-> any
indices($int) indices($any) start stop step __eq__($any) __lt__($slice) indices() __repr__()
""",
    'none': """
-> any
__bool__() __repr__() __eq__($any) __str__() __class__ append($any) __lt__($any)
""",
    'type': """
-> any
mro() __name__ __bases__ __mro__ __instancecheck__($any) __subclasscheck__($type) __call__($any) __eq__($any) __qualname__ __base__ __len__($any)
__add__($any,$any) upper($any) append($any,$any) join($any,$any) get($any,$any) fromkeys($any) __iter__($any) __getitem__($any,$any) __eq__($any,$any)
split($any) __format__($any,$spec) count($any,$any) __bool__($any) __contains__($any,$any) __setitem__($any,$any,$any) union($any,$any) keys($any) bit_length($any) hex($any) __dict__.nope __annotations__
""",
    'ellipsis': """
-> any
__repr__() __class__ __eq__($any) __bool__() real
""",
}

# A bytearray has the methods of bytes, and those that change it.
METHODS['bytearray'] = METHODS['bytes'] + """
-> none
append($int) append($any) extend($ints) extend($any) insert($index,$int) insert($any,$any) remove($int) remove($any) reverse() clear() __setitem__($index,$int) __setitem__($any,$any) __setitem__($slice,$bytes) __delitem__($any)
extend($bytes)
-> any
pop() pop($index) pop($any) copy() __iadd__($any) __imul__($small) __getitem__($any)
"""
