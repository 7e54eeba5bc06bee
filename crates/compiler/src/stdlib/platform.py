"""What a program may know about the machine: nothing."""

import sys as _sys


def python_implementation():
    """Return the name of the implementation."""
    return 'EdgePython'


def python_version():
    """Return the version of the language."""
    return '.'.join(map(str, _sys.version_info[:3]))


def python_version_tuple():
    """Return the version of the language, in parts."""
    return tuple(python_version().split('.'))


def python_branch():
    """Return ''."""
    return ''


def python_revision():
    """Return ''."""
    return ''


def python_build():
    """Return ('', '')."""
    return '', ''


def python_compiler():
    """Return ''."""
    return ''


def _unknown(*args, **kwargs):
    """Return '': that is not known."""
    return ''


system = machine = node = release = version = processor = _unknown


def platform(aliased=False, terse=False):
    """Return the name of the platform."""
    return _sys.platform


def architecture(executable='', bits='', linkage=''):
    """Return the width of pointers, and of what."""
    return '64bit', ''


def uname():
    """Return what there is to know, in parts."""
    from collections import namedtuple
    return namedtuple('uname_result', 'system node release version machine')('', '', '', '', '')


def mac_ver(*args):
    """Return ('', ('', '', ''), '')."""
    return '', ('', '', ''), ''


def win32_ver(*args):
    """Return ('', '', '', '')."""
    return '', '', '', ''


def libc_ver(*args, **kwargs):
    """Return ('', '')."""
    return '', ''
