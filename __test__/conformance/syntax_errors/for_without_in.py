for x of [1, 2]:
    pass
