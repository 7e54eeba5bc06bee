import sys
print(sys.get_int_max_str_digits())
for f in (lambda: str(10 ** 5000), lambda: int('1' * 5000), lambda: sys.set_int_max_str_digits(10), lambda: '%d' % 10 ** 5000, lambda: f'{10 ** 5000}'):
    try:
        f()
    except ValueError as e: print(str(e)[:50])
sys.set_int_max_str_digits(6000); print(len(str(10 ** 5000)), int('1' * 5000) % 7); sys.set_int_max_str_digits(0); print(len(str(10 ** 20000))); sys.set_int_max_str_digits(4300)
