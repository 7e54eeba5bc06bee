import operator as o
print(o.lt(1, 2), o.le(2, 2), o.eq(1, 1.0), o.ne(1, 2), o.ge(1, 2), o.gt(2, 1), o.not_([]), o.truth([0]), o.is_(None, None), o.is_not(1, None), o.abs(-3), o.add(1, 2), o.and_(6, 3), o.floordiv(7, 2), o.index(True), o.inv(5), o.invert(0), o.lshift(1, 4), o.mod(7, 4), o.mul("a", 3), o.neg(5), o.or_(1, 2), o.pos(-1), o.pow(2, 5), o.rshift(8, 2), o.sub(5, 3), o.truediv(1, 4), o.xor(5, 1))
print(o.concat([1], [2]), o.contains("abc", "b"), o.countOf([1, 2, 1], 1), o.indexOf("abc", "c"), o.getitem({"a": 1}, "a"), o.length_hint([1, 2]), o.length_hint(iter("abc")), o.length_hint(5, 7), o.call(max, 1, 2), o.call(dict, a=1))
l = [1, 2]; o.setitem(l, 0, 9); o.delitem(l, 1); print(l, o.iadd(l, [5]), l, o.iconcat(l, [6]) is l, o.imul(3, 4), o.isub(5, 1), o.ior({1}, {2}), o.ipow(2, 3), o.itruediv(1, 2), o.ifloordiv(7, 2), o.imod(7, 3), o.ilshift(1, 2), o.irshift(8, 1), o.iand(3, 1), o.ixor(3, 1))
for f in (lambda: o.add(1, "a"), lambda: o.index(1.5), lambda: o.concat(1, 2), lambda: o.indexOf([1], 2), lambda: o.getitem([], 0), lambda: o.length_hint([], "x"), lambda: o.call(5), lambda: o.neg("a"), lambda: o.setitem((1,), 0, 1), lambda: o.lt(1, "a"), lambda: o.truediv(1, 0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(o.__add__ is o.add, o.__lt__(1, 2), o.add.__name__, o.__contains__("a", "a"), o.__getitem__("abc", 1))
