x = (1 +  # comment inside
     2 +

     3)  # after blank
y = [
    1,
    # a comment line
    2,
]
s = "back\
slash" \
    " continued"
def f(
    a,
    b = 2,  # trailing comma next
    *,
    c = 3,
): return (
        a, b,
            c
    )
if x == 6 and \
   y == [1, 2]:
    print("continued condition")
        # oddly indented comment
    print("still inside")
# dedented comment
    print("and here")
class K: a = 1; b = 2
class L:

    def m(self):

        # only a comment

        return "m"

    n = 5
print(x, y, s, f(1), f(1, c=4,), K.a + K.b, L().m(), L.n)
if 1: pass
else: print("never")
while 0: pass
try: 1 / 0
except ZeroDivisionError: print("one-line except")
finally: print("one-line finally")
for i in 1, 2: print(i)
with_tuple = 1,
print(with_tuple, ((((5)))), [[], [[]]], {
    "a": 1, "b":
        2,
})
def g(): return
def h(): "doc only"
def k(): ...
print(g(), h(), k(), lambda_ := (lambda: (yield)) and 1)
async_ = 1; match = 2; case = 3; _ = 4; type = 5; print(async_, match, case, _, type); del type
match match:
    case 2: print("soft keyword statement")
print("tab\tin string"); print('''triple ' quote''' """ and " other""")
if True:
	print("tab indented")
	if True:
		print("twice")
print(type(1) is int, 1_0, 0b1_1, 1e1_0, 1_0.5, "é", "\N{DIGIT ONE}") ; print("done")
