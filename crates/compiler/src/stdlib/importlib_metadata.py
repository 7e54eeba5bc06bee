"""Distributions that are installed: none. Programs are given modules, not distributions."""

__all__ = ['Distribution', 'DistributionFinder', 'EntryPoint', 'EntryPoints', 'PackageMetadata', 'PackageNotFoundError', 'distribution', 'distributions', 'entry_points', 'files', 'metadata',
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
        raise ValueError('A distribution name is required.')
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


class Distribution:
    """A distribution, as programs may define some of their own."""

    @classmethod
    def from_name(cls, name):
        """Return the distribution of this name."""
        return distribution(name)

    @classmethod
    def discover(cls, **kwargs):
        """Return an iterator of all distributions."""
        return distributions(**kwargs)


class DistributionFinder:
    """What finds distributions."""


class PackageMetadata:
    """The metadata of a distribution."""


class EntryPoint:
    """A name for an object in a module."""

    def __init__(self, name, value, group):
        self.name, self.value, self.group = name, value, group

    def __repr__(self):
        return f'EntryPoint(name={self.name!r}, value={self.value!r}, group={self.group!r})'

    def _key(self):
        return self.name, self.value, self.group

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, EntryPoint) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    @property
    def module(self):
        """The name of the module."""
        return self.value.partition(':')[0].strip()

    @property
    def attr(self):
        """The object's name in it, dotted."""
        return self.value.partition(':')[2].partition('[')[0].strip()

    def load(self):
        """Return the object."""
        from importlib import import_module
        found = import_module(self.module)
        for part in filter(None, self.attr.split('.')):
            found = getattr(found, part)
        return found

    def matches(self, **params):
        """Return whether its attributes are these."""
        return all(getattr(self, name) == value for name, value in params.items())


class EntryPoints(tuple):
    """Entry points of distributions."""

    __slots__ = ()

    def __getitem__(self, name):
        for point in self.select(name=name):
            return point
        raise KeyError(name)

    def __repr__(self):
        return f'{type(self).__name__}({tuple(self)!r})'

    def select(self, **params):
        """Return those that fit."""
        return EntryPoints(point for point in self if point.matches(**params))

    @property
    def names(self):
        """Their names."""
        return {point.name for point in self}

    @property
    def groups(self):
        """Their groups."""
        return {point.group for point in self}


def entry_points(**params):
    """Return the entry points of all distributions."""
    return EntryPoints().select(**params)


def packages_distributions():
    """Return which distributions packages come from."""
    return {}
