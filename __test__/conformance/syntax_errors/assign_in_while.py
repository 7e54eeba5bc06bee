n = 0
while n = 1:
    pass
