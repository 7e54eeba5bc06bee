# A list that becomes shorter while its items are compared is compared by its length.
class Item:
    def __eq__(self, other):
        a.clear()
        return False


for compare in (lambda: a < b, lambda: a <= b, lambda: a > b, lambda: a >= b):
    a = [1]
    b = [Item()]
    print(compare(), a)
