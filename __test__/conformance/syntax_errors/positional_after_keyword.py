print('a', sep='', 'b')
