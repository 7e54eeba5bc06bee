"""Who the user is, and what only he knows: the environment and the standard input have it."""

import os as _os

__all__ = ['getpass', 'getuser', 'GetPassWarning']


class GetPassWarning(UserWarning):
    pass


def getpass(prompt='Password: ', stream=None):
    """Ask for a password."""
    return input(prompt)


def getuser():
    """Return the user's name."""
    for name in 'LOGNAME', 'USER', 'LNAME', 'USERNAME':
        if user := _os.environ.get(name):
            return user
    raise OSError('No username set in the environment')
