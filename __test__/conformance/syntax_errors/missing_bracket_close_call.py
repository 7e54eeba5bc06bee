print('a', len('b')
print('c')
