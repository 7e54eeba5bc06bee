def big(n): return n > 10
match [1, "a"]:
    case [x, y] if big(x): print("big")
    case [x, y] if big(y): print("big y")
