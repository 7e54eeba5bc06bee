# Classes without boilerplate: fields, validators, converters, slots, comparison.
import attr
from attrs import Factory, asdict, astuple, converters, define, evolve, field, fields, frozen, has, make_class, validators


@define
class Point:
    x: int = field()
    y: int = 0
    tags: list = field(factory=list, repr=False)

    @x.validator
    def _check(self, attribute, value):
        if value < 0:
            raise ValueError(f'{attribute.name} is negative')


p = Point(1, 2)
print(p, p == Point(1, 2), p != Point(3), asdict(p), astuple(p), evolve(p, y=9))
try:
    Point(-1)
except ValueError as error:
    print(error)
try:
    p.z = 1
except AttributeError as error:
    print(type(error).__name__)
try:
    Point()
except TypeError as error:
    print(error)
p.x = 7
print(p.x, [f.name for f in fields(Point)], fields(Point).y.default, has(Point), Point.__slots__)


@frozen(order=True)
class Version:
    major: int = field(converter=int)
    minor: int = field(default=0, converter=int)
    label: str | None = field(default=None, kw_only=True, validator=validators.optional(validators.instance_of(str)))


versions = sorted([Version('2', '1'), Version(1, 9), Version(1, 10, label='x')])
print(versions, hash(Version(1)) == hash(Version(1)), Version(1) < Version(2))
try:
    versions[0].major = 3
except attr.exceptions.FrozenInstanceError as error:
    print(type(error).__name__)
try:
    Version(1, label=3)
except TypeError as error:
    print(error.args[0])


@define
class Order(Point):
    id: int = field(default=Factory(lambda self: self.x * 100, takes_self=True))
    status: str = field(default='new', validator=validators.in_(['new', 'sent']), on_setattr=attr.setters.validate)
    amount: float = field(default='1.5', converter=converters.pipe(str, float), metadata={'unit': 'kg'})
    _secret: str = field(default='', alias='secret', eq=False)

    def __attrs_post_init__(self):
        self.tags.append('made')


order = Order(3, secret='s')
print(order, order.id, order.amount, order.tags, fields(Order).amount.metadata['unit'], order == Order(3, secret='t'))
try:
    order.status = 'lost'
except ValueError as error:
    print(error.args[0].split(' (')[0])
print(asdict(order, filter=lambda a, v: a.name != 'tags', recurse=True), Order.__match_args__)
match order:
    case Order(x=3, status=status):
        print('matched', status)

Dynamic = make_class('Dynamic', {'a': field(default=1), 'b': field(default=2)})
print(Dynamic(b=5), attr.asdict(Dynamic()))


@attr.s(auto_attribs=True, cmp=False, hash=True)
class Old:
    name: str = attr.ib()
    nested: Point = attr.Factory(lambda: Point(0))


print(Old('o'), attr.asdict(Old('o')), attr.fields_dict(Old)['name'].type)
print(validators.and_(validators.ge(0), validators.lt(5)), validators.matches_re('a+').__class__.__name__)
try:
    make_class('R', {'s': field(validator=validators.deep_iterable(validators.instance_of(int)))})([1, 'x'])
except TypeError as error:
    print(error.args[0].split(' (')[0])
