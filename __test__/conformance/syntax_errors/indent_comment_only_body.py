def f():
    # to be done

print(f())
