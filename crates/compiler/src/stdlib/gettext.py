"""Translations of messages: there are no files with any, so messages stay as they are, unless a program has its own."""

__all__ = ['NullTranslations', 'GNUTranslations', 'Catalog', 'bindtextdomain', 'find', 'translation', 'install',
           'textdomain', 'dgettext', 'dngettext', 'gettext', 'ngettext', 'pgettext', 'dpgettext', 'npgettext',
           'dnpgettext']
_current = 'messages'


class NullTranslations:
    """Messages as they are."""

    def __init__(self, fp=None):
        self._info, self._charset = {}, None
        # Who is asked next.
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        """For subclasses: read a catalogue."""

    def add_fallback(self, fallback):
        """Set what is asked for messages that are unknown here."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        """Return a message."""
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        """Return a message for a number."""
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        """Return a message of a context."""
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        """Return a message of a context for a number."""
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        """Return what is known of the catalogue."""
        return self._info

    def charset(self):
        """Return the encoding of the catalogue."""
        return self._charset

    def install(self, names=None):
        """Make `_` a builtin."""
        import builtins
        builtins.__dict__['_'] = self.gettext
        for name in ('gettext', 'ngettext', 'npgettext', 'pgettext'):
            if names and name in names:
                builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    """There are no files with messages."""

    def _parse(self, fp):
        raise OSError(0, 'catalogues of messages cannot be read here', getattr(fp, 'name', ''))


def find(domain, localedir=None, languages=None, all=False):
    """Return the file with messages: there is none."""
    return [] if all else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """Return the translations of a domain."""
    if fallback:
        return NullTranslations()
    raise FileNotFoundError(2, 'No translation file found for domain', domain)


Catalog = translation


def install(domain, localedir=None, *, names=None):
    """Make `_` a builtin."""
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    """Set and return the domain."""
    global _current
    _current = _current if domain is None else domain
    return _current


def bindtextdomain(domain, localedir=None):
    """Set and return the directory of a domain."""
    return localedir


_plain = NullTranslations()
gettext, ngettext, pgettext, npgettext = _plain.gettext, _plain.ngettext, _plain.pgettext, _plain.npgettext


def dgettext(domain, message):
    """Return a message of a domain."""
    return message


def dngettext(domain, msgid1, msgid2, n):
    """Return a message of a domain for a number."""
    return ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """Return a message of a domain and a context."""
    return message


def dnpgettext(domain, context, msgid1, msgid2, n):
    """Return a message of a domain and a context for a number."""
    return ngettext(msgid1, msgid2, n)
