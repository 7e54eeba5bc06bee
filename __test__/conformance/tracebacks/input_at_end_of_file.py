name = "none"
try: name = input("name? ")
except EOFError as e: print(type(e).__name__, e)
print(name)
age = int(input("age? "))
