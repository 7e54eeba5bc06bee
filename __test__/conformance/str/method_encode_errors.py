s = "aé€😀"
for enc in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "latin-1", "ascii", "UTF8", "U8", "iso-8859-1", "us-ascii", "nope"):
    for err in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace"):
        try: print(enc, err, s.encode(enc, err))
        except (UnicodeEncodeError, LookupError) as e: print(enc, err, type(e).__name__, e)
        if enc == "nope": break
for f in (lambda: s.encode("ascii", "nope"), lambda: s.encode(1), lambda: s.encode("utf-8", 1), lambda: s.encode(errors="ignore"), lambda: s.encode(encoding="ascii", errors="replace")):
    try: print(f())
    except (TypeError, LookupError) as e: print(type(e).__name__, e)
try: s.encode("ascii")
except UnicodeEncodeError as e: print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
try: "é".encode("ascii")
except UnicodeEncodeError as e: print(e)
