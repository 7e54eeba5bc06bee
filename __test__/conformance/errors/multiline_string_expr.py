items = [1, 2, 3]
text = "total: %d" % sum(items) + (
    " and more " +
    items
)
