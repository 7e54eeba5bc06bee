ops = {
    "ok": lambda x: x + 1,
    "bad": lambda x: x + "1",
}
print(ops["ok"](1))
print(ops["bad"](1))
