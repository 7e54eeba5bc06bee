depth = 0
def ping():
    global depth
    depth += 1
    pong()

def pong():
    if depth >= 4:
        raise RuntimeError("deep enough")
    ping()

ping()
