class NotFound(LookupError):
    def __init__(self, what):
        super().__init__(f"{what} not found")

def find(items, key):
    try:
        return items[key]
    except (KeyError, IndexError) as exc:
        raise NotFound(key) from exc

print(find([1, 2], 1))
print(find([1, 2], 5))
