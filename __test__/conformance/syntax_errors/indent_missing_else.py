if 1:
    pass
else:
print('x')
