"""Makes a program that differs smaller, for as long as it still does."""

import ast
import re
import time

from compare import same, signature
from programs import source

GROUP_LIMIT = 3
# A large program that is slow to shrink is shown as far as it got.
SECONDS = 20
SIMPLE = ['1', "'a'", 'None', '[]', 'x']


def settled(outcome):
    """Whether both ended, and in another way."""
    return not same(outcome) and not any('no end within' in text for text in outcome)


def shrink(pair, tree):
    """The text of a smaller program and what it prints in both."""
    best = source(tree)
    tree = ast.parse(best)
    result = pair.outcome(best)
    fault = signature(result)
    smaller, end = True, time.monotonic() + SECONDS
    while smaller:
        smaller = False
        texts = []
        for candidate in candidates(tree):
            try:
                text = source(candidate)
                ast.parse(text)
            except (ValueError, SyntaxError, AttributeError, TypeError):
                continue
            if len(text) < len(best) and text not in texts:
                texts.append(text)
        texts.sort(key=len)
        # In groups: a process costs more than a program.
        for at in range(0, len(texts), 40):
            if time.monotonic() > end:
                return best, result
            group = texts[at : at + 40]
            for text, outcome in zip(group, pair.outcomes(group, GROUP_LIMIT)):
                # What differs in another way (a loop that lost its break, an address) is another fault.
                if settled(outcome) and signature(outcome) == fault and settled(pair.outcomes([text], GROUP_LIMIT)[0]):
                    best, tree, result, smaller = text, ast.parse(text), outcome, True
                    break
            if smaller:
                break
    return best, result


def candidates(tree):
    """The tree with one place simplified, for every place and way."""
    for node in list(ast.walk(tree)):
        for name, old in list(ast.iter_fields(node)):
            if isinstance(old, list):
                changes = [old[:i] + new + old[i + 1 :] for i in range(len(old)) for new in simpler(old[i])]
            else:
                changes = [new[0] if new else None for new in simpler(old) if len(new) < 2]
            for changed in changes:
                setattr(node, name, changed)
                yield tree
            setattr(node, name, old)


def simpler(value):
    """What may stand for a node: nothing, its parts, a constant."""
    if isinstance(value, ast.stmt):
        yield []
        for name in ('body', 'orelse', 'finalbody'):
            if getattr(value, name, None):
                yield getattr(value, name)
        for handler in getattr(value, 'handlers', []):
            yield handler.body
    elif isinstance(value, ast.expr):
        yield []
        if isinstance(value, ast.Constant) and isinstance(value.value, str):
            for text in shorter(value.value):
                yield [ast.Constant(text)]
        for part in ast.iter_child_nodes(value):
            if isinstance(part, ast.expr):
                yield [part]
        if not isinstance(value, (ast.Constant, ast.Name)):
            for text in SIMPLE:
                yield [ast.parse(text, mode='eval').body]
    elif isinstance(value, (ast.keyword, ast.arg, ast.comprehension, ast.match_case, ast.excepthandler, ast.withitem)):
        yield []


def shorter(text):
    """Texts with one line, one word or one character less."""
    lines = text.splitlines(keepends=True)
    if len(lines) > 1:
        yield from (''.join(lines[:i] + lines[i + 1 :]) for i in range(len(lines)))
    words = re.findall(r'\w+|\s+|.', text, re.S)
    yield from (''.join(words[:i] + words[i + 1 :]) for i in range(len(words)))
    if len(text) < 40:
        yield from (text[:i] + text[i + 1 :] for i in range(len(text)))
