"""Lines of source files: there are no files, but for what a program puts into `cache`."""

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache', 'getlines', 'updatecache']
cache = {}


def getlines(filename, module_globals=None):
    """Return the lines of a file."""
    entry = cache.get(filename)
    return entry[2] if entry is not None and len(entry) != 1 else []


def getline(filename, lineno, module_globals=None):
    """Return a line of a file; '' if there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def clearcache():
    """Forget all."""
    cache.clear()


def checkcache(filename=None):
    """Nothing changes."""


def updatecache(filename, module_globals=None):
    """There are no files."""
    return []


def lazycache(filename, module_globals):
    """There is nothing to load from."""
    return False
