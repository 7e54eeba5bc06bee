# HTML with the standard parser.
from bs4 import BeautifulSoup
html = '<html><head><title>T &amp; x</title></head><body><p class="a b" id=p1>Hello <b>w</b>!<p>second<a href="/x">l</a><ul><li>1<li>2</ul><!-- c --><script>a<b</script></body></html>'
s = BeautifulSoup(html, 'html.parser')
print(s.title.string, s.p['class'], [x.get_text() for x in s.find_all('li')], s.select('p.a > b'), s.a.get('href'))
print(s.prettify())
print(s.find(string='second'), s.find('p', id='p1').next_sibling, s.b.parent.name)
s.b.replace_with('X')
t = s.new_tag('i')
t.string = 'new'
s.p.append(t)
print(s.p)
print(s.body.decode_contents()[:60])
print(len(s.select('[class~=b]')), s.p.attrs)
for e in s.body.descendants:
    if e.name:
        print(e.name, end=' ')
