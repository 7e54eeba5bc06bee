# What is wrong with a source.
import pyflakes.checker, ast
w = pyflakes.checker.Checker(ast.parse('import os\ndef f():\n    x = 1\n    return y\n'), 'f.py')
print([str(m) for m in sorted(w.messages, key=lambda m: m.lineno)])
