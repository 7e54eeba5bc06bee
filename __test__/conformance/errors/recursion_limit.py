def down(n):
    return down(n + 1)

def start():
    return down(0)

print("going down")
start()
