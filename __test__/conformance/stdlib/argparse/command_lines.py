import argparse
import contextlib
import io
def run(p, line):
    try:
        print(line, '->', p.parse_args(line.split()))
    except SystemExit as e:
        print(line, '-> exit', e.code)
    except argparse.ArgumentError as e:
        print(line, '-> error', e)
p = argparse.ArgumentParser(prog='prog', description='Does things with files and numbers, many of them, so that this is wrapped.', epilog='The end.')
p.add_argument('name', help='what it is called')
p.add_argument('files', nargs='*', type=str, default=['-'], metavar='FILE')
p.add_argument('-v', '--verbose', action='count', default=0, help='say more')
p.add_argument('-n', '--number', type=int, default=3, help='how many (default: %(default)s)')
p.add_argument('--ratio', type=float, choices=[0.5, 1.0])
p.add_argument('-o', '--out-put', dest='out', metavar='PATH', required=False)
p.add_argument('--flag', action='store_true'); p.add_argument('--no', action='store_false')
p.add_argument('--add', action='append'); p.add_argument('--ext', action='extend', nargs='+')
p.add_argument('-c', action='store_const', const=42); p.add_argument('--pair', nargs=2, metavar=('A', 'B'))
p.add_argument('--opt', nargs='?', const='C', default='D'); p.add_argument('--bool', action=argparse.BooleanOptionalAction)
p.add_argument('--version', action='version', version='%(prog)s 1.0')
g = p.add_mutually_exclusive_group(); g.add_argument('--x', action='store_true'); g.add_argument('--y', action='store_true')
q = p.add_argument_group('extra', 'Of the special kind.'); q.add_argument('--special', help=argparse.SUPPRESS); q.add_argument('--long-option-name-that-is-long', help='x ' * 60)
p.exit_on_error = False
for line in ['a', 'a b c', '-v a -vv b', '-n5 a', '-n 5 a', '--number=7 a', '--num 7 a', 'a --ratio 0.5', 'a --add 1 --add 2', 'a --ext 1 2 --ext 3', '-c a', 'a --pair 1 2', 'a --opt', 'a --opt Z', 'a --opt=Z', 'a --bool', 'a --no-bool', 'a --x', 'a -vno 3'.replace('no','n'), 'a -- -b --c', '-vc a', 'a -o out', 'a --out=x', 'a b --flag c', 'a -n -5']:
    run(p, line)
for line in ['', '-n x a', 'a --ratio 2', 'a --pair 1', 'a --x --y', 'a --nope', '--add', 'a --o 1', 'a --flag=1', 'a --ext', 'a -n', 'a -vx']:
    run(p, line)
with contextlib.redirect_stdout(io.StringIO()) as out:
    for line in ['-h', '--version']:
        run(p, line)
print(out.getvalue())
s = argparse.ArgumentParser(prog='tool'); s.add_argument('--g'); subs = s.add_subparsers(dest='cmd', help='commands', required=True)
a = subs.add_parser('add', help='adds', aliases=['plus']); a.add_argument('n', type=int, nargs='+'); a.set_defaults(f=len)
b = subs.add_parser('rest'); b.add_argument('args', nargs=argparse.REMAINDER)
s.exit_on_error = a.exit_on_error = False
for line in ['add 1 2', '--g 1 plus 3', 'rest -a b', '', 'nope', 'add x']:
    run(s, line)
print(s.format_help(), a.format_help(), s.parse_known_args(['add', '1', '--zz']))
r = argparse.ArgumentParser(prog='r', formatter_class=argparse.ArgumentDefaultsHelpFormatter, add_help=False, usage='%(prog)s [x]')
r.add_argument('--a', default=5, help='the a'); r.add_argument('p', nargs='?', default=1, help='the p')
m = r.add_mutually_exclusive_group(required=True); m.add_argument('--m', help='m'); m.add_argument('--n', help='n')
print(r.format_help(), r.format_usage(), r)
for line in ['--m 1', '', '--a 2']:
    r.exit_on_error = False
    run(r, line)
print(argparse.Namespace(a=1, b='x'), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1))
t = argparse.ArgumentParser(prog='t'); t.add_argument('src', nargs='+'); t.add_argument('dst'); t.add_argument('-q', action='store_true'); t.exit_on_error=False
for line in ['a b', 'a b c', 'a', '-q a b', 'a -q b', 'a b -q']: run(t, line)
print(t.format_usage())
try: p.add_argument('-v')
except argparse.ArgumentError as e: print(e)

