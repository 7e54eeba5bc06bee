class StoreError(Exception): pass
class ServiceError(Exception): pass
def store(key):
    try: return {"a": 1}[key]
    except KeyError as e: raise StoreError(f"no {key}") from e
def service(key):
    try: return store(key)
    except StoreError as e:
        e.add_note(f"while serving {key!r}")
        raise ServiceError("request failed") from e
print(service("a"))
service("b")
