# CSS.
import tinycss2
r = tinycss2.parse_stylesheet('a.b > c { color: #fff; width: calc(1px + 2%) !important } @media print { x {} } /* c */', skip_comments=True, skip_whitespace=True)
print(r, tinycss2.serialize(r))
print([(d.name, d.important, d.value) for d in tinycss2.parse_declaration_list(r[0].content, skip_whitespace=True)])
