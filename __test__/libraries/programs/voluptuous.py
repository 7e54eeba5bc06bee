# Data checked and changed by a schema.
from voluptuous import (All, Any, Clamp, Coerce, Email, Exclusive, ExactSequence, Extra, In, Inclusive, Invalid, Length, Lower, Marker,
                        Match, MultipleInvalid, Object, Optional, Range, Remove, Replace, Required, Schema, SetTo, Strip, Unique, Url,
                        ALLOW_EXTRA, REMOVE_EXTRA, Datetime, Boolean, Maybe, humanize)

schema = Schema({
    Required('q'): All(str, Length(min=1)),
    Required('per_page', default=5): All(Coerce(int), Range(min=1, max=20)),
    'page': All(int, Range(min=0)),
    Optional('sort'): Any('asc', 'desc', None),
    Exclusive('json', 'format'): bool,
    Exclusive('xml', 'format'): bool,
    Inclusive('lat', 'place'): float,
    Inclusive('lon', 'place'): float,
})
print(schema({'q': 'x'}), schema({'q': 'x', 'per_page': '7', 'page': 0, 'sort': None, 'json': True}))
for wrong in ({}, {'q': ''}, {'q': 'x', 'per_page': 100}, {'q': 'x', 'page': -1, 'sort': 'up'}, {'q': 'x', 'z': 1},
              {'q': 'x', 'json': True, 'xml': True}, {'q': 'x', 'lat': 1.0}, []):
    try:
        schema(wrong)
    except MultipleInvalid as error:
        print(sorted(str(e) for e in error.errors))
nested = Schema({'a': [{'b': int}], 'c': {str: [Any(int, str)]}})
try:
    nested({'a': [{'b': 1}, {'b': 'x'}], 'c': {'k': [1, None]}})
except MultipleInvalid as error:
    print([(e.path, e.msg) for e in error.errors], error)
print(Schema(All(str, Strip, Lower))('  ABC '), Schema(All(str, Replace('a', 'b')))('banana'), Schema(Clamp(min=1, max=3))(9))
print(Schema({'a': int}, extra=ALLOW_EXTRA)({'a': 1, 'b': 2}), Schema({'a': int}, extra=REMOVE_EXTRA)({'a': 1, 'b': 2}), Schema({Remove('x'): int, Extra: object})({'x': 1, 'y': 2}))
print(Schema(Match(r'^0x[0-9a-f]+$'))('0x1f'), Schema(Email())('a@example.com'), Schema(Url())('https://example.com/x'), Schema(In([1, 2]))(2))
for validator, value in ((Email(), 'nobody'), (Unique(), [1, 1]), (Match('^a'), 'b'), (Boolean(), 'maybe'), (Datetime(), 'x'), (In([1]), 5), (ExactSequence([int, str]), [1, 2])):
    try:
        print(Schema(validator)(value))
    except Invalid as error:
        print(error)
print(Schema(Boolean())('yes'), Schema(Maybe(int))(None), Schema(Unique())([1, 2]), Schema(ExactSequence([int, str]))([1, 'x']), Schema(SetTo(3))(0))
more = schema.extend({'z': int})
print(more({'q': 'x', 'z': 3}), sorted(map(str, schema.schema)), Schema([int, str])([1, 'a']), Schema({int: str})({1: 'a'}))


def even(n):
    if n % 2:
        raise ValueError('odd')
    return n // 2


print(Schema(even)(4))
try:
    humanize.validate_with_humanized_errors({'n': 3}, Schema({'n': All(int, even)}))
except humanize.Error as error:
    print(error)
