"""Random programs: a list of statements, most of them steps that show a value or the error they end in."""

import ast
import random

from classes import classes
from expressions import Expressions
from flow import flow
from formats import formats
from fstrings import fstrings
from functions import calls, closures, generators
from jumps import jumps
from matching import matches
from metaclasses import hierarchies, metaclasses
from scopes import scopes
from sorting import sorts
from statements import expressions, mutations
from subclasses import subclasses
from texts import texts

# The sorts of programs and how often each comes.
KINDS = {expressions: 9, mutations: 5, classes: 4, flow: 3, calls: 3, generators: 3, closures: 1, matches: 2, sorts: 2, formats: 3, fstrings: 3, jumps: 4, scopes: 3, texts: 4, metaclasses: 4, hierarchies: 2, subclasses: 4}


NAMES = [kind.__name__ for kind in KINDS]


def program(seed, number, only=None):
    """The program of this number (of one sort, if `only` names it), a tree; always the same for one seed."""
    rng = random.Random(f'{seed}:{number}')
    kinds = {kind: weight for kind, weight in KINDS.items() if only in (None, kind.__name__)}
    kind = rng.choices(list(kinds), kinds.values())[0]
    gen = Expressions(rng, rng.choice([0.0, 0.05, 0.3]))
    while True:
        gen.variables = {}
        body = kind(gen)
        tree = ast.Module(body if rng.random() < 0.6 else in_function(body), [])
        try:
            text = source(tree)
            return ast.parse(text), text
        except (ValueError, SyntaxError):
            # An f-string that 3.11 cannot write (a backslash, too many kinds of quotes in it), or `1.real`.
            continue


def in_function(body):
    """The same statements in a function: its names are local."""
    main = ast.parse('def main(): pass\nmain()').body
    main[0].body = body
    return main


def source(tree):
    return ast.unparse(ast.fix_missing_locations(tree)) + '\n'
