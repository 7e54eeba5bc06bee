"""CPython's side of the conformance run.

Reads a JSON list of file names (relative to the current directory) from stdin, runs each as `__main__` in a fresh
namespace of a forked process, and writes one JSON list: {file, stdout, traceback, error, message, exit}. `traceback` is what
`python3 file.py` would have written to stderr: the program's own frames only, so those of the standard library are
left out (in ours its frames are hidden; that CPython's are visible where a module is written in Python, and not where
it is in C, says nothing about a program).
"""
import builtins
import io
import json
import os
import sys
import types
import warnings

warnings.simplefilter("ignore")
BUILTINS = dict(vars(builtins))
DEPTH = 5 if sys.version_info < (3, 12) else 4  # frames of this driver below the program's module frame

# Loaded once, before the programs are: each runs in a process of its own, and would load them again.
LOADED = (
    "abc", "asyncio", "base64", "bisect", "calendar", "cmath", "collections.abc", "contextlib", "copy", "csv",
    "dataclasses", "datetime", "decimal", "enum", "fractions", "functools", "hashlib", "heapq", "itertools", "math",
    "numbers", "operator", "pprint", "random", "reprlib", "statistics", "string", "textwrap", "typing", "urllib.parse",
    "uuid",
)
LIBRARY = os.path.dirname(os.__file__) + os.sep


def without_library(e, seen):
    """Take the standard library's frames out of the tracebacks of e, its causes, contexts and members."""
    if e is None or id(e) in seen:
        return
    seen.add(id(e))
    kept = []
    tb = e.__traceback__
    while tb is not None:
        file = tb.tb_frame.f_code.co_filename
        if not file.startswith((LIBRARY, "<frozen ")):
            kept.append(tb)
        tb = tb.tb_next
    for tb, following in zip(kept, kept[1:] + [None]):
        tb.tb_next = following
    e.__traceback__ = kept[0] if kept else None
    without_library(e.__cause__, seen)
    without_library(e.__context__, seen)
    for member in getattr(e, "exceptions", None) or ():
        if isinstance(member, BaseException):
            without_library(member, seen)


def run(name):
    out, err = io.StringIO(), io.StringIO()
    record = {"file": name, "error": None, "message": None, "traceback": "", "exit": 0}
    for added in set(vars(builtins)) - set(BUILTINS):
        delattr(builtins, added)
    vars(builtins).update(BUILTINS)
    module = types.ModuleType("__main__")
    module.__file__ = name
    module.__builtins__ = builtins
    keep = sys.stdout, sys.stderr, sys.stdin, sys.modules["__main__"]
    sys.stdout, sys.stderr, sys.stdin, sys.modules["__main__"] = out, err, io.StringIO(""), module
    sys.setrecursionlimit(1000 + DEPTH)
    try:
        with open(name, encoding="utf-8") as f:
            source = f.read()
        exec(compile(source, name, "exec", dont_inherit=True), vars(module))
    except SystemExit as e:
        code = e.code
        record["exit"] = code if isinstance(code, int) else 0 if code is None else 1
        record["error"] = "SystemExit"
    except BaseException as e:
        tb = e.__traceback__
        while tb is not None and tb.tb_frame.f_code.co_filename == __file__:
            tb = tb.tb_next
        err.seek(0)
        err.truncate()
        e.__traceback__ = tb
        without_library(e, set())
        sys.__excepthook__(type(e), e, tb)
        record["exit"] = 1
        record["error"] = type(e).__name__
        try:
            record["message"] = str(e)
        except Exception:
            record["message"] = "<exception str() failed>"
        record["traceback"] = err.getvalue()
    finally:
        sys.setrecursionlimit(5000)
        sys.stdout, sys.stderr, sys.stdin, sys.modules["__main__"] = keep
    record["stdout"] = out.getvalue()
    return record


def run_apart(name):
    """run() in a forked process, so that what a program does to the library's state ends with it."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        # What finalisers print after the program's end is nobody's: the answer has this process's stdout to itself.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")
        with open(writer, "w", encoding="utf-8") as f:
            json.dump(run(name), f)
        os._exit(0)
    os.close(writer)
    with open(reader, encoding="utf-8") as f:
        text = f.read()
    status = os.waitpid(child, 0)[1]
    if status:
        raise SystemExit(f"{name}: the oracle's process ended with status {status}")
    return json.loads(text)


for library in LOADED:
    __import__(library)
names = json.load(sys.stdin)
json.dump([run_apart(name) for name in names], sys.stdout)
