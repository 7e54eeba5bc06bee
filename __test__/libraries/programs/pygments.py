# Highlighted source.
import pygments.lexers.python, pygments.formatters.html, pygments.formatters.terminal, pygments.styles.default
from pygments import highlight
from pygments.lexers.python import PythonLexer
from pygments.formatters.html import HtmlFormatter
print(highlight('def f(x):\n    """doc"""\n    return x + 1 # c\nclass A(B): y = f"{x!r}"', PythonLexer(), HtmlFormatter()))
print(list(PythonLexer().get_tokens('a = 1')))
print(HtmlFormatter().get_style_defs('.h')[:200])
