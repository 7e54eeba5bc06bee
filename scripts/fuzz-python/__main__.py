"""A differential fuzzer of the language: random programs, run in CPython 3.11 and in our VM, until they differ.

    npm run fuzz:python -- [--seed N] [--count N] [--first N] [--batch N] [--engine target/debug/edge-python-vm]
                           [--keep-going] [--program N] [--only SORT]

A seed and a number always give the same program. The first difference is shrunk to a few lines and shown, and the exit
status is 1; `--keep-going` goes on, `--program N` prints a program.

What is compared is what a program prints: values, and errors with their class, message, arguments and context. The
sorts of programs are in `programs.py`; the operations that they are made of are tables (`literals.py`,
`operations.py`, `methods.py`, and the texts at the head of the others), well-typed with a share of anything else.

What differs by design is made alike (`ALIKE` in `compare.py`: addresses, what 3.12 does otherwise) or does not come up:
the order of sets, hashes, surrogates, codecs and error handlers that the VM lacks, memoryviews in other formats than
'B' or with a step, frames, sizes that end in MemoryError, `__del__` and what dropping a generator runs.
What belongs to one sort of programs is said where that sort is written.
Left out, and counted in the last line: programs that CPython does not end within seconds or crashes on, and those that
end in MemoryError in one of the two when run alone. Not seen: what follows a slice as a key (3.12).
"""

import argparse
import itertools
import pathlib
import sys
import time
import warnings

from compare import Pair, equal, left_out, signature
from programs import NAMES, program
from shrink import shrink

ROOT = pathlib.Path(__file__).resolve().parents[2]


def difference(text, other):
    """What is printed from the first line that differs."""
    lines = zip(text.split('\n'), other.split('\n') + [None] * len(text))
    return '\n'.join(line for line, _ in itertools.dropwhile(lambda pair: pair[0] == pair[1], lines)).strip()[:800]


def parse_arguments():
    options = argparse.ArgumentParser(prog='fuzz-python')
    options.add_argument('--seed', type=int, default=1)
    options.add_argument('--count', type=int, default=5000)
    options.add_argument('--first', type=int, default=0, help='number of the first program')
    options.add_argument('--batch', type=int, default=250, help='programs a process')
    options.add_argument('--engine', type=pathlib.Path, default=ROOT / 'target/debug/edge-python-vm')
    options.add_argument('--keep-going', action='store_true')
    options.add_argument('--program', type=int, help='print the program of this number')
    options.add_argument('--only', choices=NAMES, help='programs of one sort')
    return options.parse_args()


def main():
    options = parse_arguments()
    if sys.version_info[:2] != (3, 11):
        print(f'Python {sys.version.split()[0]} words its errors in another way than 3.11: nothing compared')
        return 0
    if options.program is not None:
        print(program(options.seed, options.program, options.only)[1])
        return 0

    warnings.simplefilter('ignore')
    pair = Pair(sys.executable, options.engine.resolve())
    begun, compared, seen = time.monotonic(), 0, set()
    found = left = 0
    for first in range(0, options.count, options.batch):
        numbers = range(options.first + first, options.first + min(first + options.batch, options.count))
        batch = [program(options.seed, n, options.only) for n in numbers]
        results = pair.outcomes([text for _, text in batch])
        compared += len(batch)
        for number, (tree, text), result in zip(numbers, batch, results):
            if equal(result):
                continue
            # Alone: in company it may have lacked time or memory.
            result = pair.outcome(text)
            if equal(result):
                continue
            if left_out(result):
                left += 1
                continue
            found += 1
            if signature(result) in seen:
                continue
            seen.add(signature(result))
            small, (want, got) = shrink(pair, tree)
            print(f'---- program {number}\n{small}')
            print(f'  CPython: {difference(want, got)}\n  ours:    {difference(got, want)}', flush=True)
        if found and not options.keep_going:
            break
    seconds = time.monotonic() - begun
    print(f'{compared} programs compared, {found} differences, {left} left out, seed {options.seed}, {seconds:.0f} s')
    return 1 if found else 0


sys.exit(main())
