# Markdown.
import mistune

TEXT = '''# Title *em* `code`

Setext
------

A paragraph with **bold**, *emphasis*, ***both***, `code <b>`, [link](https://example.com "T & t"), ![image](x.png),
<https://auto.example.com>, a hard  
break and \\*escapes\\* &amp; &copy; entities & <b>html</b>.

> quote
> > nested
>
> - in quote

* one
* two
    1. first
    2. second

       paragraph in item
* three

+ [ref][id] and [id]

[id]: /target 'Title'

```python
def f(x):
    return x < 1
```

    indented <code>

***

<div class="x">
block
</div>

1) a
2) b

Term~~gone~~ x^2^ H~2~O ==mark== ^^insert^^ [^1]

| a | b |
|:--|--:|
| 1 | 2 \\| 3 |

[^1]: The note.

- [x] done
- [ ] open

https://example.com/bare
'''
print(mistune.html(TEXT))
print(mistune.create_markdown(escape=True)(TEXT)[:600])
plugins = mistune.create_markdown(plugins=['strikethrough', 'table', 'footnotes', 'task_lists', 'url', 'mark', 'insert', 'superscript', 'subscript', 'abbr', 'def_list', 'math'])
print(plugins(TEXT + '\n*[HTML]: Hyper\n\nHTML\n\nterm\n: definition\n\n$$\nx\n$$\n'))
print(mistune.create_markdown(renderer=None)('# a *b*\n\n- c\n'))
print(mistune.create_markdown(hard_wrap=True)('a\nb'), mistune.escape('<&">'), mistune.safe_entity('&lt;<'))


class Mine(mistune.HTMLRenderer):
    def heading(self, text, level, **attrs):
        return f'[{level}:{text}]\n'

    def link(self, text, url, title=None):
        return f'({text}->{url})'


print(mistune.create_markdown(renderer=Mine())('## x [y](z)\n\n[bad](javascript:alert)'))
from mistune.renderers.markdown import MarkdownRenderer
from mistune.toc import add_toc_hook, render_toc_ul
import mistune.renderers.rst
import mistune.plugins.formatting, mistune.plugins.table, mistune.plugins.footnotes, mistune.plugins.task_lists, mistune.plugins.url
import mistune.plugins.abbr, mistune.plugins.def_list, mistune.plugins.math, mistune.plugins.speedup

markdown = mistune.create_markdown()
add_toc_hook(markdown)
html, state = markdown.parse('# A\n\n## B\n\n# C')
print(html, render_toc_ul(state.env['toc_items']))
print(mistune.create_markdown(renderer=MarkdownRenderer())('# a\n\n* b\n* c\n\n[x](y)'))
