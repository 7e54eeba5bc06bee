"""The fields of format strings, for those who look at them."""

from _vm import _template_name


def formatter_parser(format_string, /):
    """Return an iterator of (literal text, field name, format spec, conversion)."""
    from string import Formatter
    return Formatter().parse(format_string)


def formatter_field_name_split(field_name, /):
    """Return the first part of a field's name, and an iterator of (whether it is an attribute, name) for the others."""
    first, rest, error = _template_name(field_name)
    if error is not None:
        raise error
    return first, iter(rest)
