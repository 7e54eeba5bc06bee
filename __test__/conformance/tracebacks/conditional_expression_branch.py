def pick(flag):
    return "ok" if flag else undefined_branch
print(pick(True))
print(pick(False))
