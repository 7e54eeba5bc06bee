"""For jinja2, whose cache of compiled templates begins its files with pickled numbers."""


def dumps(value, protocol=None):
    return repr(value).encode()


def dump(value, file, protocol=None):
    raise ValueError('there are no files here')


load = dump


def loads(data):
    raise ValueError('nothing was pickled here')
