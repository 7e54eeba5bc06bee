# CommonMark.
import commonmark
print(commonmark.commonmark('# Hi *x*\n\n- a\n- b\n\n> q `c` [l](u "t") &copy;\n\n```py\ncode\n```\n\n<b>raw</b>\n\n1. x\n2. y\n\n***\n![i](u)\nhard  \nbreak <http://a.b>\n'))
p = commonmark.Parser()
ast = p.parse('a **b**')
commonmark.dumpAST(ast)
