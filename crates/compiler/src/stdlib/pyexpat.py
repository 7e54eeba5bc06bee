"""An XML parser with handlers, as expat has them."""

import sys as _sys
from _vm import _static_types

EXPAT_VERSION = 'expat_2.5.0'
version_info = 2, 5, 0
native_encoding = 'UTF-8'
features = [('sizeof(XML_Char)', 1), ('sizeof(XML_LChar)', 1), ('XML_DTD', 0), ('XML_CONTEXT_BYTES', 1024),
            ('XML_NS', 0), ('XML_BLAP_MAX_AMP', 100), ('XML_BLAP_ACT_THRES', 8388608)]

XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, XML_PARAM_ENTITY_PARSING_ALWAYS = range(3)

_texts = _messages()


class ExpatError(Exception):
    pass


ExpatError.__module__ = 'xml.parsers.expat'
error = ExpatError


def ErrorString(code, /):
    """Return what an error's number means."""
    return _texts[code] if 0 < code < len(_texts) else None


def _table(encoding):
    """What the 256 bytes mean in an encoding."""
    table = bytes(range(256)).decode(encoding, 'replace')
    if len(table) != 256:
        raise ValueError('multi-byte encodings are not supported')
    return table


def _create(encoding, separator):
    """A parser; the encoding is what the document's own declaration does not change."""
    parser = _parser(encoding, separator)
    if encoding is not None and encoding.lower() not in _built_in:
        _set_encoding(parser, _table(encoding))
    return parser


_built_in = frozenset(['utf-8', 'utf-16', 'utf-16be', 'utf-16le', 'iso-8859-1', 'us-ascii'])

# Handlers by what they handle; those that take other arguments than the events have are below.
_HANDLERS = {
    'XmlDeclHandler': 'xml', 'StartDoctypeDeclHandler': 'doctype', 'EndDoctypeDeclHandler': 'end_doctype',
    'EntityDeclHandler': 'entity', 'NotationDeclHandler': 'notation', 'AttlistDeclHandler': 'attlist',
    'StartElementHandler': 'start', 'EndElementHandler': 'end', 'CharacterDataHandler': 'data',
    'CommentHandler': 'comment', 'ProcessingInstructionHandler': 'pi', 'StartNamespaceDeclHandler': 'start_ns',
    'EndNamespaceDeclHandler': 'end_ns', 'StartCdataSectionHandler': 'start_cdata',
    'EndCdataSectionHandler': 'end_cdata', 'SkippedEntityHandler': 'skipped', 'ExternalEntityRefHandler': 'external',
    'UnparsedEntityDeclHandler': 'unparsed', 'DefaultHandler': 'default', 'DefaultHandlerExpand': 'default',
    'ElementDeclHandler': 'element', 'NotStandaloneHandler': 'standalone',
}


class xmlparser:
    __slots__ = ('_handlers', '_encoding', '_separator', '_events', '_base', '_buffer', '_done', 'intern',
                 'ordered_attributes', 'specified_attributes', 'namespace_prefixes', 'buffer_text', 'buffer_size',
                 'ErrorCode', 'ErrorLineNumber', 'ErrorColumnNumber', 'ErrorByteIndex')

    def SetBase(self, base, /):
        self._base = base

    def GetBase(self):
        return self._base

    def UseForeignDTD(self, flag=True, /):
        if self._events is not None:
            raise ExpatError('cannot change setting once parsing has begun')

    def SetParamEntityParsing(self, flag, /):
        # Parameter entities are outside of the document, and nothing outside is read.
        return int(flag == XML_PARAM_ENTITY_PARSING_NEVER)

    def ExternalEntityParserCreate(self, context, encoding=None, /):
        raise ExpatError('external entities are not read')

    def GetInputContext(self):
        return None

    def __getattr__(self, name):
        if name in _HANDLERS:
            return self._handlers.get(_HANDLERS[name])
        if name in ('CurrentLineNumber', 'CurrentColumnNumber', 'CurrentByteIndex'):
            line, column, offset = (1, 0, -1) if self._events is None else _position(self._events)
            return {'L': line, 'C': column, 'B': offset}[name[7]]
        if name == 'buffer_used':
            return sum(map(len, self._buffer))
        raise AttributeError(f"'pyexpat.xmlparser' object has no attribute '{name}'")

    def __setattr__(self, name, value):
        kind = _HANDLERS.get(name)
        if kind is None:
            object.__setattr__(self, name, value)
            return
        if kind == 'data':
            self._flush()
        if value is None:
            self._handlers.pop(kind, None)
        else:
            self._handlers[kind] = value

    def _flush(self):
        if self._buffer:
            data = ''.join(self._buffer)
            self._buffer.clear()
            handler = self._handlers.get('data')
            if handler is not None:
                handler(data)

    def _data(self, data):
        if self.buffer_text:
            self._buffer.append(data)
        else:
            self._handlers['data'](data)

    def _start(self, name, attrs, specified):
        if self.specified_attributes:
            attrs = dict(list(attrs.items())[:specified])
        if self.ordered_attributes:
            attrs = [part for pair in attrs.items() for part in pair]
        self._handlers['start'](name, attrs)

    def _entity(self, name, parameter, value, base, system, public, notation):
        if notation is not None and 'unparsed' in self._handlers:
            self._handlers['unparsed'](name, self._base, system, public, notation)
        elif 'entity' in self._handlers:
            self._handlers['entity'](name, int(parameter), value, self._base, system, public, notation)

    def _external(self, name, system, public):
        if not self._handlers['external'](name, self._base, system, public):
            self._fail(21, *_position(self._events))

    def _fail(self, code, line, column, offset):
        self.ErrorCode, self.ErrorLineNumber, self.ErrorColumnNumber, self.ErrorByteIndex = code, line, column, offset
        error = ExpatError(f'{_texts[code]}: line {line}, column {column}')
        error.code, error.offset, error.lineno = code, column, line
        self._done = error
        raise error

    def Parse(self, data, isfinal=False, /):
        if self._done is not None:
            raise self._done
        events = self._events
        if events is None:
            events = self._events = _create('utf-8' if isinstance(data, str) else self._encoding, self._separator)
        _feed(events, data, isfinal)
        handlers = self._handlers
        for kind, args in events:
            if kind == 'data':
                if kind in handlers:
                    self._data(*args)
                elif 'default' in handlers:
                    handlers['default'](*args)
                continue
            if kind == 'error':
                self._flush()
                self._fail(*args)
            if kind == 'encoding':
                _set_encoding(events, _table(*args))
                continue
            if kind == 'entity':
                self._entity(*args)
                continue
            handler = handlers.get(kind)
            if handler is None:
                if kind in ('skipped', 'external') and 'default' in handlers:
                    handlers['default'](f'&{args[0]};')
                continue
            self._flush()
            if kind == 'start':
                self._start(*args)
            elif kind == 'external':
                self._external(*args)
            elif kind == 'doctype':
                handler(*args[:3], int(args[3]))
            elif kind == 'notation':
                handler(args[0], self._base, *args[2:])
            else:
                handler(*args)
        if isfinal:
            self._flush()
            self._done = ExpatError(f'{_texts[36]}: line {self.CurrentLineNumber}, column {self.CurrentColumnNumber}')
            self._done.code, self._done.offset, self._done.lineno = 36, self.CurrentColumnNumber, self.CurrentLineNumber
        return 1

    def ParseFile(self, file, /):
        read = getattr(file, 'read', None)
        if read is None:
            raise TypeError("argument must have 'read' attribute")
        while data := read(2048):
            self.Parse(data)
        return self.Parse(b'', True)


xmlparser.__module__ = 'pyexpat'
_static_types(xmlparser)
XMLParserType = xmlparser


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Return a new parser."""
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError('namespace_separator must be at most one character, omitted, or None')
    parser = object.__new__(xmlparser)
    parser._handlers, parser._events, parser._base, parser._done, parser._buffer = {}, None, None, None, []
    parser._encoding, parser._separator = encoding, namespace_separator
    parser.intern = {} if intern is None else intern
    parser.ordered_attributes = parser.specified_attributes = parser.namespace_prefixes = parser.buffer_text = False
    parser.buffer_size = 8192
    parser.ErrorCode, parser.ErrorLineNumber, parser.ErrorColumnNumber, parser.ErrorByteIndex = 0, 1, 0, -1
    return parser


_module = type(_sys)
model = _module('pyexpat.model', 'Constants used to interpret content model information.')
for _i, _name in enumerate(['EMPTY', 'ANY', 'MIXED', 'NAME', 'CHOICE', 'SEQ']):
    setattr(model, f'XML_CTYPE_{_name}', _i + 1)
for _i, _name in enumerate(['NONE', 'OPT', 'REP', 'PLUS']):
    setattr(model, f'XML_CQUANT_{_name}', _i)
errors = _module('pyexpat.errors', 'Constants used to describe error conditions.')
errors.messages = {i: text for i, text in enumerate(_texts) if i}
errors.codes = {text: i for i, text in errors.messages.items()}
for _i, _name in enumerate(['NO_MEMORY', 'SYNTAX', 'NO_ELEMENTS', 'INVALID_TOKEN', 'UNCLOSED_TOKEN', 'PARTIAL_CHAR',
                            'TAG_MISMATCH', 'DUPLICATE_ATTRIBUTE', 'JUNK_AFTER_DOC_ELEMENT', 'PARAM_ENTITY_REF',
                            'UNDEFINED_ENTITY', 'RECURSIVE_ENTITY_REF', 'ASYNC_ENTITY', 'BAD_CHAR_REF',
                            'BINARY_ENTITY_REF', 'ATTRIBUTE_EXTERNAL_ENTITY_REF', 'MISPLACED_XML_PI',
                            'UNKNOWN_ENCODING', 'INCORRECT_ENCODING', 'UNCLOSED_CDATA_SECTION',
                            'EXTERNAL_ENTITY_HANDLING', 'NOT_STANDALONE', 'UNEXPECTED_STATE',
                            'ENTITY_DECLARED_IN_PE', 'FEATURE_REQUIRES_XML_DTD', 'CANT_CHANGE_FEATURE_ONCE_PARSING',
                            'UNBOUND_PREFIX', 'UNDECLARING_PREFIX', 'INCOMPLETE_PE', 'XML_DECL', 'TEXT_DECL',
                            'PUBLICID', 'SUSPENDED', 'NOT_SUSPENDED', 'ABORTED', 'FINISHED', 'SUSPEND_PE',
                            'RESERVED_PREFIX_XML', 'RESERVED_PREFIX_XMLNS', 'RESERVED_NAMESPACE_URI',
                            'INVALID_ARGUMENT', 'NO_BUFFER', 'AMPLIFICATION_LIMIT_BREACH']):
    setattr(errors, f'XML_ERROR_{_name}', _texts[_i + 1])
del _i, _name
