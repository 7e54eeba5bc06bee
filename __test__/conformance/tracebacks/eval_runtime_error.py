x = {"a": 1}
print(eval("x['a']"))
eval("x['a'] + x['b']")
