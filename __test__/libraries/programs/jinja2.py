# Templates: inheritance, macros, filters, tests, scoping, escaping, errors.
from jinja2 import (ChoiceLoader, DictLoader, Environment, FunctionLoader, PrefixLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError,
                    UndefinedError, meta, nodes, pass_context, select_autoescape)
from jinja2.ext import Extension
from jinja2.sandbox import SandboxedEnvironment, SecurityError

loader = DictLoader({
    'base.html': '<title>{% block title %}Base{% endblock %}</title>\n{% block body scoped %}{% endblock %}{# never shown #}',
    'page.html': '''{% extends "base.html" %}
{% from "macros.html" import field, table as t with context %}
{% block title %}{{ super() }} - {{ title|title }}{% endblock %}
{% block body %}
{%- for user in users if user.active recursive -%}
  {{ loop.index }}/{{ loop.length }} {{ user.name|e }}{{ "," if not loop.last }} {{ loop.cycle("odd", "even") }}
  {%- if user.friends %} [{{ loop(user.friends) }}]{% endif %}
{% else %}
  nobody
{%- endfor %}
{{ field("q", value=title) }} {{ t([1, 2]) }}
{% include "part.html" ignore missing %}{% include "nope.html" ignore missing %}
{% set ns = namespace(total=0) %}{% for n in range(5) %}{% set ns.total = ns.total + n %}{% endfor %}{{ ns.total }}
{% call(x) wrapped() %}inner {{ x }}{% endcall %}
{% filter upper %}loud {{ title }}{% endfilter %}
{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}{% raw %}{{ raw }}{% endraw %}
{% endblock %}
{% macro wrapped() %}<{{ caller("arg") }}>{% endmacro %}''',
    'macros.html': '{% macro field(name, type="text", value="") -%}<input name="{{ name }}" type={{ type }} value="{{ value }}">{%- endmacro %}{% macro table(rows) %}{{ rows|join("|") }}{{ title }}{% endmacro %}',
    'part.html': 'part of {{ title }}\n',
})
env = Environment(loader=loader, autoescape=select_autoescape(['html']), trim_blocks=True, lstrip_blocks=True, extensions=['jinja2.ext.do', 'jinja2.ext.loopcontrols'])
users = [{'name': 'Ann <b>', 'active': True, 'friends': [{'name': 'Zed', 'active': True}]}, {'name': 'Bob', 'active': False}, {'name': 'Cy', 'active': True}]
print(env.get_template('page.html').render(users=users, title='the "title"'))
plain = Environment()
for source in ('{{ "%.2f"|format(3.14159) }} {{ [3,1,2]|sort|join(",") }} {{ "a b c"|wordcount }} {{ {"b": 1, "a": 2}|dictsort }}', '{{ users|map(attribute="name")|list }} {{ users|selectattr("active")|list|length }}',
               '{{ users|groupby("active")|map("first")|list }} {{ range(10)|batch(4)|list }} {{ range(5)|slice(2)|list }}', '{{ 10 // 3 }} {{ 2 ** 8 }} {{ 7 % 4 }} {{ "a" ~ 1 }} {{ 1 < 2 <= 2 }} {{ not true or 3 in [3] }} {{ "x" if false }}',
               '{{ none is none }} {{ 3 is odd }} {{ "abc" is string }} {{ x is defined }} {{ [] is iterable }} {{ 4 is divisibleby 2 }} {{ 3 is in [3] }} {{ "A" is upper }}', '{{ "<a>"|e }} {{ "hello world"|truncate(8) }} {{ "x"|center(5) }}| {{ "a-b"|replace("-", "+") }} {{ 1234567|filesizeformat }}',
               '{{ "text"|indent(2, true) }} {{ [1,2,3]|sum }} {{ [1,[2]]|tojson }} {{ "a,b".split(",")|last }} {{ "%s"|format("q") }} {{ -3|abs }} {{ 2.567|round(1) }} {{ "x"|default("d") }} {{ y|default("d") }}',
               '{% for k, v in {"a": 1}.items() %}{{ k }}={{ v }}{% endfor %} {% for i in [1,2,3,4] %}{% if i == 2 %}{{ loop.previtem }}{% endif %}{% endfor %} {{ "äö"|urlencode }} {{ ["b","A"]|sort }} {{ [1,1,2]|unique|list }} {{ "x y"|title|string|list|length }}',
               '{{ "long text that wraps"|wordwrap(9) }} {{ "<p>x</p>"|striptags }} {{ [{"n":1},{"n":2}]|sum(attribute="n") }} {{ "http://example.com x"|urlize }} {{ (1,2)|first }} {{ dict(a=1)|xmlattr }} {{ lipsum is callable }} {{ 5|string + "x" }}'):
    print(plain.from_string(source).render(users=users))


@pass_context
def both(context, value):
    return f'{value}:{context["who"]}'


plain.filters['both'] = both
plain.tests['tiny'] = lambda n: n < 3
plain.globals['now'] = lambda: 'noon'
print(plain.from_string('{{ 1|both }} {{ 2 is tiny }} {{ now() }} {% set x %}block{{ who }}{% endset %}{{ x|upper }}').render(who='me'))
print([str(t) for t in plain.from_string('{{ a }}').generate(a=[1])], plain.compile_expression('a + b * 2')(a=1, b=3), sorted(meta.find_undeclared_variables(plain.parse('{{ a }}{% for b in c %}{{ b.d }}{% endfor %}'))))
module = env.get_template('macros.html').module
print(module.field('m'), type(plain.parse('{{ 1 }}').body[0].nodes[0]).__name__, plain.from_string('{% do [].append(1) %}x', globals={}) if False else env.from_string('{% for i in range(9) %}{% if i == 3 %}{% break %}{% endif %}{{ i }}{% endfor %}').render())
for bad in ('{% for %}', '{{ a', '{% endif %}', '{{ a|nofilter }}', '{% block x %}{% block x %}{% endblock %}{% endblock %}', '{{ 1 is notest }}', '{% if x %}\n{{ y }\n{% endif %}', '{% unknown %}'):
    try:
        print(plain.from_string(bad).render())
    except TemplateSyntaxError as error:
        print(type(error).__name__, error.lineno, error.message)
for source in ('{{ a.b.c }}', '{{ 1 / 0 }}', '{% include "x" %}', '{{ undefined + 1 }}', '{{ [].nope() }}'):
    try:
        print(plain.from_string(source).render())
    except (UndefinedError, ZeroDivisionError, TemplateNotFound, TypeError) as error:
        print(type(error).__name__, error)
strict = Environment(undefined=StrictUndefined, variable_start_string='<<', variable_end_string='>>', line_statement_prefix='#')
print(strict.from_string('# for x in y\n<< x >>\n# endfor').render(y='ab'))
try:
    strict.from_string('<< missing >>').render()
except UndefinedError as error:
    print(error)
sandbox = SandboxedEnvironment()
for source in ('{{ "".__class__.__mro__ }}', '{{ f.__globals__ }}', '{{ [1].append(2) }}{{ "ok" }}'):
    try:
        print(sandbox.from_string(source).render(f=both))
    except SecurityError as error:
        print('SecurityError', error)


class Shout(Extension):
    tags = {'shout'}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(['name:endshout'], drop_needle=True)
        return nodes.CallBlock(self.call_method('_shout'), [], [], body).set_lineno(line)

    def _shout(self, caller):
        return caller().upper() + '!'


extended = Environment(extensions=[Shout], loader=ChoiceLoader([PrefixLoader({'p': DictLoader({'a': 'from prefix'})}), FunctionLoader(lambda name: 'from function' if name == 'f' else None)]))
print(extended.from_string('{% shout %}hey{% endshout %}').render(), extended.get_template('p/a').render(), extended.get_template('f').render())
try:
    env.from_string('line\n{{ [][1] }}\n{{ f() }}').render(f=lambda: 1 / 0)
except ZeroDivisionError as error:
    print('ZeroDivisionError', error)
