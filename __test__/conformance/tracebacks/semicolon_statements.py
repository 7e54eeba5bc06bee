a = 1; b = 0; print(a); c = a / b; print(c)
