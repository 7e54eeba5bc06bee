print(if=1)
