# Text for terminals.
from rich.console import Console
from rich.table import Table
from rich.text import Text
import io
c = Console(file=io.StringIO(), width=60, color_system=None, force_terminal=False)
t = Table(title='T')
t.add_column('a')
t.add_column('b', justify='right')
t.add_row('x', '[bold]1[/bold]')
c.print(t)
c.print('[red]hi[/red]', {'a': [1, 2]})
c.rule('r')
print(c.file.getvalue())
print(Text.from_markup('[b]x[/b]y').spans)
from rich.panel import Panel
from rich.tree import Tree
from rich.markup import escape
c = Console(file=io.StringIO(), width=40, color_system='truecolor', force_terminal=True)
c.print(Panel('hello'))
tr = Tree('r')
tr.add('a').add('b')
c.print(tr)
c.print('[bold red on blue]x[/] 1.5 "s"')
print(repr(c.file.getvalue()))
