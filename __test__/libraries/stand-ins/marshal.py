"""For jinja2, whose cache of compiled templates imports it."""


def dump(value, file):
    raise ValueError('there are no files here')


load = dump
