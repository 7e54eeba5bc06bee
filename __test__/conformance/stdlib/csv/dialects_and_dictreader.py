import csv, io
rows = list(csv.reader(io.StringIO('a,b,c\n1,"x, y","say ""hi"""\n"multi\nline",,\n')))
print(rows, list(csv.reader(["a;b", "'c;d';e"], delimiter=";", quotechar="'")), list(csv.reader(["a b  c"], delimiter=" ", skipinitialspace=True)), list(csv.reader(["1,\"2\",3"], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader([])), list(csv.reader(["", "x"])), list(csv.reader(['a,"b'], strict=False)))
out = io.StringIO(); w = csv.writer(out); w.writerow(["a", 1, None, 2.5, 'q"q', "x,y", "l\nm", ""]); w.writerows([[1, 2], ["é"]]); print(repr(out.getvalue()))
for q in (csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_MINIMAL):
    out = io.StringIO(); csv.writer(out, quoting=q, lineterminator="\n").writerow([1, "a", 'b"c', None]); print(q, repr(out.getvalue()))
r = csv.DictReader(io.StringIO("n,v\na,1\nb\nc,3,4\n")); print(r.fieldnames, list(r), r.line_num)
r = csv.DictReader(io.StringIO("1,2,3\n"), fieldnames=["x", "y"], restkey="rest"); print(list(r)); print(list(csv.DictReader(io.StringIO("a,b\n1\n"), restval="-")))
out = io.StringIO(); d = csv.DictWriter(out, ["a", "b"], lineterminator="\n", extrasaction="ignore", restval="?"); d.writeheader(); d.writerow({"a": 1, "b": 2}); d.writerow({"a": 3, "z": 9}); print(out.getvalue())
for f in (lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}), lambda: csv.reader(5), lambda: csv.writer(5), lambda: csv.reader([], delimiter="ab"), lambda: csv.reader([], delimiter=5), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: csv.reader([], quoting=9), lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: list(csv.reader([5])), lambda: csv.get_dialect("nope"), lambda: csv.reader([], foo=1), lambda: list(csv.reader(["a"], quoting=csv.QUOTE_NONNUMERIC)), lambda: csv.reader([], "nope")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class D(csv.Dialect): delimiter = "|"; quoting = csv.QUOTE_MINIMAL; lineterminator = "\n"; quotechar = '"'
csv.register_dialect("pipe", D); print(list(csv.reader(["a|b"], "pipe")), "pipe" in csv.list_dialects(), csv.get_dialect("pipe").delimiter, csv.field_size_limit()); csv.unregister_dialect("pipe")
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.excel.delimiter, csv.excel_tab.delimiter == "\t")
