"""Numbers and errors of the document object model."""


class Node:
    """What kinds of nodes there are."""

    (ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, CDATA_SECTION_NODE, ENTITY_REFERENCE_NODE, ENTITY_NODE,
     PROCESSING_INSTRUCTION_NODE, COMMENT_NODE, DOCUMENT_NODE, DOCUMENT_TYPE_NODE, DOCUMENT_FRAGMENT_NODE,
     NOTATION_NODE) = range(1, 13)


class UserDataHandler:
    """What happens to a node that has data of the program's."""

    NODE_CLONED, NODE_IMPORTED, NODE_DELETED, NODE_RENAMED = range(1, 5)


class DOMException(Exception):
    """An error of the document object model, by its number `code`."""

    def __init__(self, *args, **kw):
        if type(self) is DOMException:
            raise RuntimeError('DOMException should not be instantiated directly')
        super().__init__(*args, **kw)

    def _get_code(self):
        return self.code


# Each error is a class, and its number a constant.
for _number, (_class, _constant) in enumerate([
    ('IndexSizeErr', 'INDEX_SIZE_ERR'),
    ('DomstringSizeErr', 'DOMSTRING_SIZE_ERR'),
    ('HierarchyRequestErr', 'HIERARCHY_REQUEST_ERR'),
    ('WrongDocumentErr', 'WRONG_DOCUMENT_ERR'),
    ('InvalidCharacterErr', 'INVALID_CHARACTER_ERR'),
    ('NoDataAllowedErr', 'NO_DATA_ALLOWED_ERR'),
    ('NoModificationAllowedErr', 'NO_MODIFICATION_ALLOWED_ERR'),
    ('NotFoundErr', 'NOT_FOUND_ERR'),
    ('NotSupportedErr', 'NOT_SUPPORTED_ERR'),
    ('InuseAttributeErr', 'INUSE_ATTRIBUTE_ERR'),
    ('InvalidStateErr', 'INVALID_STATE_ERR'),
    ('SyntaxErr', 'SYNTAX_ERR'),
    ('InvalidModificationErr', 'INVALID_MODIFICATION_ERR'),
    ('NamespaceErr', 'NAMESPACE_ERR'),
    ('InvalidAccessErr', 'INVALID_ACCESS_ERR'),
    ('ValidationErr', 'VALIDATION_ERR'),
], 1):
    globals()[_constant] = _number
    globals()[_class] = type(_class, (DOMException,), {'__module__': __name__, 'code': _number})
del _number, _class, _constant

# Namespaces that documents need not declare, or often do.
XML_NAMESPACE, XMLNS_NAMESPACE, XHTML_NAMESPACE = [
    'http://www.w3.org/' + path for path in ('XML/1998/namespace', '2000/xmlns/', '1999/xhtml')]
EMPTY_NAMESPACE = EMPTY_PREFIX = None
