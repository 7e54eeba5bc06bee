"""Files that come with packages: only modules are here."""

__all__ = ['as_file', 'files', 'contents', 'is_resource', 'open_binary', 'open_text', 'path', 'read_binary', 'read_text']


def files(package):
    """There are no files beside modules."""
    name = package if isinstance(package, str) else package.__name__
    raise FileNotFoundError(2, 'there are no files beside the modules of', name)


def _absent(package, resource=None, *args, **kwargs):
    """There are no files beside modules."""
    files(package)


as_file = contents = is_resource = open_binary = open_text = path = read_binary = read_text = _absent
