import importlib

# What libraries get: an import statement of a program means the host library of that name.
time = importlib.import_module("time")

t = time.gmtime(1709210096)
print(t, t.tm_year, t.tm_zone, t[:3], time.strftime('%Y-%m-%d %H:%M:%S %a %b %j %U %%', t), time.asctime(t), len(t))
print(time.strptime('2024-02-29 12:34', '%Y-%m-%d %H:%M'), time.gmtime(0)[:6], time.gmtime(-1)[:6], time.struct_time((1,) * 9) == (1,) * 9)
print(type(time.time()), time.monotonic() <= time.monotonic(), isinstance(time.time_ns(), int), time.perf_counter() >= 0, time.sleep(0))
for bad in (lambda: time.struct_time((1, 2)), lambda: time.strftime('%Y', (1, 13) + (0,) * 7), lambda: time.strftime('%Y', 5)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
