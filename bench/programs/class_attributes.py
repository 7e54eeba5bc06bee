class Particle:
    def __init__(self, x, v):
        self.x = x
        self.v = v
        self.hits = 0


def run(n):
    p = Particle(0, 3)
    q = Particle(100, -2)
    for _ in range(n):
        p.x += p.v
        q.x += q.v
        if p.x > q.x:
            p.v, q.v = q.v, p.v
            p.hits += 1
            q.hits = p.hits
        p.v += p.hits & 1
    return p.x, q.x, p.hits


print(run(1_200_000))
