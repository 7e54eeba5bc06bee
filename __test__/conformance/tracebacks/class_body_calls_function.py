def validate(n):
    if n <= 0: raise ValueError(f"{n} is not positive")
    return n
class Config:
    width = validate(3)
    height = validate(
        -1
    )
