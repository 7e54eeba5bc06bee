from string import Template
t = Template('$who likes ${what}, costs $$5')
print(t.substitute(who='tim', what='kung pao'), t.substitute({'who': 'x'}, what='y'), t.template)
print(t.safe_substitute(who='z'), Template('$a $b').safe_substitute(a=1), Template('${a}b').substitute(a=2))
print(t.get_identifiers(), t.is_valid(), Template('$1').is_valid(), Template('a $').safe_substitute())
for text in ('$1', 'x\ny $', '${a', '$ x'):
    try:
        Template(text).substitute(a=1)
    except ValueError as e: print(e)
try:
    Template('$q').substitute()
except KeyError as e: print('KeyError', e)
