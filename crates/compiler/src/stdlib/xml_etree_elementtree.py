"""XML documents as trees of elements."""

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'fromstring', 'fromstringlist', 'indent', 'iselement',
           'iterparse', 'parse', 'ParseError', 'PI', 'ProcessingInstruction', 'QName', 'SubElement', 'tostring',
           'tostringlist', 'TreeBuilder', 'VERSION', 'XML', 'XMLID', 'XMLParser', 'XMLPullParser',
           'register_namespace', 'canonicalize', 'C14NWriterTarget']

VERSION = '1.3.0'

import builtins as _builtins
import collections
import io
import re
import sys
import warnings
from _vm import _builtin_functions, _static_types
from pyexpat import ErrorString as _error_string, _create, _feed, _position, _set_encoding, _table
from xml.etree import ElementPath

# A path that is nothing but a tag: what stands in braces is a namespace.
_is_tag = re.compile(r'(?!\{\*?\})(?:[^/*\[@.{]|\{[^}]*\}?)*').fullmatch


class ParseError(SyntaxError):
    """An error when parsing a document: `code` is expat's, `position` is line and column."""


def iselement(element):
    """Return whether an object looks like an element."""
    return hasattr(element, 'tag')


def _check(function, argument, element):
    if not isinstance(element, Element):
        raise TypeError(f'{function}() argument{argument} must be xml.etree.ElementTree.Element, not '
                        f'{type(element).__name__}')


class Element:
    __slots__ = ('tag', 'attrib', 'text', 'tail', '_children', '__weakref__')

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f'Element() argument 2 must be dict, not {type(attrib).__name__}')
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return f'<Element {self.tag!r} at {id(self):#x}>'

    def makeelement(self, tag, attrib, /):
        if not isinstance(attrib, dict):
            raise TypeError(f'makeelement() argument 2 must be dict, not {type(attrib).__name__}')
        return Element(tag, attrib)

    def __copy__(self):
        element = Element(self.tag, self.attrib)
        element.text, element.tail = self.text, self.tail
        element._children[:] = self._children
        return element

    def __deepcopy__(self, memo, /):
        from copy import deepcopy
        element = Element(deepcopy(self.tag, memo), deepcopy(self.attrib, memo))
        memo[id(self)] = element
        element.text, element.tail = deepcopy(self.text, memo), deepcopy(self.tail, memo)
        element._children = [deepcopy(child, memo) for child in self._children]
        return element

    def __getstate__(self):
        return {'tag': self.tag, '_children': list(self._children), 'attrib': self.attrib, 'text': self.text,
                'tail': self.tail}

    def __setstate__(self, state, /):
        if not isinstance(state, dict):
            raise TypeError(f"Don't know how to unpickle {state!r} as an Element")
        self.tag, self.attrib = state['tag'], state.get('attrib', {})
        self.text, self.tail = state.get('text'), state.get('tail')
        self._children = list(state.get('_children', ()))

    def __reduce_ex__(self, protocol, /):
        from copyreg import __newobj__
        return __newobj__, (type(self),), self.__getstate__(), None, None

    def __new__(cls, *args, **kwargs):
        # As one that is being unpickled is, until it has a state.
        element = object.__new__(cls)
        element.tag = element.text = element.tail = None
        element.attrib, element._children = {}, []
        return element

    def __len__(self):
        return len(self._children)

    def _index(self, index):
        if not (isinstance(index, slice) or hasattr(index, '__index__')):
            raise TypeError('element indices must be integers')
        return index

    def __getitem__(self, index, /):
        try:
            return self._children[self._index(index)]
        except IndexError:
            raise IndexError('child index out of range') from None

    def __setitem__(self, index, element, /):
        if isinstance(index, slice):
            element = list(element)
            for one in element:
                if not isinstance(one, Element):
                    raise TypeError(f'expected an Element, not "{type(one).__name__}"')
        elif not isinstance(element, Element):
            raise TypeError(f'expected an Element, not "{type(element).__name__}"')
        try:
            self._children[self._index(index)] = element
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def __delitem__(self, index, /):
        try:
            del self._children[self._index(index)]
        except IndexError:
            raise IndexError('child assignment index out of range') from None

    def append(self, subelement, /):
        _check('append', '', subelement)
        self._children.append(subelement)

    def extend(self, elements, /):
        try:
            elements = list(elements)
        except TypeError:
            raise TypeError(f'expected sequence, not "{type(elements).__name__}"') from None
        for element in elements:
            if not isinstance(element, Element):
                raise TypeError(f'expected an Element, not "{type(element).__name__}"')
            self._children.append(element)

    def insert(self, index, subelement, /):
        if not hasattr(index, '__index__'):
            raise TypeError(f"'{type(index).__name__}' object cannot be interpreted as an integer")
        _check('insert', ' 2', subelement)
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        _check('remove', '', subelement)
        for i, child in enumerate(self._children):
            if child is subelement or child == subelement:
                del self._children[i]
                return
        raise ValueError('list.remove(x): x not in list')

    def find(self, path, namespaces=None):
        if namespaces is not None or not isinstance(path, str) or not _is_tag(path):
            return ElementPath.find(self, path, namespaces)
        for child in self._children:
            if child.tag == path:
                return child

    def findtext(self, path, default=None, namespaces=None):
        if namespaces is not None or not isinstance(path, str) or not _is_tag(path):
            return ElementPath.findtext(self, path, default, namespaces)
        for child in self._children:
            if child.tag == path:
                return '' if child.text is None else child.text
        return default

    def findall(self, path, namespaces=None):
        if namespaces is not None or not isinstance(path, str) or not _is_tag(path):
            return ElementPath.findall(self, path, namespaces)
        return [child for child in self._children if child.tag == path]

    def iterfind(self, path, namespaces=None):
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        self.attrib, self._children = {}, []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        self.attrib[key] = value

    def keys(self):
        return list(self.attrib)

    def items(self):
        return list(self.attrib.items())

    def iter(self, tag=None):
        return _element_iterator(self, None if tag == '*' else tag)

    def itertext(self):
        return _text_iterator(self)


def _element_iterator(element, tag):
    """The element and what is below it, as it is when its turn comes."""
    if tag is None or element.tag == tag:
        yield element
    above, children, at = [], element._children, 0
    while True:
        if at < len(children):
            element = children[at]
            if tag is None or element.tag == tag:
                yield element
            above.append((children, at + 1))
            children, at = element._children, 0
        elif above:
            children, at = above.pop()
        else:
            return


def _text_iterator(element):
    if not isinstance(element.tag, str) and element.tag is not None:
        return
    if element.text:
        yield element.text
    above, at = [], 0
    while True:
        children = element._children
        if at < len(children):
            above.append((element, at + 1))
            element, at = children[at], 0
            # Comments and instructions have no text of their own.
            if not isinstance(element.tag, str) and element.tag is not None:
                at = len(element._children)
            elif element.text:
                yield element.text
        elif above:
            tail = element.tail
            element, at = above.pop()
            if tail:
                yield tail
        else:
            return


def SubElement(parent, tag, attrib={}, **extra):
    _check('SubElement', ' 1', parent)
    if not isinstance(attrib, dict):
        raise TypeError(f'SubElement() argument 3 must be dict, not {type(attrib).__name__}')
    element = Element(tag, attrib, **extra)
    parent._children.append(element)
    return element


Element.__module__ = 'xml.etree.ElementTree'
_static_types(Element)
_builtin_functions(SubElement)


def Comment(text=None):
    """Return an element that is a comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """Return an element that is a processing instruction."""
    element = Element(ProcessingInstruction)
    element.text = f'{target} {text}' if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A qualified name: `{uri}local` from one argument, or from a URI and a local part."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f'{{{text_or_uri}}}{tag}' if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{type(self).__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def __le__(self, other):
        return self.text <= (other.text if isinstance(other, QName) else other)

    def __lt__(self, other):
        return self.text < (other.text if isinstance(other, QName) else other)

    def __ge__(self, other):
        return self.text >= (other.text if isinstance(other, QName) else other)

    def __gt__(self, other):
        return self.text > (other.text if isinstance(other, QName) else other)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName) else other)


def _open(name, mode):
    """A file by its name: there are none, unless the program has an `open` of its own."""
    opener = getattr(_builtins, 'open', None)
    if opener is None:
        raise FileNotFoundError(2, 'No such file or directory', name)
    return opener(name, mode)


class ElementTree:
    """A hierarchy of elements, which can be read from a file and written to one."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """Return the root element."""
        return self._root

    def _setroot(self, element):
        """Replace the root element."""
        self._root = element

    def parse(self, source, parser=None):
        """Read the tree from a file-like object and return its root."""
        opened = not hasattr(source, 'read')
        if opened:
            source = _open(source, 'rb')
        try:
            if parser is None:
                parser = XMLParser()
            while data := source.read(65536):
                parser.feed(data)
            self._root = parser.close()
            return self._root
        finally:
            if opened:
                source.close()

    def iter(self, tag=None):
        """Return an iterator of the elements in document order."""
        return self._root.iter(tag)

    def _path(self, path):
        if path[:1] == '/':
            path = '.' + path
            warnings.warn('This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you '
                          f'rely on the current behaviour, change it to {path!r}', FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        """Return the first element that a path selects."""
        return self._root.find(self._path(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """Return the text of the first element that a path selects."""
        return self._root.findtext(self._path(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """Return a list of the elements that a path selects."""
        return self._root.findall(self._path(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """Return an iterator of the elements that a path selects."""
        return self._root.iterfind(self._path(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Write the tree to a file-like object."""
        if not method:
            method = 'xml'
        elif method not in _serialize:
            raise ValueError(f'unknown method {method!r}')
        if not encoding:
            encoding = 'us-ascii'
        plain = encoding.lower() == 'unicode'
        parts = []
        write = parts.append
        if not plain:
            # What cannot be encoded at all is found before anything is written.
            ''.encode(encoding)
        if method == 'xml' and (xml_declaration or xml_declaration is None and
                                encoding.lower() not in ('utf-8', 'us-ascii', 'unicode')):
            write(f"<?xml version='1.0' encoding='{'utf-8' if plain else encoding}'?>\n")
        if method == 'text':
            _serialize_text(write, self._root)
        else:
            qnames, namespaces = _namespaces(self._root, default_namespace)
            _serialize[method](write, self._root, qnames, namespaces, short_empty_elements=short_empty_elements)
        opened = not hasattr(file_or_filename, 'write')
        file = _open(file_or_filename, 'w' if plain else 'wb') if opened else file_or_filename
        try:
            if plain:
                for part in parts:
                    file.write(part)
            else:
                file.write(''.join(parts).encode(encoding, 'xmlcharrefreplace'))
        finally:
            if opened:
                file.close()

    def write_c14n(self, file):
        """There is no first version of the canonical form any more; see `canonicalize`."""
        return self.write(file, method='c14n')


def _namespaces(elem, default_namespace=None):
    """What the names of a tree are written as, and the prefixes of the namespaces in it."""
    qnames, namespaces = {None: None}, {}
    if default_namespace:
        namespaces[default_namespace] = ''

    def add(qname):
        try:
            if qname[:1] == '{':
                uri, tag = qname[1:].rsplit('}', 1)
                prefix = namespaces.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = f'ns{len(namespaces)}'
                    if prefix != 'xml':
                        namespaces[uri] = prefix
                qnames[qname] = f'{prefix}:{tag}' if prefix else tag
            elif default_namespace:
                raise ValueError('cannot use non-qualified names with default_namespace option')
            else:
                qnames[qname] = qname
        except TypeError:
            _raise_serialization_error(qname)

    for elem in elem.iter():
        name = elem.tag.text if isinstance(elem.tag, QName) else elem.tag
        if isinstance(name, str) or name is not elem.tag:
            if name not in qnames:
                add(name)
        elif name not in (None, Comment, PI):
            _raise_serialization_error(name)
        for key, value in elem.items():
            if isinstance(key, QName):
                key = key.text
            if key not in qnames:
                add(key)
            if isinstance(value, QName) and value.text not in qnames:
                add(value.text)
        text = elem.text
        if isinstance(text, QName) and text.text not in qnames:
            add(text.text)
    return qnames, namespaces


def _write_attributes(write, elem, qnames, namespaces, escape):
    if namespaces:
        for uri, prefix in sorted(namespaces.items(), key=lambda item: item[1]):
            write(f' xmlns{":" + prefix if prefix else ""}="{escape(uri)}"')
    for key, value in elem.items():
        if isinstance(key, QName):
            key = key.text
        value = qnames[value.text] if isinstance(value, QName) else escape(value)
        write(f' {qnames[key]}="{value}"')


def _serialize_xml(write, elem, qnames, namespaces, short_empty_elements, **kwargs):
    tag, text = elem.tag, elem.text
    if tag is Comment:
        write(f'<!--{text}-->')
    elif tag is ProcessingInstruction:
        write(f'<?{text}?>')
    else:
        tag = qnames[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_cdata(text))
            for child in elem:
                _serialize_xml(write, child, qnames, None, short_empty_elements)
        else:
            write('<' + tag)
            _write_attributes(write, elem, qnames, namespaces, _escape_attrib)
            if text or len(elem) or not short_empty_elements:
                write('>')
                if text:
                    write(_escape_cdata(text))
                for child in elem:
                    _serialize_xml(write, child, qnames, None, short_empty_elements)
                write(f'</{tag}>')
            else:
                write(' />')
    if elem.tail:
        write(_escape_cdata(elem.tail))


HTML_EMPTY = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link',
              'meta', 'param', 'source', 'track', 'wbr'}


def _serialize_html(write, elem, qnames, namespaces, **kwargs):
    tag, text = elem.tag, elem.text
    if tag is Comment:
        write(f'<!--{_escape_cdata(text)}-->')
    elif tag is ProcessingInstruction:
        write(f'<?{_escape_cdata(text)}?>')
    else:
        tag = qnames[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_cdata(text))
            for child in elem:
                _serialize_html(write, child, qnames, None)
        else:
            write('<' + tag)
            _write_attributes(write, elem, qnames, namespaces, _escape_attrib_html)
            write('>')
            name = tag.lower()
            if text:
                write(text if name in ('script', 'style') else _escape_cdata(text))
            for child in elem:
                _serialize_html(write, child, qnames, None)
            if name not in HTML_EMPTY:
                write(f'</{tag}>')
    if elem.tail:
        write(_escape_cdata(elem.tail))


def _serialize_text(write, elem):
    for text in (*elem.itertext(), elem.tail):
        if text:
            write(text)


_serialize = dict(xml=_serialize_xml, html=_serialize_html, text=_serialize_text)

# Prefixes of namespaces, where a document is written that has none for them.
_namespace_map = {
    'http://www.w3.org/XML/1998/namespace': 'xml',
    'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
    'http://www.w3.org/2001/XMLSchema': 'xs',
    'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'http://purl.org/dc/elements/1.1/': 'dc',
}


def register_namespace(prefix, uri):
    """Write this prefix for this namespace from now on."""
    if re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for known, its in list(_namespace_map.items()):
        if known == uri or its == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map


def _raise_serialization_error(text):
    raise TypeError(f'cannot serialize {text!r} (type {type(text).__name__})')


def _escape_cdata(text):
    try:
        if '&' in text:
            text = text.replace('&', '&amp;')
        return text.replace('<', '&lt;').replace('>', '&gt;')
    except (TypeError, AttributeError):
        _raise_serialization_error(text)


def _escape_attrib(text):
    return (_escape_cdata(text).replace('"', '&quot;').replace('\r', '&#13;').replace('\n', '&#10;')
            .replace('\t', '&#09;'))


def _escape_attrib_html(text):
    try:
        if '&' in text:
            text = text.replace('&', '&amp;')
        return text.replace('>', '&gt;').replace('"', '&quot;')
    except (TypeError, AttributeError):
        _raise_serialization_error(text)


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    """Return an element as text: bytes, or a str where the encoding is 'unicode'."""
    stream = io.StringIO() if encoding == 'unicode' else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration,
                               default_namespace=default_namespace, method=method,
                               short_empty_elements=short_empty_elements)
    return stream.getvalue()


class _Parts:
    def __init__(self):
        self.parts = []
        self.write = self.parts.append


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
                 short_empty_elements=True):
    """Return an element as pieces of text."""
    stream = _Parts()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration,
                               default_namespace=default_namespace, method=method,
                               short_empty_elements=short_empty_elements)
    return stream.parts


def dump(elem):
    """Write an element or a tree to sys.stdout."""
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding='unicode')
    tail = elem.getroot().tail
    if not tail or tail[-1] != '\n':
        sys.stdout.write('\n')


def indent(tree, space='  ', level=0):
    """Put line breaks and indentation into a tree."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if not len(tree):
        return
    indentations = ['\n' + level * space]

    def inside(elem, level):
        below = level + 1
        if below == len(indentations):
            indentations.append(indentations[level] + space)
        text = indentations[below]
        if not elem.text or not elem.text.strip():
            elem.text = text
        for child in elem:
            if len(child):
                inside(child, below)
            if not child.tail or not child.tail.strip():
                child.tail = text
        # The last one is followed by the end tag.
        if not child.tail.strip():
            child.tail = indentations[level]

    inside(tree, 0)


def parse(source, parser=None):
    """Read a tree from a file-like object."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def iterparse(source, events=None, parser=None):
    """Return an iterator of what happens while a tree is read from a file-like object: pairs of event and element."""
    pull = XMLPullParser(events=events, _parser=parser)

    def iterator(source, opened):
        try:
            while True:
                yield from pull.read_events()
                data = source.read(16 * 1024)
                if not data:
                    break
                pull.feed(data)
            root = pull._close_and_return_root()
            yield from pull.read_events()
            it.root = root
        finally:
            if opened:
                source.close()

    class IterParseIterator(collections.abc.Iterator):
        __next__ = iterator(source, False).__next__

    opened = not hasattr(source, 'read')
    if opened:
        IterParseIterator.__next__ = iterator(_open(source, 'rb'), True).__next__
    it = IterParseIterator()
    it.root = None
    return it


class XMLPullParser:
    """A parser that is fed and asked what has happened."""

    def __init__(self, events=None, *, _parser=None):
        self._events_queue = collections.deque()
        self._parser = _parser or XMLParser(target=TreeBuilder())
        if events is None:
            events = ('end',)
        self._parser._setevents(self._events_queue, events)

    def feed(self, data):
        """Feed more of the document."""
        if self._parser is None:
            raise ValueError('feed() called after end of stream')
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                self._events_queue.append(error)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        """Say that there is no more of the document."""
        self._close_and_return_root()

    def read_events(self):
        """Return an iterator of what has happened and was not read yet."""
        events = self._events_queue
        while events:
            event = events.popleft()
            if isinstance(event, Exception):
                raise event
            yield event


def XML(text, parser=None):
    """Return the root of a document."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    """Return the root of a document, and its elements by their attribute `id`."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    tree = parser.close()
    ids = {}
    for elem in tree.iter():
        id = elem.get('id')
        if id:
            ids[id] = elem
    return tree, ids


fromstring = XML


def fromstringlist(sequence, parser=None):
    """Return the root of a document that comes in pieces."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


class TreeBuilder:
    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False,
                 insert_pis=False):
        self._data = []
        self._elem = []
        # Where text goes: before the first child of the one, or after the other.
        self._last = self._root = None
        self._inside = True
        self._factory = Element if element_factory is None else element_factory
        self._comment_factory = Comment if comment_factory is None else comment_factory
        self._pi_factory = ProcessingInstruction if pi_factory is None else pi_factory
        self._insert_comments, self._insert_pis = insert_comments, insert_pis

    def close(self):
        self._flush()
        return self._root

    def _flush(self):
        if not self._data:
            return
        last = self._last
        if last is not None:
            text = ''.join(self._data)
            if self._inside:
                last.text = text if last.text is None else last.text + text
            else:
                last.tail = text if last.tail is None else last.tail + text
        self._data.clear()

    def data(self, data, /):
        self._data.append(data)

    def start(self, tag, attrs, /):
        if self._data:
            self._flush()
        element = Element(tag, attrs) if self._factory is Element else self._factory(tag, attrs)
        if self._elem:
            self._elem[-1].append(element)
        elif self._root is None:
            self._root = element
        self._last = element
        self._elem.append(element)
        self._inside = True
        return element

    def end(self, tag, /):
        if self._data:
            self._flush()
        if not self._elem:
            raise IndexError('pop from empty stack')
        self._last = self._elem.pop()
        self._inside = False
        return self._last

    def _insert(self, element, inserted):
        self._flush()
        if inserted and self._elem:
            self._elem[-1].append(element)
            self._last, self._inside = element, False
        return element

    def comment(self, text, /):
        return self._insert(self._comment_factory(text), self._insert_comments)

    def pi(self, target, text=None, /):
        return self._insert(self._pi_factory(target, text), self._insert_pis)


class XMLParser:
    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = 'Expat 2.5.0'
        self._encoding = encoding
        self._events = self._error = None
        find = lambda name: getattr(self.target, name, None)
        self._handlers = {
            **{name: find(name) for name in ('end', 'data', 'comment', 'pi')},
            'skipped': self._skipped,
            'external': self._skipped,
            'encoding': self._unknown_encoding,
            'error': self._failed,
        }
        if start := find('start'):
            self._handlers['start'] = lambda tag, attrs, specified: start(tag, attrs)
        if start_ns := find('start_ns'):
            self._handlers['start_ns'] = lambda prefix, uri: start_ns(prefix or '', uri or '')
        if end_ns := find('end_ns'):
            self._handlers['end_ns'] = lambda prefix: end_ns(prefix or '')
        if doctype := find('doctype'):
            self._handlers['doctype'] = lambda name, system, public, internal: doctype(name, public, system)

    def _setevents(self, events_queue, events_to_report):
        append, handlers = events_queue.append, self._handlers

        def report(event, kind, describe):
            """Report what the target makes of it."""
            handler = handlers.get(kind)
            if handler is None:
                handlers[kind] = lambda *args: append((event, describe(*args)))
            elif kind == 'start':
                # Attributes are not copied once more.
                start = self.target.start
                handlers[kind] = lambda tag, attrs, specified: append((event, start(tag, attrs)))
            else:
                def reported(*args):
                    append((event, handler(*args)))
                handlers[kind] = reported

        for event in events_to_report:
            if not isinstance(event, str):
                raise ValueError('invalid events sequence')
            if event in ('start', 'end', 'comment', 'pi'):
                report(event, event, lambda *args: None)
            elif event == 'start-ns':
                handlers['start_ns'] = lambda prefix, uri: append(('start-ns', (prefix or '', uri or '')))
            elif event == 'end-ns':
                handlers['end_ns'] = lambda prefix: append(('end-ns', None))
            else:
                raise ValueError(f'unknown event {event!r}')

    def _raise(self, message, code, line, column):
        error = ParseError(f'{message}: line {line}, column {column}')
        error.code, error.position = code, (line, column)
        self._error = error
        raise error

    def _failed(self, code, line, column, offset):
        self._raise(_error_string(code), code, line, column)

    def _skipped(self, name, *ids):
        """A reference to what the document does not declare: `entity` may know it."""
        if name in self.entity:
            data = self._handlers['data']
            if data is not None:
                data(self.entity[name])
            return
        line, column, offset = _position(self._events)
        self._raise(f'undefined entity &{name};', 11, line, column)

    def _unknown_encoding(self, name):
        _set_encoding(self._events, _table(name))

    def feed(self, data, /):
        if self._error is not None:
            raise self._error
        self._feed(data, False)

    def _feed(self, data, last):
        events = self._events
        if events is None:
            encoding = 'utf-8' if isinstance(data, str) else self._encoding
            events = self._events = _create(encoding, True)
        _feed(events, data, last)
        handlers = self._handlers
        for kind, args in events:
            handler = handlers.get(kind)
            if handler is not None:
                handler(*args)

    def close(self):
        if self._error is not None:
            raise self._error
        self._feed(b'' if self._events is None else '', True)
        close = getattr(self.target, 'close', None)
        return None if close is None else close()


for _class in TreeBuilder, XMLParser:
    _class.__module__ = 'xml.etree.ElementTree'
_static_types(TreeBuilder, XMLParser)
del _class


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """Write a document in its canonical form (C14N 2.0), or return it."""
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    sink = io.StringIO() if out is None else out
    parser = XMLParser(target=C14NWriterTarget(sink.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        parse(from_file, parser=parser)
    return sink.getvalue() if out is None else None


_looks_like_prefix_name = re.compile(r'^\w+:\w+$', re.UNICODE).match


class C14NWriterTarget:
    """A target of parsers that writes the canonical form (C14N 2.0)."""

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False,
                 qname_aware_tags=None, qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None):
        self._write = write
        self._data = []
        self._with_comments, self._strip_text = with_comments, strip_text
        self._exclude_attrs = set(exclude_attrs) if exclude_attrs else None
        self._exclude_tags = set(exclude_tags) if exclude_tags else None
        self._rewrite_prefixes = rewrite_prefixes
        self._aware_tags = set(qname_aware_tags) if qname_aware_tags else None
        self._aware_attrs = set(qname_aware_attrs) if qname_aware_attrs else frozenset()
        # For each open element: what was declared on it, and what was written. Pairs of URI and prefix.
        self._declared = []
        self._written = [[('http://www.w3.org/XML/1998/namespace', 'xml')]]
        if not rewrite_prefixes:
            self._declared.append(list(_namespace_map.items()))
        self._declared.append([])
        self._prefixes = {}
        self._preserve = [False]
        self._pending = None
        self._root_seen = self._root_done = False
        self._ignored = 0

    def _in_scope(self, stack):
        for level in reversed(stack):
            yield from level

    def _resolve(self, name):
        """`{uri}local` of a name with a prefix."""
        prefix, local = name.split(':', 1)
        for uri, its in self._in_scope(self._declared):
            if its == prefix:
                return f'{{{uri}}}{local}'
        raise ValueError(f'Prefix {prefix} of QName "{name}" is not declared in scope')

    def _qname(self, qname, uri=None):
        """Prefix and name, local name, and URI of a qualified name; declares what has to be declared."""
        if uri is None:
            uri, tag = qname[1:].rsplit('}', 1) if qname[:1] == '{' else ('', qname)
        else:
            tag = qname
        seen = set()
        for its, prefix in self._in_scope(self._written):
            if its == uri and prefix not in seen:
                return f'{prefix}:{tag}' if prefix else tag, tag, uri
            seen.add(prefix)
        if self._rewrite_prefixes:
            prefix = self._prefixes.get(uri)
            if prefix is None:
                prefix = self._prefixes[uri] = f'n{len(self._prefixes)}'
            self._written[-1].append((uri, prefix))
            return f'{prefix}:{tag}', tag, uri
        if not uri and '' not in seen:
            return tag, tag, uri
        for its, prefix in self._in_scope(self._declared):
            if its == uri:
                self._written[-1].append((uri, prefix))
                return f'{prefix}:{tag}' if prefix else tag, tag, uri
        if not uri:
            # Nothing but the absence of a namespace can be meant.
            return tag, tag, uri
        raise ValueError(f'Namespace "{uri}" is not declared in scope')

    def data(self, data):
        if not self._ignored:
            self._data.append(data)

    def _flush(self, joined=None):
        data = ''.join(self._data)
        self._data.clear()
        if self._strip_text and not self._preserve[-1]:
            data = data.strip()
        if self._pending is not None:
            (tag, attrs, declared), self._pending = self._pending, None
            qname = data if data and _looks_like_prefix_name(data) else None
            self._start(tag, attrs, declared, qname)
            if qname is not None:
                return
        if data and self._root_seen:
            self._write(_escape_cdata_c14n(data))

    def start_ns(self, prefix, uri):
        if self._ignored:
            return
        if self._data:
            self._flush()
        self._declared[-1].append((uri, prefix))

    def start(self, tag, attrs):
        if self._exclude_tags is not None and (self._ignored or tag in self._exclude_tags):
            self._ignored += 1
            return
        if self._data:
            self._flush()
        declared = []
        self._written.append(declared)
        if self._aware_tags is not None and tag in self._aware_tags:
            # Its text may be a qualified name, whose prefix is then declared on it.
            self._pending = tag, attrs, declared
            return
        self._start(tag, attrs, declared)

    def _start(self, tag, attrs, declared, text=None):
        if self._exclude_attrs is not None and attrs:
            attrs = {key: value for key, value in attrs.items() if key not in self._exclude_attrs}
        qnames = {tag, *attrs}
        resolved = {}
        if text is not None:
            qname = resolved[text] = self._resolve(text)
            qnames.add(qname)
        aware = [key for key in attrs if key in self._aware_attrs and _looks_like_prefix_name(attrs[key])]
        for key in aware:
            qname = resolved[attrs[key]] = self._resolve(attrs[key])
            qnames.add(qname)
        parsed = {name: self._qname(name) for name in sorted(qnames, key=lambda name: name.split('}', 1))}
        # Namespace declarations come first, then attributes by namespace and name.
        pairs = []
        if declared:
            pairs = sorted((f'xmlns:{prefix}' if prefix else 'xmlns', uri) for uri, prefix in declared)
        for key in sorted(attrs, key=lambda key: (parsed[key][2], parsed[key][1])):
            value = attrs[key]
            if key in aware:
                value = parsed[resolved[value]][0]
            pairs.append((parsed[key][0] if parsed[key][2] else key, value))
        space = attrs.get('{http://www.w3.org/XML/1998/namespace}space')
        self._preserve.append(space == 'preserve' if space else self._preserve[-1])
        self._write(f'<{parsed[tag][0]}' + ''.join(f' {key}="{_escape_attrib_c14n(value)}"' for key, value in pairs) +
                    '>')
        if text is not None:
            self._write(_escape_cdata_c14n(parsed[resolved[text]][0]))
        self._root_seen = True
        self._declared.append([])

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        if self._data or self._pending is not None:
            self._flush()
        self._write(f'</{self._qname(tag)[0]}>')
        self._preserve.pop()
        self._root_done = len(self._preserve) == 1
        self._declared.pop()
        self._written.pop()

    def _outside(self, text):
        """What is around the root element has lines of its own."""
        if self._root_done:
            self._write('\n')
        elif self._root_seen and self._data:
            self._flush()
        self._write(text)
        if not self._root_seen:
            self._write('\n')

    def comment(self, text):
        if self._with_comments and not self._ignored:
            self._outside(f'<!--{_escape_cdata_c14n(text)}-->')

    def pi(self, target, data):
        if not self._ignored:
            self._outside(f'<?{target} {_escape_cdata_c14n(data)}?>' if data else f'<?{target}?>')


def _escape_cdata_c14n(text):
    return _escape_cdata(text).replace('\r', '&#xD;')


def _escape_attrib_c14n(text):
    return (text.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;').replace('\t', '&#x9;')
            .replace('\n', '&#xA;').replace('\r', '&#xD;'))
