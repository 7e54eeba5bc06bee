from collections import Counter, defaultdict
from datetime import datetime
from urllib.parse import urlsplit, parse_qs, unquote
LOG = '''10.0.0.1 - - [01/Mar/2024:10:00:01 +0000] "GET /index.html HTTP/1.1" 200 512
10.0.0.2 - - [01/Mar/2024:10:00:07 +0000] "GET /search?q=caf%C3%A9&page=2 HTTP/1.1" 200 2048
10.0.0.1 - - [01/Mar/2024:10:01:30 +0000] "POST /login HTTP/1.1" 302 0
10.0.0.3 - - [01/Mar/2024:10:02:00 +0000] "GET /missing.png HTTP/1.1" 404 128
garbage line
10.0.0.1 - - [01/Mar/2024:11:15:00 +0000] "GET /index.html HTTP/1.1" 304 -
10.0.0.2 - - [01/Mar/2024:11:59:59 +0000] "DELETE /api/items/5 HTTP/2" 500 64'''
class Entry:
    __slots__ = ("ip", "when", "method", "path", "query", "status", "size")
    def __init__(self, line):
        head, request, tail = line.split('"')
        self.ip = head.split()[0]
        self.when = datetime.strptime(head[head.index("[") + 1:head.index("]")], "%d/%b/%Y:%H:%M:%S %z")
        self.method, url, _ = request.split()
        parts = urlsplit(url); self.path, self.query = unquote(parts.path), parse_qs(parts.query)
        status, size = tail.split(); self.status, self.size = int(status), 0 if size == "-" else int(size)
def parse(text):
    for n, line in enumerate(text.splitlines(), 1):
        try: yield Entry(line)
        except ValueError as e: print(f"line {n}: {e}")
entries = list(parse(LOG))
print(Counter(e.status // 100 for e in entries), Counter(e.path for e in entries).most_common(1), sum(e.size for e in entries))
by_hour = defaultdict(list)
for e in entries: by_hour[e.when.hour].append(e)
for h, es in sorted(by_hour.items()): print(f"{h:02}:00 {len(es):>3} {'#' * len(es)} {sum(x.size for x in es):>6,}")
print([e.query for e in entries if e.query], {e.ip: max(x.when for x in entries if x.ip == e.ip).isoformat() for e in entries})
def sessions(es, gap=600):
    last, n = {}, Counter()
    for e in sorted(es, key=lambda e: e.when):
        if e.ip not in last or (e.when - last[e.ip]).total_seconds() > gap: n[e.ip] += 1
        last[e.ip] = e.when
    return dict(n)
print(sessions(entries), [(e.method, e.path) for e in entries if e.status >= 400], max(entries, key=lambda e: e.size).path, (entries[-1].when - entries[0].when))
entries[0].note = "slots"
