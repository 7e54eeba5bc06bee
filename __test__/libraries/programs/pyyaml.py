# YAML, with the loader and dumper in Python.
import yaml
doc = '\na: 1\nb: [1, 2.5, true, null, ~, \'q\', "d\\n"]\nc: &x {k: v}\nd: *x\ne: |\n  lit\n   eral\nf: >\n  fold\n  ed\ng: 2001-12-14\nh: 2001-12-14t21:59:43.10-05:00\ni: !!set {p}\nj: 0x1f\nk: 1e3\nl: .inf\n'
d = yaml.safe_load(doc)
print(d)
print(yaml.safe_dump(d))
print(yaml.dump({'x': [1, {'y': None}], 'z': 'multi\nline', 'u': 'é'}, default_flow_style=False, allow_unicode=True))
print(list(yaml.safe_load_all('--- 1\n--- [a]\n')))
for bad in ['a: [1', 'a: b: c', '\t- x', '*nope']:
    try:
        yaml.safe_load(bad)
    except yaml.YAMLError as e:
        print(type(e).__name__, e)

class P(yaml.YAMLObject):
    yaml_tag = '!P'

    def __init__(self, x):
        self.x = x

    def __repr__(self):
        return f'P({self.x})'
print(yaml.load('!P {x: 3}', Loader=yaml.Loader), yaml.dump(P(4)))
print([type(t).__name__ for t in yaml.scan('a: [b]')], [type(t).__name__ for t in yaml.parse('a: [b]')])
