"""A differential fuzzer of the language: random programs, run in CPython and in our VM, until they differ.

    npm run fuzz:python -- [--seed N] [--count N] [--batch N] [--engine target/debug/edge-python-vm]
                           [--python python3] [--keep-going] [--program N]

A seed and a count always give the same programs; the first difference is shrunk to a few lines and shown, and the exit
status is 1. `--keep-going` shows them all, `--program N` prints a program.
"""

import argparse
import itertools
import pathlib
import sys
import time

from compare import Pair, same, signature
from programs import program
from shrink import shrink

ROOT = pathlib.Path(__file__).resolve().parents[2]


def difference(text, other):
    """What is printed from the first line that differs."""
    lines = zip(text.split('\n'), other.split('\n') + [None] * len(text))
    return '\n'.join(line for line, _ in itertools.dropwhile(lambda pair: pair[0] == pair[1], lines)).strip()[:800]


def main():
    options = argparse.ArgumentParser(prog='fuzz-python')
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--count', type=int, default=5000)
    options.add_argument('--first', type=int, default=0)
    options.add_argument('--batch', type=int, default=200)
    options.add_argument('--engine', type=pathlib.Path, default=ROOT / 'target/debug/edge-python-vm')
    options.add_argument('--python', default='python3')
    options.add_argument('--keep-going', action='store_true')
    options.add_argument('--program', type=int)
    options.add_argument('--only')
    options = options.parse_args()
    if options.program is not None:
        print(program(options.seed, options.program)[1])
        return 0

    pair = Pair(options.python, options.engine.resolve())
    begun, compared, found, seen = time.monotonic(), 0, 0, {}
    while compared < options.count:
        numbers = range(options.first + compared, options.first + min(compared + options.batch, options.count))
        batch = [program(options.seed, n) for n in numbers]
        results = pair.outcomes([text for _, text in batch])
        compared += len(batch)
        for number, (tree, text), result in zip(numbers, batch, results):
            if same(result) or same(pair.outcomes([text])[0]):
                continue
            kind = signature(result)
            if seen.get(kind, 0) >= 1:
                seen[kind] += 1
                continue
            seen[kind] = seen.get(kind, 0) + 1
            small, (want, got) = shrink(pair, tree)
            if small in seen:
                continue
            seen[small] = 1
            found += 1
            print(f'---- program {number}\n{small}')
            print(f'  CPython: {difference(want, got)}\n  ours:    {difference(got, want)}', flush=True)
            if not options.keep_going:
                compared = options.count
                break
    seconds = time.monotonic() - begun
    print(f'{numbers[-1] + 1 - options.first} programs compared, {found} differences, seed {options.seed}, {seconds:.0f} s')
    return 1 if found else 0


sys.exit(main())
