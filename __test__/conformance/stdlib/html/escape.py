import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

for s in ['', 'plain', '<a href="x">\'&amp;\'</a>', '&', '&&lt;', 'é<日>']:
    print(html.escape(s), html.escape(s, quote=False), html.escape(s, False))
for s in ['&amp;', '&lt;&gt;', '&quot;&#39;&#x27;&apos;', '&eacute;&Eacute', '&notit;', '&notin;', '&not', '&ampx', '&amp', '&unknown;', '&;', '&', '& amp;', '&#0;', '&#x0', '&#xD800;', '&#x110000;', '&#99999999999;', '&#128;&#x9f;', '&#1;', '&#11;', '&#xfdd0;x', '&#xffff;', '&#13;&#10;',
          '&#65', '&#65;&#x41;&#X41;', '&#x', '&#', '&#xg;', '&hearts;&sum;', '&NotEqualTilde;', '&nbsp;|', '&lt', '&ltx', '&copy2024', '&CounterClockwiseContourIntegral;', 'a&b;c', '&thetasym;&lang;', '&fjlig;', '&AMP;&AMP', '&#0128;', '&Aacutex;']:
    print(s, ascii(html.unescape(s)))
print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs), html5['amp'], html5['AMP;'], name2codepoint['lang'], html5['lang;'], codepoint2name[233], entitydefs['euro'], 'apos' in name2codepoint)
print(sorted(html5.items())[::200], sum(map(ord, ''.join(html5.values()))), sum(name2codepoint.values()))
for s in ['<b>"x" & \'y\'</b>', 'é&日']:
    print(html.unescape(html.escape(s)) == s)
try:
    html.escape(1)
except AttributeError as e:
    print(e)
