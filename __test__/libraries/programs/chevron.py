# Mustache templates.
import chevron

data = {'name': 'Zoë & co', 'html': '<b>x</b>', 'items': [{'n': 1, 'last': False}, {'n': 2, 'last': True}], 'empty': [], 'nested': {'deep': {'v': 42}},
        'list': ['a', 'b'], 'zero': 0, 'truth': True, 'none': None}
for template in ('Hello {{name}}! {{{name}}} {{&html}} {{html}}', '{{#items}}{{n}}{{^last}}, {{/last}}{{/items}}', '{{^empty}}nothing{{/empty}}{{#empty}}x{{/empty}}',
                 '{{nested.deep.v}} {{#nested}}{{#deep}}{{v}}{{/deep}}{{/nested}} {{missing.x}}|', '{{#list}}<{{.}}>{{/list}}', '{{! a comment }}x{{zero}}y{{none}}z',
                 '{{=<% %>=}}<%name%> {{name}}<%={{ }}=%> {{name}}', '  {{#truth}}\n  line\n  {{/truth}}\nend', '{{#none}}x{{/none}}{{^none}}y{{/none}}'):
    print(repr(chevron.render(template, data)))
print(chevron.render('A{{>part}}B\n  {{>block}}', {'x': 1}, partials_dict={'part': '[{{x}}{{>more}}]', 'more': '!', 'block': 'one\ntwo\n'}))


def loud(text, render):
    return render(text).upper()


print(chevron.render('{{#loud}}hi {{name}}{{/loud}}', {'loud': loud, 'name': 'you'}), chevron.render('{{f}}', {'f': lambda: 'called'}).__class__.__name__)
for wrong in ('{{#a}}', '{{/a}}', '{{a', '{{#a}}{{/b}}'):
    try:
        print(chevron.render(wrong, {'a': True}))
    except SyntaxError as error:
        print(type(error).__name__, str(error).splitlines()[0])
print(list(chevron.tokenizer.tokenize('a{{b}}{{#c}}d{{/c}}')))
