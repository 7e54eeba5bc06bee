# A generator that only the loop knows is closed when the loop is left before its end.
def numbers(n):
    try:
        for i in range(n):
            yield i
    finally:
        print('cleanup', n)


for x in numbers(5):
    print(x)
    if x == 1:
        break
print('after break')


def find(wanted):
    for x in numbers(6):
        if x == wanted:
            return x


print('found', find(2))

for a in numbers(3):
    for b in numbers(4):
        if b == 1:
            break
    if a == 1:
        break
print('nested')

try:
    for x in numbers(7):
        raise ValueError(x)
except ValueError as e:
    print('caught', e)

for i, x in enumerate(numbers(8)):
    if i:
        break
print('enumerate')

for a, b in zip(numbers(9), range(2)):
    if a:
        break
print('zip')

for x in (y * 2 for y in numbers(10)):
    break
print('generator expression')


def chained():
    for x in numbers(11):
        yield x


def delegating():
    yield from numbers(12)


for x in chained():
    break
print('chained')
for x in delegating():
    break
print('delegating')


def until(limit):
    for start in range(3):
        for x in numbers(20 + start):
            if x == limit:
                if start == 2:
                    return start
                break
        else:
            print('never')


print(until(1))

for x in numbers(2):
    pass
else:
    print('to its end')

while True:
    for x in numbers(30):
        break
    break
print('in a while loop')


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def walk(self):
        try:
            yield self.value
            for child in self.children:
                yield from child.walk()
        finally:
            print('left', self.value)


for value in Tree(1, Tree(2, Tree(3)), Tree(4)).walk():
    if value == 3:
        break
print('tree')
