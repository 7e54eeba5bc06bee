a = [1, 2]
total = (
    len(a)
    + 5
    + "text"
    + 7
)
