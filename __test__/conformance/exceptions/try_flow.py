def f(x):
    log = []
    try:
        log.append("try")
        if x == 1: raise ValueError("v")
        if x == 2: return log + ["ret"]
        if x == 3: raise KeyError("k")
    except ValueError as e:
        log.append(f"except {e}")
    except (KeyError, IndexError) as e:
        log.append(f"multi {e!r}")
    else:
        log.append("else")
    finally:
        log.append("finally")
        print("finally runs", x)
    return log
for i in range(4):
    print(f(i))
def ret_override():
    try:
        return "try"
    finally:
        return "finally"
def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"
def loop():
    out = []
    for i in range(6):
        try:
            if i == 1: continue
            if i == 4: break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("no-break")
    return out
def cont_finally():
    n = 0
    while n < 5:
        n += 1
        try:
            if n == 2: raise ValueError
            if n == 3: return "early"
        except ValueError:
            continue
        finally:
            if n == 3:
                continue
    return n
def nested():
    out = []
    try:
        try:
            raise ValueError("inner")
        except KeyError:
            out.append("wrong")
        finally:
            out.append("inner finally")
    except ValueError as e:
        out.append(str(e))
        try:
            raise TypeError("second")
        except TypeError as e2:
            out.append((str(e2), str(e2.__context__)))
    finally:
        out.append("outer finally")
    return out
def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2
def mutable_kept():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
def break_in_finally():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            break
    return i
def while_else(n):
    while n:
        n -= 1
        if n == 5: break
    else:
        return "exhausted"
    return "broke"
def else_raises():
    try:
        try:
            pass
        except ValueError:
            return "wrong handler"
        else:
            raise ValueError("from else")
        finally:
            print("cleanup")
    except ValueError as e:
        return str(e)
def deep():
    try:
        try:
            try:
                return "deep"
            finally:
                print(1)
        finally:
            print(2)
    finally:
        print(3)
print(ret_override(), swallow(), loop(), cont_finally(), nested(), value_kept(), mutable_kept(), break_in_finally(), while_else(3), while_else(9), else_raises(), deep())
