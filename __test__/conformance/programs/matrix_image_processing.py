class Image:
    def __init__(self, rows): self.px = [list(r) for r in rows]
    @classmethod
    def text(cls, s, levels=" .:-=+*#%@"): return cls([[levels.index(c) for c in line] for line in s.strip("\n").split("\n")])
    w = property(lambda s: len(s.px[0])); h = property(lambda s: len(s.px))
    def __getitem__(self, xy): x, y = xy; return self.px[min(max(y, 0), self.h - 1)][min(max(x, 0), self.w - 1)]
    def map(self, f): return Image([[f(v) for v in r] for r in self.px])
    def convolve(self, k, div=1, off=0):
        n = len(k) // 2
        return Image([[min(9, max(0, sum(k[j + n][i + n] * self[x + i, y + j] for j in range(-n, n + 1) for i in range(-n, n + 1)) // div + off)) for x in range(self.w)] for y in range(self.h)])
    def rotate(self): return Image(zip(*self.px[::-1]))
    def flip(self): return Image([r[::-1] for r in self.px])
    def scale(self, k): return Image([[v for v in r for _ in range(k)] for r in self.px for _ in range(k)])
    def histogram(self):
        h = [0] * 10
        for r in self.px:
            for v in r: h[v] += 1
        return h
    def threshold(self, t): return self.map(lambda v: 9 if v >= t else 0)
    def flood(self, x, y, v):
        old, todo = self[x, y], [(x, y)]
        while todo:
            x, y = todo.pop()
            if 0 <= x < self.w and 0 <= y < self.h and self.px[y][x] == old != v: self.px[y][x] = v; todo += [(x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)]
        return self
    def components(self):
        seen, n = Image(self.px), 0
        for y in range(self.h):
            for x in range(self.w):
                if seen.px[y][x] == 9: n += 1; seen.flood(x, y, 0)
        return n
    def line(self, x0, y0, x1, y1, v=9):
        dx, dy, sx, sy = abs(x1 - x0), -abs(y1 - y0), 1 if x0 < x1 else -1, 1 if y0 < y1 else -1; err = dx + dy
        while True:
            self.px[y0][x0] = v
            if (x0, y0) == (x1, y1): return self
            e = 2 * err
            if e >= dy: err += dy; x0 += sx
            if e <= dx: err += dx; y0 += sy
    def circle(self, cx, cy, r, v=9):
        for y in range(self.h):
            for x in range(self.w):
                if abs((x - cx) ** 2 + (y - cy) ** 2 - r * r) <= r: self.px[y][x] = v
        return self
    def __str__(self): return "\n".join("".join(" .:-=+*#%@"[v] for v in r) for r in self.px)
    def pgm(self): return f"P2 {self.w} {self.h} 9\n" + "\n".join(" ".join(map(str, r)) for r in self.px)
im = Image.text("  ..  \n ++++ \n.+@@+.\n ++++ \n  ..  ")
print(im, im.w, im.h, im.histogram()); print(im.threshold(5)); print(im.convolve([[1] * 3] * 3, 9)); print(im.convolve([[0, -1, 0], [-1, 4, -1], [0, -1, 0]], 2))
print(im.rotate().w, Image([[1, 2], [3, 4]]).rotate().px, Image([[1, 2]]).flip().px, Image([[1, 2]]).scale(2).px, im.flip().px == im.px, im.pgm().split("\n")[1])
c = Image([[0] * 16 for _ in range(8)]).line(0, 0, 15, 7, 4).line(0, 7, 7, 0, 6).circle(11, 4, 3)
print(c); print(c.components(), c.threshold(4).components())
f = Image([[0] * 5 for _ in range(3)]).line(2, 0, 2, 2); print(f.flood(0, 0, 3)); print(f.map(lambda v: 9 - v).histogram())
Image([[1, 2]]).line(0, 0, 5, 5)
