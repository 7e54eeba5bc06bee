import re
import typing
from typing import Match, Pattern, get_args, get_origin


def first(p: Pattern[str], s: str) -> typing.Optional[Match[str]]:
    return p.match(s)


print(first(re.compile('a'), 'ab'), typing.get_type_hints(first))
print(Pattern, Match, Pattern[str], Match[bytes], get_origin(Match[str]), get_args(Pattern[bytes]), Pattern[str] == Pattern[str])
print(isinstance(re.compile('a'), Pattern), isinstance(re.match('a', 'a'), Match), isinstance('a', Match), issubclass(re.Pattern, Pattern))
