class Log:
    def __init__(self): object.__setattr__(self, "events", [])
    def __setattr__(self, k, v): self.events.append(("attr", k, v))
    def __setitem__(self, k, v): self.events.append(("item", k, v))
    def __getitem__(self, k):
        self.events.append(("get", k))
        return 100
l = Log()
def idx(i):
    l.events.append(("idx", i))
    return i
def val(v):
    l.events.append(("val", v))
    return v
l[idx(1)] = l.x = l[idx(2)] = val("v")
print(l.events); l.events.clear()
l[idx(1)], l.y, (l[idx(2)], *l.z) = val((1, 2, (3, 4, 5)))
print(l.events); l.events.clear()
l[idx(3)] += val(5)
print(l.events); l.events.clear()
a = a2 = [1, 2, 3]
a[a[0]] = a[0], a[1] = 7, 8
print(a, a2 is a)
x, x, x = 1, 2, 3
print(x)
i, arr = 0, [5, 6]
i, arr[i], arr[1 - i] = 1, "a", "b"
print(i, arr)
(m), [n], ((o)), *p = 1, [2], 3, 4
print(m, n, o, p)
q = r = s = {}
q["k"] = r
print(s is q, s["k"] is s, len(s))
a, b, c = c2 = "xyz"
print(a, b, c, c2)
b, a, *_ = a, b, 0
print(a, b, _)
fib = 0, 1
for _ in range(10): fib = fib[1], sum(fib)
print(fib)
nums = [3, 1, 2]
nums[0], nums[1] = nums[1], nums[0]
nums[:2], nums[2:] = nums[1::-1], [9, 9]
print(nums)
d = {}
d["a"], d["b"] = d["b2"], *_ = "pq"
print(d)
def walk(n): n.v, n.next, n = 1, None, n; return n
class N: pass
print(walk(N()).v)
head = None
class Node:
    def __init__(self, v, nxt): self.v, self.next = v, nxt
for v in 1, 2, 3: head = Node(v, head)
prev = None
while head: head.next, prev, head = prev, head, head.next
out = []
while prev: out.append(prev.v); prev = prev.next
print(out)
