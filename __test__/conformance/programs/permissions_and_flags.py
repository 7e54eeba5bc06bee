from enum import Flag, IntEnum, auto
from functools import wraps, reduce
import operator
class Perm(Flag):
    READ = auto(); WRITE = auto(); DELETE = auto(); SHARE = auto()
    EDIT = READ | WRITE
    ALL = EDIT | DELETE | SHARE
class Level(IntEnum): GUEST = 0; USER = 10; STAFF = 50; ADMIN = 100
class Denied(PermissionError):
    def __init__(self, user, need, have): super().__init__(f"{user.name} needs {need.name}, has {have.name or 'nothing'}"); self.need = need
class User:
    def __init__(self, name, level, groups=()): self.name, self.level, self.groups = name, Level(level), set(groups)
    def __ge__(self, lvl): return self.level >= lvl
    def __repr__(self): return f"{self.name}({self.level.name})"
class Doc:
    def __init__(self, title, owner): self.title, self.owner, self.acl, self.body, self.log = title, owner, {}, "", []
    def grant(self, who, perm): self.acl[who] = self.acl.get(who, Perm(0)) | perm; return self
    def revoke(self, who, perm): self.acl[who] &= ~perm; return self
    def rights(self, user):
        if user is self.owner or user >= Level.ADMIN: return Perm.ALL
        return reduce(operator.or_, (self.acl.get(k, Perm(0)) for k in (user.name, *sorted(user.groups), "*")), Perm(0))
def needs(perm):
    def deco(f):
        @wraps(f)
        def w(doc, user, *a):
            have = doc.rights(user)
            if perm not in have: doc.log.append(f"DENY {user.name} {f.__name__}"); raise Denied(user, perm, have)
            doc.log.append(f"ok {user.name} {f.__name__}")
            return f(doc, user, *a)
        return w
    return deco
@needs(Perm.READ)
def read(doc, user): return doc.body
@needs(Perm.EDIT)
def edit(doc, user, text): doc.body += text; return len(doc.body)
@needs(Perm.SHARE)
def share(doc, user, other, perm): doc.grant(other.name, perm & doc.rights(user)); return doc.acl[other.name]
@needs(Perm.DELETE)
def delete(doc, user): doc.body = None
ann, bob, cy, root = User("ann", 10), User("bob", Level.USER, ["team"]), User("cy", 0), User("root", 100)
d = Doc("plan", ann).grant("team", Perm.READ).grant("*", Perm(0))
for f, u, *a in ((edit, ann, "hello"), (read, bob), (edit, bob, "!"), (share, ann, bob, Perm.WRITE), (edit, bob, " world"), (read, cy), (delete, bob), (share, bob, cy, Perm.ALL), (read, root)):
    try: print(f.__name__, u, "->", f(d, u, *a))
    except Denied as e: print(f.__name__, u, "-> denied:", e, e.need in Perm.ALL)
print(d.log, d.rights(bob), d.revoke("bob", Perm.WRITE).rights(bob), d.rights(cy), bool(d.rights(cy)), list(Perm.ALL), Perm.EDIT in Perm.ALL, Perm(5), ~Perm.EDIT, Perm["EDIT"].value, len(Perm.ALL))
print(sorted([root, ann, cy], key=lambda u: u.level), Level.STAFF > Level.USER, Level(50).name, max(Level), [l for l in Level if l < 50], Level.USER + 5, f"{Level.ADMIN:>5}", isinstance(Level.USER, int))
for bad in (lambda: Level(7), lambda: Perm(64), lambda: Perm.READ | 1, lambda: User("x", "y")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, str(e).split("\n")[0])
delete(d, cy)
