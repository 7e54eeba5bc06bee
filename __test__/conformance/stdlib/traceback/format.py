import io, logging, traceback


def inner(n):
    if n:
        return inner(n - 1)
    raise ValueError('deep')


class Odd(Exception):
    def __str__(self):
        return 'said in Python'


def odd():
    raise Odd


for make in (lambda: inner(2), lambda: [][1], odd):
    try:
        try:
            make()
        except Exception as e:
            raise KeyError('outer') from e
    except KeyError as e:
        print(traceback.format_exc())
        print(traceback.format_exception_only(e), [(f.lineno, f.name, f.line) for f in traceback.extract_tb(e.__traceback__)])
        print(''.join(traceback.format_exception(e, chain=False)))
        print(list(traceback.TracebackException.from_exception(e).format_exception_only()), e.__traceback__.tb_next)
print(traceback.format_exception_only(SyntaxError('bad', ('f.py', 1, 3, 'a b', 1, 4))))
try:
    raise ExceptionGroup('some', [ValueError(1), TypeError('x')])
except ExceptionGroup:
    print(traceback.format_exc())
out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format='%(levelname)s %(name)s %(lineno)d %(funcName)s %(message)s')
log = logging.getLogger('a.b')
log.info('hello %s', 'w')
logging.warning('x')
logging.debug('no')
log.error('%(k)s', {'k': 'named'})
log.setLevel(logging.ERROR)
log.warning('dropped')
child = log.getChild('c')
print(child.getEffectiveLevel(), child.parent is log, child.isEnabledFor(40), logging.getLevelName(30), logging.getLevelName('INFO'), log)
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter('{levelname:>8}|{message}', style='{'))
handler.addFilter(lambda record: 'secret' not in record.msg)
child.addHandler(handler)
child.propagate = False
child.error('shown')
child.error('secret')
try:
    1 / 0
except ZeroDivisionError:
    child.exception('caught')
print(out.getvalue())
for wrong in (lambda: logging.getLogger(5), lambda: log.setLevel('LOUD'), lambda: log.log('x', 'y'), lambda: logging.Formatter('x', style='!')):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
