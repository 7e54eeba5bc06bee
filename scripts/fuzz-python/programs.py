"""Random programs: a list of statements, most of them steps that show a value or the error they end in."""

import ast
import random

from classes import classes
from expressions import Expressions
from flow import flow
from functions import calls, closures, generators
from matching import matches
from sorting import sorts
from statements import expressions, mutations

# The sorts of programs and how often each comes.
KINDS = {expressions: 9, mutations: 5, classes: 4, flow: 3, calls: 3, generators: 3, closures: 1, matches: 2, sorts: 2}


def program(seed, number):
    """The program of this number, a tree; always the same for one seed."""
    rng = random.Random(f'{seed}:{number}')
    kind = rng.choices(list(KINDS), KINDS.values())[0]
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
