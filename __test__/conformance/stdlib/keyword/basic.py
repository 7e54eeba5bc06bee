import keyword
print(keyword.iskeyword('for'), keyword.iskeyword('foo'), keyword.issoftkeyword('match'), len(keyword.kwlist), keyword.kwlist[:4])
