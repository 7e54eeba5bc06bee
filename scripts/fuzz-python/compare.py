"""Runs programs in CPython and in our VM, many a process, and compares what they print."""

import os
import pathlib
import re
import resource
import subprocess
import tempfile

HARNESS = pathlib.Path(__file__).with_name('harness.py').read_text()

# What differs by design, or from one version of CPython to the next, and is made alike.
ALIKE = [
    (re.compile(r' at 0x[0-9a-f]+'), ' at 0x…'),
    # 3.12: comprehensions have no function of their own.
    (re.compile(r'NameError (cannot access free variable)'), r'UnboundLocalError \1'),
    (re.compile(r"'UnboundLocalError(\\?')"), r"'NameError\1"),
    (re.compile(r'cannot access free variable (.*?) where it is not associated with a value in enclosing scope'), r'cannot access local variable \1 where it is not associated with a value'),
    (re.compile(r'<(list|set|dict)comp>\.(<locals>\.)?'), ''),
    # The iterator of a string's subclass is that of no ASCII string.
    (re.compile('str_ascii_iterator'), 'str_iterator'),
    # Whether the class is named depends on the way of the call.
    (re.compile(r"\w+\.((r?find|r?index|count|startswith|endswith|fromkeys|union|intersection|difference|\w*update)\(\) takes no keyword)"), r'\1'),
    # 3.12: other words.
    (re.compile('non-default argument follows default argument'), 'parameter without a default follows parameter with a default'),
    (re.compile(r"(with|without an implementation for) abstract methods? [^\n]*"), 'abstract methods'),
    (re.compile(r'(__weakref__ slot disallowed: )(either )?we already got one(, or __itemsize__ != 0)?'), r'\1we already got one'),
    # 3.12: another word for an empty argument.
    (re.compile(r'\b(min|max)\(\) (arg is an empty sequence|iterable argument is empty)'), r'\1() of nothing'),
]
# 3.12: slices have a hash, so what follows their use as a key differs.
SLICE_KEY = re.compile(r"unhashable type: \\*'slice")
# 3.12: a hint, with a place of its own.
IMPORT_HINT = "Did you mean to use 'from ... import ...' instead?"
TIME_LIMIT = 30
# For one program.
PROGRAM_LIMIT = 10
# A list that grows as long as it is gone through ends in CPython when there is no memory left.
MEMORY_LIMIT = 3 << 30

ENVIRONMENT = {**os.environ, 'PYTHONHASHSEED': '0'}


def alike(text):
    for pattern, to in ALIKE:
        text = pattern.sub(to, text)
    return text


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


class Pair:
    """The two implementations."""

    def __init__(self, python, engine):
        self.commands = [[python, '-X', 'utf8', '-W', 'ignore'], [engine]]
        self.scratch = tempfile.TemporaryDirectory(prefix='fuzz-python-')
        self.file = pathlib.Path(self.scratch.name) / 'batch.py'

    def outcome(self, source):
        """The same for one program."""
        return self.outcomes([source], PROGRAM_LIMIT)[0]

    def outcomes(self, sources, limit=TIME_LIMIT):
        """For each program, what CPython printed and what ours did."""
        return list(zip(*(self.run(command, sources, limit) for command in self.commands)))

    def run(self, command, sources, limit):
        """What each program printed. A process that ends early is begun again behind the program that ended it."""
        printed, first = [], 0
        while first < len(sources):
            batch = sources[first:]
            literal = ''.join(f'    ({n}, {ascii(s)}),\n' for n, s in enumerate(batch))
            self.file.write_text(f'{HARNESS}run_all([\n{literal}])\n')
            try:
                done = subprocess.run([*command, self.file], capture_output=True, timeout=limit, env=ENVIRONMENT, preexec_fn=limit_memory)
                out, ending = done.stdout, f'status {done.returncode} {done.stderr.decode(errors="replace")[-300:]}'
            except subprocess.TimeoutExpired as e:
                out, ending = e.stdout or b'', f'no end within {limit} s'
            parts = re.split(r'^# \d+\n', out.decode(errors='replace'), flags=re.M)[1:]
            whole = [p.partition('\n# end\n') for p in parts]
            for part, end, _ in whole:
                printed.append(alike(part) if end else f'{alike(part)}\nended: {ending}')
            if len(parts) < len(batch) and (not whole or whole[-1][1]):
                printed.append(f'ended: {ending}')
                parts.append('')
            first += len(parts)
        return printed


def equal(pair):
    want, got = pair
    return want == got or SLICE_KEY.search(want) is not None or IMPORT_HINT in got


def left_out(pair):
    """Whether a program says nothing: CPython does not end it in time or crashes, or it is about the memory at hand."""
    want, got = pair
    return f'no end within {PROGRAM_LIMIT} s' in want or 'ended: status -' in want or 'MemoryError' in want + got


def same(pair):
    return equal(pair) or left_out(pair)


def signature(result):
    """The first line that differs, without what varies: two programs with one signature show one fault."""
    for want, got in zip(*(text.split('\n') for text in result)):
        if want != got:
            return re.sub(r"\b\w+(\(\)|\.|\b(?=['\"]))|\d+", '', want[:60] + '|' + got[:60])
    return 'length'
