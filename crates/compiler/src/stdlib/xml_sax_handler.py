"""What handles the events of documents."""


def _named(origin, kind, names):
    """URIs of features or properties, one for each name."""
    return [f'http://{origin}/sax/{kind}/{name}' for name in names.split()]


all_features = _named('xml.org', 'features', 'namespaces namespace-prefixes string-interning validation '
                      'external-general-entities external-parameter-entities')
(feature_namespaces, feature_namespace_prefixes, feature_string_interning, feature_validation, feature_external_ges,
 feature_external_pes) = all_features

all_properties = (_named('xml.org', 'properties', 'lexical-handler dom-node declaration-handler xml-string')
                  + _named('www.python.org', 'properties', 'encoding interning-dict'))
(property_lexical_handler, property_dom_node, property_declaration_handler, property_xml_string, property_encoding,
 property_interning_dict) = all_properties


class ErrorHandler:
    """Raises errors and prints warnings."""

    def warning(self, exception):
        """Of what is no error."""
        print(exception)

    def error(self, exception):
        """Of an error that the parser can go on after."""
        raise exception

    def fatalError(self, exception):
        """Of an error that it cannot go on after."""
        raise exception


class ContentHandler:
    """Ignores all events of a document: a class to begin with."""

    def __init__(self):
        self._locator = None

    def setDocumentLocator(self, locator):
        """Comes first: whom to ask where in the document an event is."""
        self._locator = locator

    def startDocument(self):
        """Comes once, before all others."""

    def endDocument(self):
        """Comes once, after all others."""

    def startPrefixMapping(self, prefix, uri):
        """From the next element on, a prefix stands for a namespace."""

    def endPrefixMapping(self, prefix):
        """The element is over in which the prefix stood for that."""

    def startElement(self, name, attrs):
        """A start tag, where namespaces are not asked for. attrs: see AttributesImpl."""

    def endElement(self, name):
        """An end tag, where namespaces are not asked for."""

    def startElementNS(self, name, qname, attrs):
        """A start tag, where namespaces are asked for: the name is a pair of namespace and local name."""

    def endElementNS(self, name, qname):
        """An end tag, where namespaces are asked for."""

    def characters(self, content):
        """Text, in as many pieces as it comes in."""

    def ignorableWhitespace(self, whitespace):
        """Space where only elements may be, if the document is validated."""

    def processingInstruction(self, target, data):
        """An instruction for a program: `<?target data?>`."""

    def skippedEntity(self, name):
        """An entity that was not read."""


class DTDHandler:
    """Ignores declarations of notations, and of entities that are not parsed."""

    def notationDecl(self, name, publicId, systemId):
        """A kind of data that is no XML."""

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        """Data of such a kind."""


class EntityResolver:
    """Says where an entity is."""

    def resolveEntity(self, publicId, systemId):
        """Its address, or an InputSource to read it from."""
        return systemId
