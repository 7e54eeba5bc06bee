from enum import Enum, Flag, auto, unique
@unique
class Light(Enum):
    RED = ("stop", 30)
    GREEN = ("go", 25)
    YELLOW = ("slow", 5)
    def __init__(self, action, seconds): self.action, self.seconds = action, seconds
    @property
    def next(self): members = list(type(self)); return members[(members.index(self) + 1) % len(members)]
    def __str__(self): return self.name.title()
    @classmethod
    def at(cls, t):
        t %= sum(l.seconds for l in cls)
        for l in cls:
            if t < l.seconds: return l, l.seconds - t
            t -= l.seconds
l = Light.RED
for _ in range(4): print(l, l.action, l.seconds, end=" -> "); l = l.next
print(l, [str(Light.at(t)[0]) for t in (0, 29, 30, 54, 55, 59, 60)], Light.at(58)[1], Light(("go", 25)), Light["YELLOW"].value, {l.name: l.action for l in Light})
class Dir(Enum):
    N, E, S, W = range(4)
    def turn(self, n): return Dir((self.value + n) % 4)
    __matmul__ = lambda self, p: (p[0] + (0, 1, 0, -1)[self.value], p[1] + (1, 0, -1, 0)[self.value])
p, d = (0, 0), Dir.N
for c in "FFRFRFFL": 
    if c == "F": p = d @ p
    else: d = d.turn(1 if c == "R" else -1)
print(p, d, Dir.W.turn(1), [x.name for x in Dir], Dir.N is Dir(0))
class Tag(Flag): BOLD = auto(); ITALIC = auto(); CODE = auto()
def render(s, t): return "".join({Tag.BOLD: "<b>", Tag.ITALIC: "<i>", Tag.CODE: "<c>"}[x] for x in t) + s
print(render("x", Tag.BOLD | Tag.CODE), render("y", Tag(0)), Tag.ITALIC in ~Tag.BOLD, [t.name for t in Tag.BOLD | Tag.ITALIC])
match Light.GREEN:
    case Light.RED | Light.YELLOW: print("wait")
    case Light.GREEN: print("walk")
for bad in (lambda: Light("go"), lambda: Light["BLUE"], lambda: Light.RED < Light.GREEN, lambda: Dir(7)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
Light.RED.seconds = 5; print(Light.RED.seconds)
Light.RED.value = 1
