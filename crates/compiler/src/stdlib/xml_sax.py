"""Documents as events, for handlers."""

__all__ = ['ContentHandler', 'ErrorHandler', 'SAXException', 'SAXNotRecognizedException', 'SAXNotSupportedException',
           'SAXParseException', 'SAXReaderNotAvailable', 'make_parser', 'parse', 'parseString']

from xml.sax.handler import ContentHandler, ErrorHandler, feature_namespaces
from xml.sax.xmlreader import AttributesImpl, AttributesNSImpl


class SAXException(Exception):
    """An error, or one of another kind in it."""

    def __init__(self, msg, exception=None):
        self._msg, self._exception = msg, exception
        super().__init__(msg)

    def getMessage(self):
        """Return what it says."""
        return self._msg

    def getException(self):
        """Return the error in it, or None."""
        return self._exception

    def __str__(self):
        return self._msg

    def __getitem__(self, ix):
        raise AttributeError('__getitem__')


class SAXParseException(SAXException):
    """An error in a document, and where it is."""

    def __init__(self, msg, exception, locator):
        super().__init__(msg, exception)
        self._locator = locator
        self._systemId, self._colnum = locator.getSystemId(), locator.getColumnNumber()
        self._linenum = locator.getLineNumber()

    def getColumnNumber(self):
        """Return the column."""
        return self._colnum

    def getLineNumber(self):
        """Return the line."""
        return self._linenum

    def getPublicId(self):
        """Return the public identifier of the document."""
        return self._locator.getPublicId()

    def getSystemId(self):
        """Return the system identifier of the document."""
        return self._systemId

    def __str__(self):
        place = [self.getSystemId() or '<unknown>', self.getLineNumber(), self.getColumnNumber()]
        return ':'.join('?' if part is None else str(part) for part in place) + ': ' + self._msg


class SAXNotRecognizedException(SAXException):
    pass


class SAXNotSupportedException(SAXException):
    pass


class SAXReaderNotAvailable(SAXNotSupportedException):
    pass


class _Reader:
    """Calls handlers with the events of a document. It is its own locator."""

    def __init__(self):
        self._content, self._errors = ContentHandler(), ErrorHandler()
        self._features = {}
        self._parser = None

    def setContentHandler(self, handler):
        self._content = handler

    def getContentHandler(self):
        return self._content

    def setErrorHandler(self, handler):
        self._errors = handler

    def getErrorHandler(self):
        return self._errors

    def setFeature(self, name, value):
        from xml.sax.handler import all_features
        if name not in all_features:
            raise SAXNotRecognizedException(f"Feature '{name}' not recognized")
        if value and ('external' in name or name.endswith('validation')):
            raise SAXNotSupportedException('external entities are not read, and nothing is validated')
        self._features[name] = value

    def getFeature(self, name):
        return self._features.get(name, 0)

    def getPublicId(self):
        return None

    def getSystemId(self):
        return None

    def getLineNumber(self):
        return 1 if self._parser is None else self._parser.ErrorLineNumber if self._parser.ErrorCode else \
            self._parser.CurrentLineNumber

    def getColumnNumber(self):
        return None if self._parser is None else self._parser.ErrorColumnNumber if self._parser.ErrorCode else \
            self._parser.CurrentColumnNumber

    def reset(self):
        """Begin with a document."""
        from xml.parsers import expat
        spaces = self.getFeature(feature_namespaces)
        parser = self._parser = expat.ParserCreate(namespace_separator=' ' if spaces else None)
        handler = self._content

        def pair(name):
            uri, _, local = name.rpartition(' ')
            return uri or None, local

        if spaces:
            parser.StartElementHandler = lambda name, attrs: handler.startElementNS(
                pair(name), None, AttributesNSImpl({pair(key): value for key, value in attrs.items()},
                                                   {pair(key): pair(key)[1] for key in attrs}))
            parser.EndElementHandler = lambda name: handler.endElementNS(pair(name), None)
            parser.StartNamespaceDeclHandler = handler.startPrefixMapping
            parser.EndNamespaceDeclHandler = handler.endPrefixMapping
        else:
            parser.StartElementHandler = lambda name, attrs: handler.startElement(name, AttributesImpl(attrs))
            parser.EndElementHandler = handler.endElement
        parser.CharacterDataHandler = handler.characters
        parser.ProcessingInstructionHandler = handler.processingInstruction
        parser.SkippedEntityHandler = lambda name, parameter: handler.skippedEntity(name)
        handler.setDocumentLocator(self)
        handler.startDocument()

    def feed(self, data, isFinal=False):
        """Handle more of the document."""
        from xml.parsers import expat
        if self._parser is None:
            self.reset()
        try:
            self._parser.Parse(data, isFinal)
        except expat.ExpatError as error:
            self._errors.fatalError(SAXParseException(expat.ErrorString(error.code), error, self))

    def close(self):
        """Say that there is no more of the document."""
        if self._parser is not None:
            self.feed(b'', isFinal=True)
            self._content.endDocument()
            self._parser = None

    def parse(self, source):
        """Handle a document from a file-like object."""
        if not hasattr(source, 'read'):
            raise FileNotFoundError(2, 'No such file or directory', source)
        self.reset()
        while data := source.read(65536):
            self.feed(data)
        self.close()


def make_parser(parser_list=()):
    """Return a reader of documents."""
    return _Reader()


def parse(source, handler, errorHandler=None):
    """Read a document from a file-like object."""
    reader = make_parser()
    reader.setContentHandler(handler)
    reader.setErrorHandler(ErrorHandler() if errorHandler is None else errorHandler)
    reader.parse(source)


def parseString(string, handler, errorHandler=None):
    """Read a document from a str or from bytes."""
    import io
    parse(io.StringIO(string) if isinstance(string, str) else io.BytesIO(string), handler, errorHandler)
