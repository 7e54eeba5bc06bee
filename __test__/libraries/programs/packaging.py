# Versions, specifiers, requirements and markers.
from packaging.markers import InvalidMarker, Marker
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import canonicalize_name, canonicalize_version, parse_sdist_filename, parse_wheel_filename
from packaging.version import InvalidVersion, Version, parse

texts = ['1.0', '1.0.dev1', '1.0a1', '1.0b2', '1.0rc1', '1.0.post1', '1!0.5', '1.0+local.7', '1.10', '1.9', 'v2.0.0']
print([str(v) for v in sorted(map(Version, texts))])
v = parse('1!2.3.4rc5.post6.dev7+ab.1')
print(v.epoch, v.release, v.pre, v.post, v.dev, v.local, v.public, v.base_version, v.is_prerelease, repr(v), v.major, v.micro)
print(Version('1.0') == Version('1.0.0'), hash(Version('1.0')) == hash(Version('1')), Version('2.0') > Version('2.0.dev1'))
spec = SpecifierSet('>=1.0,!=1.5.*,<2')
print(str(spec), [t for t in ('0.9', '1.0', '1.5.2', '1.6', '2.0') if t in spec], list(spec.filter(['1.2', '1.5', '1.9a1'])))
print('1.4.5' in SpecifierSet('~=1.4.2'), '1.5' in SpecifierSet('~=1.4.2'), '1.0+x' in SpecifierSet('==1.0'), SpecifierSet('>1') & SpecifierSet('<3'))
for text in ('requests[security,tests] >= 2.8.1, == 2.8.* ; python_version < "2.7"', 'name @ https://example.com/x.zip', 'a.b-c'):
    r = Requirement(text)
    print(r.name, sorted(r.extras), str(r.specifier), r.url, r.marker, '|', r)
marker = Marker('python_version >= "3.8" and (os_name == "posix" or extra == "x")')
print(marker, marker.evaluate({'python_version': '3.9', 'os_name': 'nt', 'extra': 'x'}), marker.evaluate({'python_version': '3.7', 'os_name': 'posix', 'extra': ''}))
for wrong in (lambda: Version('french toast'), lambda: SpecifierSet('1.0'), lambda: Requirement('a >'), lambda: Marker('os_name ~ 1')):
    try:
        wrong()
    except (InvalidVersion, InvalidSpecifier, InvalidRequirement, InvalidMarker) as error:
        print(type(error).__name__, error)
print(canonicalize_name('Foo__Bar.baz'), canonicalize_version('1.4.0.0'), parse_sdist_filename('foo-1.0.tar.gz'))
name, version, build, tags = parse_wheel_filename('foo_bar-1.0-1-py3-none-any.whl')
print(name, version, build, sorted(map(str, tags)))
