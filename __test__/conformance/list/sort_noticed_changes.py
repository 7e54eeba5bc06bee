# A list is empty while it is sorted, and a change is noticed even if it is empty again.
def keyed(name, action):
    values = [3, 1, 2]

    def key(x):
        action(values)
        return x

    try:
        print(name, values.sort(key=key))
    except Exception as e:
        print(name, type(e).__name__, e, repr(e.__context__))
    print(values)


keyed('look', lambda v: print(len(v), v))
keyed('append', lambda v: v.append(9))
keyed('append, pop', lambda v: (v.append(9), v.pop()))
keyed('append, clear', lambda v: (v.append(9), v.clear()))
keyed('append, remove', lambda v: (v.append(9), v.remove(9)))
keyed('append, del', lambda v: (v.append(9), v.__delitem__(0)))
keyed('append, del all', lambda v: (v.append(9), v.__delitem__(slice(None))))
keyed('append, assign', lambda v: (v.append(9), v.__setitem__(slice(None), [])))
keyed('append, times', lambda v: (v.append(9), v.__imul__(0)))
keyed('append, init', lambda v: (v.append(9), v.__init__()))
keyed('append, sort, clear', lambda v: (v.append(9), v.sort(), v.clear()))
keyed('append, fail', lambda v: (v.append(9), 1 / 0))
keyed('extend', lambda v: v.extend([1]))
keyed('extend by an iterator', lambda v: v.extend(iter([1])))
keyed('insert', lambda v: v.insert(0, 5))
keyed('init', lambda v: v.__init__([1]))
keyed('assign', lambda v: v.__setitem__(slice(None), [1]))
# Nothing changes.
keyed('clear', lambda v: v.clear())
keyed('sort', lambda v: v.sort())
keyed('reverse', lambda v: v.reverse())
keyed('extend by nothing', lambda v: (v.extend([]), v.extend(())))
keyed('init with nothing', lambda v: v.__init__())
keyed('assign nothing', lambda v: v.__setitem__(slice(None), []))
keyed('times', lambda v: (v.__iadd__([]), v.__imul__(0)))
keyed('pop', lambda v: v.pop())
keyed('fail', lambda v: 1 / 0)
