class ConfigError(Exception):
    pass


def read(d, k):
    try:
        return d[k]
    except KeyError as e:
        raise ConfigError("missing option") from e


print(read({"a": 1}, "a"))
read({}, "b")
