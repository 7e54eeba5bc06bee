import operator as op
print(op.add(1, 2), op.sub(5, 3), op.mul(3, 4), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 5), op.neg(3), op.pos(-3), op.abs(-4), op.invert(5))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(3, 2), op.not_([]), op.truth([0]), op.is_(None, None), op.is_not(1, None))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2), op.concat([1], [2]), op.contains('abc', 'b'), op.countOf([1, 2, 1], 1), op.indexOf('abc', 'c'))
l = [1, 2, 3]; op.setitem(l, 0, 9); op.delitem(l, 1); print(l, op.getitem(l, 0), op.iadd(l, [5]), l, op.index(True), op.length_hint(iter([1, 2])), op.length_hint(5, 9))
x = 5; print(op.iadd(x, 1), op.imul(x, 2), op.isub(x, 1), op.ipow(x, 2), op.call(max, 1, 2), op.__add__(1, 1))
for f in (lambda: op.add(1, 'a'), lambda: op.indexOf([1], 5), lambda: op.index(1.5), lambda: op.concat(1, 2), lambda: op.getitem([1], 5), lambda: op.length_hint([], 'a')):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
