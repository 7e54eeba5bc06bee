print('total' 5)
