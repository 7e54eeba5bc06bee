# Queries of JSON.
import json

import jmespath
from jmespath import exceptions, functions

data = json.loads('''{"people": [{"name": "Ann", "age": 30, "tags": ["a", "b"], "place": {"city": "Oslo"}}, {"name": "Bob", "age": 25, "tags": []},
 {"name": "Cy", "age": 41, "tags": ["c"], "place": {"city": "Rome"}}], "n": [3, 1, 2], "s": "x,y", "nested": [[1, 2], [3, [4]]], "ops": {"f": {"k": 1}, "g": {"k": 2}}, "weird key": null}''')
for query in ('people[0].name', 'people[*].name', 'people[-1].place.city', 'people[?age > `26`].name', "people[?place.city == 'Oslo'] | [0].tags[0]", 'people[].tags[]', 'people[*].{n: name, c: place.city}',
              'people[*].[name, age]', 'n[1:]', 'n[::-1]', 'ops.*.k', 'sort(n)', 'sort_by(people, &age)[*].name', 'max_by(people, &age).name', 'length(people)', 'sum(n)', "join('-', people[*].name)", 'keys(ops)', 'avg(n)',
              'people[?contains(tags, `"a"`)].name', 'reverse(n)', 'to_string(n)', "to_number('5')", 'type(s)', 'not_null(missing, s)', 'map(&name, people)', 'merge(ops.f, `{"z": 3}`)', 'nested[]', 'nested[*][0]',
              "people[?starts_with(name, 'B') || age == `41`].age", 'people[?!place].name', '"weird key"', '@.s', "missing.x", 'abs(`-3`)', 'people[?age >= `30` && age < `41`].name', 'values(ops.f)', 'ceil(`1.2`)', 'group' ):
    print(query, '->', json.dumps(jmespath.search(query, data)))
compiled = jmespath.compile('people[?age > `26`].name')
print(compiled.search(data), compiled.parsed['type'])
for wrong in ('people[', 'foo.', '*bar', 'abs(s)', 'nope(n)', 'length(`1`)', 'sum(people)', "join(n)", 'a b', '"x', '`{`'):
    try:
        print(jmespath.search(wrong, data))
    except exceptions.JMESPathError as error:
        print(type(error).__name__, '|', str(error).splitlines()[0])


class Mine(functions.Functions):
    @functions.signature({'types': ['string']}, {'types': ['number']})
    def _func_times(self, text, n):
        return text * n


print(jmespath.search("times(s, `2`)", data, jmespath.Options(custom_functions=Mine())))
