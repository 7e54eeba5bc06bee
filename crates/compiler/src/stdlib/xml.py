"""XML: trees of elements, an event parser, and helpers."""

__all__ = ['dom', 'parsers', 'sax', 'etree']
