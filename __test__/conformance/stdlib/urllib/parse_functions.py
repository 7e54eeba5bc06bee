from urllib.parse import *
u = urlparse("https://user:pw@Host.com:8080/a/b;p?q=1&r=2#frag")
print(u, u.netloc, u.hostname, u.port, u.username, u.password, u.geturl(), u._replace(scheme="http", query="").geturl(), u[0], len(u))
s = urlsplit("//h/p?q"); print(s, urlunsplit(("http", "a", "/b", "c", "d")), urlunparse(("http", "a", "/b", "p", "c", "d")), urlparse("mailto:x@y"), urlparse(""), urlparse("a/b?c"), urlparse("http://[::1]:80/").hostname)
print(parse_qs("a=1&a=2&b=&c=%20x+y"), parse_qs("a=&b=1", keep_blank_values=True), parse_qsl("x=1&y=2;z=3"), parse_qsl("a=1,b", separator=","), parse_qs(""), urlencode({"a": 1, "b c": "d&e"}), urlencode([("k", [1, 2])], doseq=True), urlencode({"é": "ü"}), urlencode({"a": "b c"}, quote_via=quote))
print(quote("a b/c?é~"), quote("a/b", safe=""), quote_plus("a b+c"), unquote("a%20b%C3%A9%zz"), unquote_plus("a+b%2B"), quote(b"\xff"), unquote_to_bytes("a%ff"), quote("ü", encoding="latin-1"), unquote("%FF", errors="replace") == "\ufffd", quote_from_bytes(b"a b"))
for base, rel in (("http://a/b/c/d", "g"), ("http://a/b/c/d", "../g"), ("http://a/b/c/", "./g"), ("http://a/b", "/g"), ("http://a/b", "//g"), ("http://a/b?x", "?y"), ("http://a/b", "#s"), ("http://a/b/c", "../../../g"), ("http://a", "g"), ("", "x"), ("http://a/b", ""), ("http://a/b", "https:g")): print(urljoin(base, rel))
print(urldefrag("http://a/b#c"), urldefrag("x").url)
for f in (lambda: urlparse("http://a:x/").port, lambda: urlparse("http://a:99999/").port, lambda: urlparse("http://[x"), lambda: quote(5), lambda: urlencode(5), lambda: urlencode("ab"), lambda: parse_qs("a", strict_parsing=True), lambda: urljoin("a", b"b"), lambda: unquote(5), lambda: quote(b"a", encoding="x"), lambda: parse_qsl("a=1&b=2", max_num_fields=1), lambda: urlunsplit(("a",)), lambda: quote_from_bytes("a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
