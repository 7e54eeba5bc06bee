def risky(n):
    try:
        return 10 / n
    except ZeroDivisionError as err:
        return fallback(err)

def fallback(err):
    return err.message

print(risky(2))
print(risky(0))
