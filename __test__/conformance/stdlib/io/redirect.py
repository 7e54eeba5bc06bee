import io, sys
from contextlib import redirect_stdout
buf = io.StringIO()
with redirect_stdout(buf):
    print('captured', 1); sys.stdout.write('raw\n')
print(repr(buf.getvalue()))
old = sys.stdout; sys.stdout = s = io.StringIO(); print('again'); sys.stdout = old; print('got', s.getvalue().strip())
