import os
import os.path as p
from pathlib import PurePath, PurePosixPath

print(p.join('a', 'b', '/c', 'd'), p.join('a/', ''), p.join(b'a', b'b'), p.split('/a/b'), p.split('/a'), p.split('a//b'), p.splitext('a.tar.gz'), p.splitext('.rc'), p.splitext('a.b/c'), p.splitext('..a.b'))
print([p.normpath(x) for x in ('', 'a//b/../c/.', '/..', '//a', '///a', '../../x', './a/')], p.basename('/a/b'), p.dirname('/a/b'), p.isabs('/a'), p.commonprefix(['abc', 'abd']), p.commonpath(['/a/b', '/a/c/d']), p.commonpath(['a/b', 'a/b/c']))
print(p.relpath('/a/b/c', '/a/d'), p.relpath('/a', '/a'), os.fspath(PurePath('x')), os.sep, os.linesep == '\n', os.path is p, p.expandvars('$NOPE_X/${NOPE_Y}z'))
for bad in (lambda: p.join('a', b'b'), lambda: p.commonpath([]), lambda: p.commonpath(['/a', 'b']), lambda: os.fspath(5), lambda: p.join('a', 5)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
x = PurePosixPath('/a/b/../c.tar.gz')
print(x, repr(x), x.parts, x.name, x.suffix, x.suffixes, x.stem, x.parent, list(x.parents), x.root, x.anchor, x.is_absolute(), x.with_suffix('.zip'), x.with_name('q'), x.relative_to('/a'), x / 'd', '/z' / PurePosixPath('y'), x.match('*.gz'))
print(PurePosixPath('a', 'b/c', '.', 'd') == PurePosixPath('a/b/c/d'), hash(PurePosixPath('a')) == hash(PurePosixPath('a/')), sorted([PurePosixPath('b'), PurePosixPath('a')]), PurePosixPath(), PurePosixPath('//a'), PurePosixPath('a').joinpath('/b'), x.as_uri(), x.is_relative_to('/a'))
for bad in (lambda: x.relative_to('/q'), lambda: x.with_suffix('zip'), lambda: PurePosixPath('/').with_name('a'), lambda: PurePosixPath('a').as_uri(), lambda: PurePosixPath(5)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__)
