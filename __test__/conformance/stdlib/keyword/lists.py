import keyword
print(keyword.kwlist, len(keyword.kwlist), keyword.iskeyword("if"), keyword.iskeyword("match"), keyword.iskeyword("None"), keyword.iskeyword(""), keyword.issoftkeyword("match"), keyword.issoftkeyword("_"), keyword.issoftkeyword("if"))
try: keyword.iskeyword([])
except TypeError as e: print(e)
for k in keyword.kwlist:
    try: exec(f"{k} = 1"); print(k, "assignable")
    except SyntaxError as e: print(k, e.msg)
