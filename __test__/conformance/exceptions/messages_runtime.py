tests = """1 + 'a'
'a' + 1
[] + {}
'a' - 'b'
None + 1
{} - {}
-'a'
~1.5
+[]
[1][5]
(1,)[5]
'abc'[5]
[1]['a']
{}['k']
{1: 2}[3]
'a'['b']
None[0]
(5)()
undefined
[].nope
'a'.nope
None.nope
int.nope
(1).nope
{}.nope
len(5)
int('x')
int('1.5')
float('y')
int([])
[1, 2, 3].index(9)
(1,).index(9)
'abc'.index('z')
[].pop()
{}.popitem()
set().pop()
[1].remove(3)
{1}.remove(3)
1 / 0
1 // 0
1.0 // 0
5 % 0
2 ** -1 / 0
1 < 'a'
[] < 5
None > None
1 in 5
5 in 'abc'
iter(5)
next(iter([]))
[*5]
{**5}
print(*5)
(lambda x: x)()
sorted([1, 'a'])
sum(['a'])
max([1, 'b'])
'%d' % 'x'
'%s %s' % ('a',)
'{}'.format()
chr(-5)
ord('ab')
hash([])
{[]: 1}
{{}}
isinstance(1, 5)
range(0, 5, 0)
bytes([300])
b'a' + 'b'
'a'.join([1])
'abc'.split('')
round('a')
abs('a')
super().x
type('X')
[1, 2][1:2:0]
'x' * 'y'
[1] * 'a'
[1] * 1.5
(1, 2) + [3]
1 @ 2
1 << -1
not_defined.attr
int.from_bytes(5, 'big')
'a' % 5
'a' @ 5
dict([1])
dict([(1, 2, 3)])
zip(1)
reversed(5)
divmod(1, 'a')
pow(1, 'a')
1 if undefined2 else 2
lambda: 0 + undefined3
[x for x in 5]
f'{undefined4}'
f'{1:zz}'
(yield_ := 5) + 'a'
"abc".encode("nope")
object() + 1
print + 1
int + 1
type(None)()
(1).__add__('a') + 1
...[0]""".splitlines()
for t in tests:
    try:
        r = eval(t)
        print(t, "->", r if not callable(r) else "callable")
    except Exception as e:
        print(t, "->", type(e).__name__ + ":", e)
