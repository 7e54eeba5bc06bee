# Command lines by their usage text.
from docopt import DocoptExit, docopt

USAGE = """Naval Fate.

Usage:
  naval ship new <name>...
  naval ship <name> move <x> <y> [--speed=<kn>]
  naval mine (set|remove) <x> <y> [--moored | --drifting]
  naval -v... [options] [FILE]
  naval (-h | --help)
  naval --version

Options:
  -h --help         Show this screen.
  --version         Show version.
  --speed=<kn>      Speed in knots [default: 10].
  --moored          Moored (anchored) mine.
  --drifting        Drifting mine.
  -o FILE --out FILE  Where to.
"""
for line in ('ship new Titanic Mary', 'ship Guardian move 100 150 --speed=15', 'mine set 1 2 --drifting', '-vvv -o out.txt in.txt', '--sp 3 ship x move 1 2'):
    try:
        print({k: v for k, v in sorted(docopt(USAGE, line.split()).items()) if v})
    except DocoptExit as error:
        print('exit', str(error).splitlines()[0])
for line in ('mine set 1', 'ship', '--nope', 'mine set 1 2 --moored --drifting'):
    try:
        print(docopt(USAGE, line.split()))
    except DocoptExit as error:
        print(type(error).__name__, str(error).splitlines()[:2])
try:
    docopt(USAGE, ['--version'], version='1.2.3')
except SystemExit as error:
    print('ended', error.code)
print(docopt('usage: x [-a] [--b=<n>] [<c>]', ['-a', '--b', '5'], help=False))
print(docopt('usage: x A... [B]', ['1', '2', '3']))
