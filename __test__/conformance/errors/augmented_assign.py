class Box: pass
box = Box()
box.items = None
print(box.items)
box.items += [1]
