import math, random
class Value:
    def __init__(self, data, parents=(), back=lambda g: ()): self.data, self.grad, self.parents, self.back = data, 0.0, parents, back
    def __add__(self, o): o = o if isinstance(o, Value) else Value(o); return Value(self.data + o.data, (self, o), lambda g: (g, g))
    def __mul__(self, o): o = o if isinstance(o, Value) else Value(o); return Value(self.data * o.data, (self, o), lambda g: (g * o.data, g * self.data))
    def __pow__(self, n): return Value(self.data ** n, (self,), lambda g: (g * n * self.data ** (n - 1),))
    def tanh(self): t = math.tanh(self.data); return Value(t, (self,), lambda g: (g * (1 - t * t),))
    __radd__, __rmul__ = __add__, __mul__
    def __neg__(self): return self * -1
    def __sub__(self, o): return self + -o if isinstance(o, Value) else self + (-o)
    def __rsub__(self, o): return -self + o
    def __truediv__(self, o): return self * o ** -1
    def __repr__(self): return f"Value({self.data:.4f}, grad={self.grad:.4f})"
    def backward(self):
        order, seen = [], set()
        def visit(v):
            if id(v) not in seen:
                seen.add(id(v))
                for p in v.parents: visit(p)
                order.append(v)
        visit(self); self.grad = 1.0
        for v in reversed(order):
            for p, g in zip(v.parents, v.back(v.grad)): p.grad += g
a, b = Value(2.0), Value(-3.0)
c = (a * b + a ** 2 - 1).tanh() + b / a
c.backward(); print(c, a, b)
def numeric(f, x, h=1e-6): return (f(x + h) - f(x - h)) / (2 * h)
print(round(numeric(lambda x: math.tanh(x * -3 + x * x - 1) + -3 / x, 2.0), 4))
class Neuron:
    def __init__(self, n, rng): self.w, self.b = [Value(rng.uniform(-1, 1)) for _ in range(n)], Value(0.0)
    def __call__(self, x): return sum((w * v for w, v in zip(self.w, x)), self.b).tanh()
    def params(self): return [*self.w, self.b]
class Net:
    def __init__(self, *sizes, seed=0): rng = random.Random(seed); self.layers = [[Neuron(a, rng) for _ in range(b)] for a, b in zip(sizes, sizes[1:])]
    def __call__(self, x):
        for layer in self.layers: x = [n(x) for n in layer]
        return x[0]
    def params(self): return [p for l in self.layers for n in l for p in n.params()]
data = [((0, 0), -1), ((0, 1), 1), ((1, 0), 1), ((1, 1), -1)]
net = Net(2, 3, 1, seed=4); losses = []
for step in range(60):
    loss = sum((net(x) - y) ** 2 for x, y in data)
    for p in net.params(): p.grad = 0.0
    loss.backward()
    for p in net.params(): p.data -= 0.15 * p.grad
    losses.append(loss.data)
print(len(net.params()), losses[0] > losses[-1], round(losses[0], 3), round(losses[-1], 2) < 3)
Net(2, 1)((1,)).tanh(5)
