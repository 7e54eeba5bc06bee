import html.parser
import _markupbase
from html.parser import HTMLParser


class Outline(HTMLParser):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs), self.getpos(), self.get_starttag_text()))

    def handle_data(self, data):
        self.found.append(data)


p = Outline()
p.feed('<ul class="a b"><li>one &amp; two<li data-x=1 hidden>three\n</ul>&lt')
print(p.found, repr(p.rawdata), p.lasttag)
p.close()
print(p.found[-1], repr(p.rawdata))
p.reset()
print(p.getpos(), p.lasttag, p.cdata_elem, p.interesting is html.parser.interesting_normal)
p = Outline(convert_charrefs=False)
p.handle_entityref = p.handle_charref = lambda name: p.found.append('&' + name)
for piece in 'a &', 'amp; &#', '65; <', 'b>', '<scr', 'ipt>x </', 'script>':
    p.feed(piece)
print(p.found)
for make in lambda: HTMLParser(True), lambda: HTMLParser().feed(1), lambda: _markupbase.ParserBase(), lambda: HTMLParser().parse_pi(0), lambda: HTMLParser().error, lambda: HTMLParser().feed('<![x]>'):
    try:
        print(make())
    except Exception as e:
        print(type(e).__name__, e)
print(html.parser.__all__, sorted(name for name in vars(HTMLParser) if name[0] != '_'))
print(html.parser.tagfind_tolerant.match('div  x').groups(), html.parser.attrfind_tolerant.match(' a = "b" c', 1).groups(), html.parser.locatestarttagend_tolerant.match('<a b="c>d" e >').end(), html.parser.endtagfind.match('</ a >').group(1),
      html.parser.incomplete.match('&#'), html.parser.piclose.search('?>').span(), html.parser.commentclose.search('-- >').span(), html.parser.unescape('&eacute;'))
