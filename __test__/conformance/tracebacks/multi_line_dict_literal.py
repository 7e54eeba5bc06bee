def value(k):
    return {"a": 1}[k]
config = {
    "first": value("a"),
    "second": [
        value("a"),
        value("missing"),
    ],
}
