"""Runs one benchmark program on CPython: `python3 peer.py program.py`.

Its output goes to stdout; the milliseconds spent compiling and running it (interpreter start-up excluded, as our
`RunResult.ms` excludes the worker's) go to stderr.
"""
import sys
from time import perf_counter


def main(path):
    with open(path, encoding="utf-8") as f:
        source = f.read()
    module = {"__name__": "__main__", "__builtins__": __builtins__}
    start = perf_counter()
    exec(compile(source, path, "exec", dont_inherit=True), module)
    sys.stderr.write(f"{(perf_counter() - start) * 1000:.6f}\n")


main(sys.argv[1])
