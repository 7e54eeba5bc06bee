# Data checked against a description of it.
from schema import And, Const, Forbidden, Hook, Literal, Optional, Or, Regex, Schema, SchemaError, Use

person = Schema([{
    'name': And(str, len),
    'age': And(Use(int), lambda n: 18 <= n <= 99),
    Optional('gender'): And(str, Use(str.lower), lambda s: s in ('squid', 'kid')),
    Optional('tags', default=list): [str],
}])
print(person.validate([{'name': 'Sue', 'age': '28', 'gender': 'Squid'}, {'name': 'Sam', 'age': 42, 'tags': ['x']}]))
for wrong in ([{'name': '', 'age': 20}], [{'name': 'x', 'age': 'y'}], [{'name': 'x'}], [{'name': 'x', 'age': 20, 'more': 1}], {}, [5]):
    try:
        person.validate(wrong)
    except SchemaError as error:
        print(str(error).replace('\n', ' / '))
print(Schema(Or(int, {'a': int})).is_valid({'a': 1}), Schema(Regex(r'^\d{3}$')).is_valid('123'), Schema((int, str)).validate((1, 'x')))
print(Schema({Optional('a'): int, str: object}, ignore_extra_keys=True).validate({'a': 1, 'b': 2, 3: 4}), Schema(Const(Use(int))).validate('5'))
print(Schema({Forbidden('x'): object, Optional(str): object}).is_valid({'x': 1}), Schema(And(lambda n: n > 0, error='{} must grow')).is_valid(-1))
seen = []
Hooked = Hook('old', handler=lambda key, data, error: seen.append(key))
print(Schema({Hooked: object, 'new': int}, ignore_extra_keys=True).validate({'old': 1, 'new': 2}), seen)
try:
    Schema({'a': {'b': [And(int, lambda n: n > 2, error='too small: {}')]}}, name='deep').validate({'a': {'b': [3, 1]}})
except SchemaError as error:
    print(error.autos, error.errors, error.code)
described = Schema({'id': int, Literal('n', description='a number'): Or(1, 2, 3), Optional('s', default='d'): str}, description='x')
print(described.json_schema('https://example.com/s')['properties'])
print(repr(Schema({'a': And(int, str)})), Or('a', 'b', only_one=True), Schema(Or({'a': int}, {'b': int}, only_one=True)).is_valid({'b': 1}))
