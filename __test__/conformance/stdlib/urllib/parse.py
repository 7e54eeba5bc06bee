from urllib.parse import *
import urllib.parse
u = urlparse('http://user:pw@Example.COM:8080/path/to;p?q=1&r=2#frag')
print(u, u.hostname, u.port, u.username, u.password, u.geturl(), u.netloc, u._replace(scheme='https').geturl(), urlsplit('//h/p?q'), urlsplit('mailto:a@b'), urlparse('/rel?x#y'), urlsplit('http://[::1]:80/x').hostname, urlsplit(b'http://a/b'))
for base, rel in (('http://a/b/c/d', 'g'), ('http://a/b/c/d', '../g'), ('http://a/b/c/d', '/g'), ('http://a/b/c/d', '//h/g'), ('http://a/b/c/d', '?y'), ('http://a/b/c/d', '#s'), ('http://a/b/c/d', '../../../g'), ('http://a/b/c/d', './'), ('http://a', 'x'), ('http://a/b', 'https://z/'), ('', 'x'), ('http://a/b/', '..')):
    print(urljoin(base, rel))
print(urldefrag('http://a/b#c'), urlunparse(('http', 'h', '/p', '', 'q', 'f')), urlunsplit(('', '', 'p', '', '')))
print(quote('a b/c?d=é&~'), quote('a/b', safe=''), quote_plus('a b+c'), unquote('a%20b%C3%A9%zz%'), unquote_plus('a+b%2B'), quote(b'\xff'), unquote_to_bytes('%ff'), quote('ñ', encoding='latin-1'))
print(urlencode({'a': 1, 'b': 'x y', 'c': [1, 2]}), urlencode([('k', 'v&'), ('k', 'é')]), urlencode({'c': [1, 2]}, doseq=True), parse_qs('a=1&a=2&b=&c=x+y%21'), parse_qsl('a=1&b=', keep_blank_values=True), parse_qs('a;b', separator=';'), parse_qsl(''))
for f in (lambda: urlsplit('http://[::1/'), lambda: urlsplit('http://a:99999').port, lambda: urlsplit('http://a:x').port, lambda: urljoin('a', b'b'), lambda: urlencode('abc'), lambda: parse_qs('a', strict_parsing=True), lambda: quote(5)):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, str(e)[:60])
