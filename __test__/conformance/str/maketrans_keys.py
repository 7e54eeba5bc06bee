# A translation table keeps its keys as they are, but for letters.
def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

class Key(int):
    def __repr__(self):
        return 'Key'

class Hashed(int):
    def __hash__(self):
        return 1 // 0 if armed else 5

class Named(dict):
    pass

armed = False
attempt(lambda: str.maketrans({True: 1, Key(3): 2, 'a': 'b', False: 3}))
attempt(lambda: str.maketrans({True: 5, '\x01': 6}))
attempt(lambda: str.maketrans({2**70: 1}))
attempt(lambda: str.maketrans({1.5: 1}))
attempt(lambda: str.maketrans({'ab': 1}))
attempt(lambda: str.maketrans(Named(a=1)))
attempt(lambda: str.maketrans('aba', 'xyz', 'q'))
table = {Hashed(97): 'x'}
attempt(lambda: str.maketrans(table))
armed = True
attempt(lambda: str.maketrans(table))
attempt(lambda: 'a\x01'.translate(str.maketrans({True: 'one', 'a': None})))
