import sys
print(sys.version_info >= (3, 11), sys.version_info.major, sys.maxsize, sys.byteorder, sys.maxunicode, isinstance(sys.version, str), isinstance(sys.argv, list))
sys.stdout.write('written\n'); print('to stdout', file=sys.stdout); sys.stdout.flush(); print('hidden', file=sys.stderr, end='')
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.getrecursionlimit() >= 1000, sys.intern('abc') is sys.intern('abc'), sys.getdefaultencoding(), sys.hash_info.modulus)
try:
    sys.exit(3)
except SystemExit as e: print('exit', e.code)
try:
    sys.stdout.write(5)
except TypeError as e: print('TypeError')
