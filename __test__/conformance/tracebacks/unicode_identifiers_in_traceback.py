def größe(wert):
    return wert / länge
länge = 2
print(größe(4))
länge = 0
größe(4)
