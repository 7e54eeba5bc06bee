# Markdown, with its extensions.
import markdown
import markdown.extensions.extra, markdown.extensions.toc, markdown.extensions.meta, markdown.extensions.admonition, markdown.extensions.smarty, markdown.extensions.wikilinks
import markdown.extensions.abbr, markdown.extensions.attr_list, markdown.extensions.def_list, markdown.extensions.fenced_code, markdown.extensions.footnotes, markdown.extensions.md_in_html, markdown.extensions.tables
ext = ['markdown.extensions.' + x for x in 'abbr attr_list def_list fenced_code footnotes md_in_html tables toc meta admonition smarty wikilinks'.split()]
print(markdown.markdown('# Hi *there*\n\nA [link](http://x.y "t") & <b>raw</b>\n\n- a\n- b\n    - c\n\n```\ncode\n```\n\n<div markdown="1">\n*x*\n</div>\n\n> q\n\n1. x\n2. y\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nx[^1] -- "q"\n\n[^1]: note\n\n!!! note "T"\n    body\n\nterm\n:   def\n\n*[HTML]: Hyper\n\nHTML [[w]] {#i .c}\n', extensions=ext))
print(markdown.markdown('<div><p>a &amp; b</p>\n\n<!-- c -->\n<?php x ?></div>\n\n<script>\na<b\n</script>\n\ntext <br/> `co<de`\n\n![i](u)\n\n    pre\n\n***\n\nSetext\n===\n\n<a@b.c> <http://d.e> \\* &copy; &#65; **b** __c__ ~~d~~\n[r]: http://z "q"\n\n[r] [x][r]  \nbreak'))
md = markdown.Markdown(output_format='html', tab_length=2)
print(md.convert('* a\n  * b'), md.reset().convert('x'))
try:
    markdown.markdown('x', extensions=['nope'])
except Exception as e:
    print(type(e).__name__, e)
