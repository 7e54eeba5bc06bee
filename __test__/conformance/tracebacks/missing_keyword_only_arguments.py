def connect(host, *, port, user, timeout=3): return host
print(connect("h", port=1, user="u"))
connect("h", timeout=5)
