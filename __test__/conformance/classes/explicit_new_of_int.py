class K(int): 0
try: object.__new__(K, 1)
except TypeError as e: print(e)
try: object.__new__(K)
except TypeError as e: print(e)
