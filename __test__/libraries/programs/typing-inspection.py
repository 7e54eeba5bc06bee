import types
import typing
from typing import Annotated, Any, ClassVar, Final, Literal, NotRequired, Optional, Required, Union

from typing_extensions import Never, ReadOnly, TypeAliasType, TypeVar, get_origin
from typing_inspection import typing_objects
from typing_inspection.introspection import UNKNOWN, AnnotationSource, ForbiddenQualifier, get_literal_values, inspect_annotation, is_union_origin

for name in sorted(n for n in typing_objects.__all__ if n.startswith("is_")):
    f = getattr(typing_objects, name)
    yes = [repr(o) for o in (Any, Annotated, ClassVar, Final, Literal, NotRequired, Required, ReadOnly, Union, Never, typing.NoReturn, typing.Self,
                             typing.TypeAlias, typing.TypeGuard, typing.Unpack, typing.Concatenate, typing.Generic, typing.Text, typing.NamedTuple)
           if f(o)]
    print(name, yes)
Alias = TypeAliasType("Alias", Literal["x", 2])
print(get_origin(Union[int, str]), is_union_origin(get_origin(Union[int, str])), is_union_origin(get_origin(int | str)), is_union_origin(list))
print(list(get_literal_values(Literal[1, "a", None])), list(get_literal_values(Literal[1, Alias], unpack_type_aliases="eager", type_check=True)))
for f in (lambda: list(get_literal_values(Literal[1.5], type_check=True)), lambda: list(get_literal_values(Literal[Alias]))):
    try:
        print(f())
    except TypeError as e:
        print(e)
for annotation, source in (
    (int, AnnotationSource.ANY), (ClassVar[int], AnnotationSource.CLASS), (Final, AnnotationSource.CLASS), (Final[Annotated[int, "m"]], AnnotationSource.CLASS),
    (Annotated[ClassVar[Annotated[int, 1]], 2], AnnotationSource.CLASS), (Required[ReadOnly[int]], AnnotationSource.TYPED_DICT),
    (Annotated[NotRequired[str], "x"], AnnotationSource.TYPED_DICT), (Required[int], AnnotationSource.CLASS), (ClassVar[int], AnnotationSource.FUNCTION),
    (ClassVar, AnnotationSource.CLASS), (Annotated[Annotated[int, 1], 2], AnnotationSource.BARE), (Final, AnnotationSource.FUNCTION),
):
    try:
        got = inspect_annotation(annotation, annotation_source=source)
        print(source.name, got.type if got.type is not UNKNOWN else "unknown", sorted(got.qualifiers), list(got.metadata))
    except ForbiddenQualifier as e:
        print(source.name, "forbidden", e.qualifier)
for source in AnnotationSource:
    print(source.name, sorted(source.allowed_qualifiers))
try:
    inspect_annotation(ClassVar, annotation_source=AnnotationSource.CLASS)
except Exception as e:
    print(type(e).__name__, e)
