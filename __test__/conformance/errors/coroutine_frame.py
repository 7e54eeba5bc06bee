async def fetch(key):
    return {"a": 1}[key]

async def gather_all(keys):
    out = []
    for k in keys:
        out.append(await fetch(k))
    return out

def drive(c):
    try:
        c.send(None)
    except StopIteration as e:
        return e.value

print(drive(gather_all("a")))
drive(gather_all("ab"))
