"""What readers of documents give to handlers."""


class AttributesImpl:
    """The attributes of an element, by name, as a dict that is only read."""

    def __init__(self, attrs):
        self._attrs = attrs

    # ── as a dict has it ──

    def __len__(self):
        return len(self._attrs)

    def __contains__(self, name):
        return name in self._attrs

    def __getitem__(self, name):
        return self._attrs[name]

    def get(self, name, alternative=None):
        return self._attrs.get(name, alternative)

    def keys(self):
        return [*self._attrs]

    def values(self):
        return [*self._attrs.values()]

    def items(self):
        return [*self._attrs.items()]

    def copy(self):
        return type(self)(self._attrs)

    # ── as SAX has it ──

    getLength = __len__
    getValue = __getitem__
    getNames = keys

    def getType(self, name):
        """All are taken as text."""
        return 'CDATA'

    # A name is its own qualified name here; AttributesNSImpl tells them apart.

    def getQNames(self):
        return self.getNames()

    def getValueByQName(self, name):
        return self._attrs[name]

    def getNameByQName(self, name):
        if name in self._attrs:
            return name
        raise KeyError(name)

    def getQNameByName(self, name):
        return self.getNameByQName(name)


class AttributesNSImpl(AttributesImpl):
    """The attributes of an element, by pairs of namespace and local name."""

    def __init__(self, attrs, qnames):
        self._attrs, self._qnames = attrs, qnames

    def copy(self):
        return type(self)(self._attrs, self._qnames)

    def getQNames(self):
        return [*self._qnames.values()]

    def getQNameByName(self, name):
        return self._qnames[name]

    def getNameByQName(self, name):
        for pair, qualified in self._qnames.items():
            if qualified == name:
                return pair
        raise KeyError(name)

    def getValueByQName(self, name):
        return self._attrs[self.getNameByQName(name)]
