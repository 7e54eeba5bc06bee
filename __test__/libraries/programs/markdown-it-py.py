# CommonMark with tables.
from markdown_it import MarkdownIt
md = MarkdownIt('commonmark').enable('table')
print(md.render('# Hi *x*\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> q `c` [l](u "t") &copy;\n\n```py\ncode\n```\n\n<b>raw</b>'))
print([t.type for t in md.parse('a **b**')])
