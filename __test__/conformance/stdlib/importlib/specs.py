# Specs, loaders, and second copies of modules.
import html.parser
import importlib
import importlib.abc
import importlib.machinery
import importlib.metadata as metadata
import importlib.util
import json
import math
import sys
import types
from importlib.util import find_spec, module_from_spec, spec_from_loader


def show(make):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)


spec = find_spec('html.parser')
for make in [lambda: spec.name, lambda: spec.parent, lambda: spec.submodule_search_locations, lambda: spec.loader.name, lambda: find_spec('json').submodule_search_locations is None, lambda: find_spec('nope'), lambda: find_spec('nope.x'),
             lambda: find_spec('json.nope'), lambda: find_spec('math.x'), lambda: find_spec('.parser', 'html').name, lambda: find_spec('.parser'), lambda: find_spec('html').loader is html.__loader__, lambda: html.__spec__.name, lambda: math.__spec__.name,
             lambda: math.__loader__ is math.__spec__.loader, lambda: json.__package__, lambda: html.parser.__package__, lambda: math.__package__, lambda: find_spec('sys').name, lambda: find_spec('string').name, lambda: hasattr(json, '__path__'), lambda: hasattr(math, '__path__'),
             lambda: find_spec('json') is json.__spec__, lambda: find_spec('shlex') == find_spec('shlex'), lambda: find_spec('json.decoder').loader.is_package('json.decoder')]:
    show(make)
copy = module_from_spec(spec)
print(copy.__name__, hasattr(copy, 'HTMLParser'), copy.__spec__ is spec, copy.__package__, copy.__loader__ is spec.loader)
spec.loader.exec_module(copy)
print(copy.HTMLParser is html.parser.HTMLParser, copy.HTMLParser.__module__, sys.modules['html.parser'] is html.parser, copy.unescape is html.unescape)
copy.starttagopen = None
print(html.parser.starttagopen.pattern)
for name in 'math', 're', 'collections.abc':
    spec = find_spec(name)
    twin = module_from_spec(spec)
    print(twin.__name__)
twin = module_from_spec(find_spec('bisect'))
find_spec('bisect').loader.exec_module(twin)
print(twin.bisect([1, 2], 1))
sys.modules['fake'] = types.ModuleType('fake')
show(lambda: find_spec('fake'))
del sys.modules['fake'].__spec__
show(lambda: find_spec('fake'))
sys.modules['fake'] = None
show(lambda: find_spec('fake'))


class Loader(importlib.abc.Loader):
    def exec_module(self, module):
        module.x = module.__spec__.name


class Half:
    def exec_module(self, module):
        pass


spec = spec_from_loader('made', Loader())
made = module_from_spec(spec)
spec.loader.exec_module(made)
print(made.x, made.__loader__ is spec.loader)
show(lambda: module_from_spec(spec_from_loader('half', Half())))
print(module_from_spec(importlib.machinery.ModuleSpec('bare', None)).__name__)
import textwrap
textwrap.dedent = None
print(importlib.reload(textwrap) is textwrap, textwrap.dedent(' x'))
show(lambda: importlib.reload(made))
show(lambda: importlib.reload('x'))
show(lambda: metadata.version('no such'))
show(lambda: list(metadata.entry_points(group='no.such')))
show(lambda: metadata.version(''))
point = metadata.EntryPoint('n', 'json.decoder:JSONDecoder.decode', 'g')
print(point.module, point.attr, point.load().__name__, point, point == metadata.EntryPoint('n', 'json.decoder:JSONDecoder.decode', 'g'))
