"""Distributions that are installed: none. Programs are given modules, not distributions."""

__all__ = ['PackageNotFoundError', 'distribution', 'distributions', 'entry_points', 'files', 'metadata',
           'packages_distributions', 'requires', 'version']


class PackageNotFoundError(ModuleNotFoundError):
    """There is no such distribution."""

    def __str__(self):
        return f'No package metadata was found for {self.name}'

    @property
    def name(self):
        """What was looked for."""
        return self.args[0]


def distribution(distribution_name):
    """Return a distribution."""
    if not distribution_name:
        raise ValueError('A distribution name is required')
    raise PackageNotFoundError(distribution_name)


def version(distribution_name):
    """Return the version of a distribution."""
    return distribution(distribution_name).version


def metadata(distribution_name):
    """Return the metadata of a distribution."""
    return distribution(distribution_name).metadata


def files(distribution_name):
    """Return the files of a distribution."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """Return what a distribution requires."""
    return distribution(distribution_name).requires


def distributions(**kwargs):
    """Return an iterator of all distributions."""
    return iter(())


class EntryPoints(tuple):
    """Entry points of distributions."""

    __slots__ = ()

    def select(self, **params):
        """Return those that fit."""
        return self

    @property
    def names(self):
        """Their names."""
        return set()

    @property
    def groups(self):
        """Their groups."""
        return set()


def entry_points(**params):
    """Return the entry points of all distributions."""
    return EntryPoints()


def packages_distributions():
    """Return which distributions packages come from."""
    return {}
