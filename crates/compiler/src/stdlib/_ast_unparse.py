"""Syntax trees as source text, for `ast.unparse`."""

import ast

# Precedences, from the loosest to the tightest.
(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, CMP, BOR, BXOR, BAND, SHIFT, ARITH, TERM, FACTOR, POWER, AWAIT,
 ATOM) = range(18)
EXPR = BOR

_BINARY = {'Add': ('+', ARITH), 'Sub': ('-', ARITH), 'Mult': ('*', TERM), 'MatMult': ('@', TERM), 'Div': ('/', TERM),
           'Mod': ('%', TERM), 'LShift': ('<<', SHIFT), 'RShift': ('>>', SHIFT), 'BitOr': ('|', BOR),
           'BitXor': ('^', BXOR), 'BitAnd': ('&', BAND), 'FloorDiv': ('//', TERM), 'Pow': ('**', POWER)}
_UNARY = {'Invert': ('~', FACTOR), 'Not': ('not ', NOT), 'UAdd': ('+', FACTOR), 'USub': ('-', FACTOR)}
_COMPARE = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not',
            'In': 'in', 'NotIn': 'not in'}
_QUOTES = ("'", '"', '"""', "'''")


class Unparser:
    """Text of trees. Statements append lines; expressions return their text, in parentheses where they need them."""

    def __init__(self):
        self.lines = []
        self.indent = 0

    def visit(self, tree):
        """Return the text of a tree."""
        if isinstance(tree, (ast.Module, ast.Interactive)):
            self.block_of_definition(tree)
        elif isinstance(tree, ast.stmt):
            self.statement(tree)
        elif isinstance(tree, ast.FunctionType):
            return f'({", ".join(self.expr(a) for a in tree.argtypes)}) -> {self.expr(tree.returns)}'
        else:
            other = getattr(self, 'part_' + type(tree).__name__, None)
            return other(tree) if other else self.expr(tree.body if isinstance(tree, ast.Expression) else tree)
        return '\n'.join(self.lines).lstrip('\n')

    # ── statements ──

    def line(self, text):
        self.lines.append('    ' * self.indent + text)

    def body(self, statements):
        self.indent += 1
        for s in statements:
            self.statement(s)
        self.indent -= 1

    def block(self, head, statements):
        self.line(head + ':')
        self.body(statements)

    def block_of_definition(self, node):
        body = node.body
        first = body[0] if body else None
        if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
            self.line(self.docstring(first.value))
            body = body[1:]
        for s in body:
            self.statement(s)

    def docstring(self, node):
        text, quote = self.quoted(node.value, escape=True, quotes=('"""', "'''"))
        return f'{"u" if node.kind == "u" else ""}{quote}{text}{quote}'

    def statement(self, s):
        getattr(self, 'do_' + type(s).__name__)(s)

    def do_Expr(self, s):
        self.line(self.expr(s.value, YIELD))

    def do_Return(self, s):
        self.line('return' + (f' {self.expr(s.value)}' if s.value else ''))

    def do_Delete(self, s):
        self.line('del ' + ', '.join(self.expr(t) for t in s.targets))

    def do_Assign(self, s):
        comment = f' # type: {s.type_comment}' if s.type_comment else ''
        self.line(''.join(f'{self.bare(t)} = ' for t in s.targets) + self.expr(s.value) + comment)

    def do_TypeAlias(self, s):
        self.line(f'type {self.expr(s.name)}{self.type_params(s)} = {self.expr(s.value)}')

    def do_AugAssign(self, s):
        self.line(f'{self.expr(s.target)} {_BINARY[type(s.op).__name__][0]}= {self.expr(s.value)}')

    def do_AnnAssign(self, s):
        target = self.expr(s.target)
        if not s.simple and isinstance(s.target, ast.Name):
            target = f'({target})'
        value = f' = {self.expr(s.value)}' if s.value else ''
        self.line(f'{target}: {self.expr(s.annotation)}{value}')

    def do_For(self, s, lead=''):
        comment = f' # type: {s.type_comment}' if s.type_comment else ''
        self.line(f'{lead}for {self.bare(s.target)} in {self.expr(s.iter)}:{comment}')
        self.body(s.body)
        self.otherwise(s.orelse)

    def do_AsyncFor(self, s):
        self.do_For(s, 'async ')

    def otherwise(self, statements):
        if statements:
            self.block('else', statements)

    def do_While(self, s):
        self.block(f'while {self.expr(s.test)}', s.body)
        self.otherwise(s.orelse)

    def do_If(self, s):
        self.block(f'if {self.expr(s.test)}', s.body)
        while len(s.orelse) == 1 and isinstance(s.orelse[0], ast.If):
            s = s.orelse[0]
            self.block(f'elif {self.expr(s.test)}', s.body)
        self.otherwise(s.orelse)

    def do_With(self, s, lead=''):
        comment = f' # type: {s.type_comment}' if s.type_comment else ''
        self.line(f'{lead}with {", ".join(self.part_withitem(i) for i in s.items)}:{comment}')
        self.body(s.body)

    def do_AsyncWith(self, s):
        self.do_With(s, 'async ')

    def do_Match(self, s):
        self.line(f'match {self.expr(s.subject)}:')
        self.indent += 1
        for case in s.cases:
            guard = f' if {self.expr(case.guard)}' if case.guard else ''
            self.block(f'case {self.pattern(case.pattern)}{guard}', case.body)
        self.indent -= 1

    def do_Raise(self, s):
        cause = f' from {self.expr(s.cause)}' if s.cause else ''
        self.line('raise' + (f' {self.expr(s.exc)}{cause}' if s.exc else ''))

    def do_Try(self, s, star=''):
        self.block('try', s.body)
        for h in s.handlers:
            kind = f' {self.expr(h.type)}' if h.type else ''
            self.block(f'except{star}{kind}{f" as {h.name}" if h.name else ""}', h.body)
        self.otherwise(s.orelse)
        if s.finalbody:
            self.block('finally', s.finalbody)

    def do_TryStar(self, s):
        self.do_Try(s, '*')

    def do_Assert(self, s):
        self.line(f'assert {self.expr(s.test)}' + (f', {self.expr(s.msg)}' if s.msg else ''))

    def do_Import(self, s):
        self.line('import ' + ', '.join(self.part_alias(a) for a in s.names))

    def do_ImportFrom(self, s):
        names = ', '.join(self.part_alias(a) for a in s.names)
        self.line(f'from {"." * (s.level or 0)}{s.module or ""} import {names}')

    def do_Global(self, s):
        self.line('global ' + ', '.join(s.names))

    def do_Nonlocal(self, s):
        self.line('nonlocal ' + ', '.join(s.names))

    def do_Pass(self, s):
        self.line('pass')

    def do_Break(self, s):
        self.line('break')

    def do_Continue(self, s):
        self.line('continue')

    def definition(self, s, head):
        self.lines.append('')
        for d in s.decorator_list:
            self.line('@' + self.expr(d))
        self.line(head + ':' + (f' # type: {s.type_comment}' if getattr(s, 'type_comment', None) else ''))
        self.indent += 1
        self.block_of_definition(s)
        self.indent -= 1

    def do_ClassDef(self, s):
        parts = [self.expr(b) for b in s.bases] + [self.part_keyword(k) for k in s.keywords]
        self.definition(s, f'class {s.name}{self.type_params(s)}' + (f'({", ".join(parts)})' if parts else ''))

    def do_FunctionDef(self, s, lead=''):
        result = f' -> {self.expr(s.returns)}' if s.returns else ''
        self.definition(s, f'{lead}def {s.name}{self.type_params(s)}({self.part_arguments(s.args)}){result}')

    def do_AsyncFunctionDef(self, s):
        self.do_FunctionDef(s, 'async ')

    def type_params(self, s):
        params = getattr(s, 'type_params', None)
        return f'[{", ".join(self.type_param(p) for p in params)}]' if params else ''

    def type_param(self, p):
        if isinstance(p, ast.TypeVar):
            return p.name + (f': {self.expr(p.bound)}' if p.bound else '')
        return ('**' if isinstance(p, ast.ParamSpec) else '*') + p.name

    # ── parts of statements ──

    def part_alias(self, a):
        return a.name + (f' as {a.asname}' if a.asname else '')

    def part_withitem(self, i):
        return self.expr(i.context_expr) + (f' as {self.expr(i.optional_vars)}' if i.optional_vars else '')

    def part_keyword(self, k):
        return ('**' if k.arg is None else f'{k.arg}=') + self.expr(k.value)

    def part_arg(self, a):
        return a.arg + (f': {self.expr(a.annotation)}' if a.annotation else '')

    def part_comprehension(self, g):
        lead = ' async for ' if g.is_async else ' for '
        conditions = ''.join(f' if {self.expr(c, OR)}' for c in g.ifs)
        return f'{lead}{self.bare(g.target)} in {self.expr(g.iter, OR)}{conditions}'

    def part_arguments(self, a):
        out = []
        positional = a.posonlyargs + a.args
        defaults = [None] * (len(positional) - len(a.defaults)) + a.defaults
        for i, (p, default) in enumerate(zip(positional, defaults), 1):
            out.append(self.part_arg(p) + (f'={self.expr(default)}' if default else ''))
            if i == len(a.posonlyargs):
                out.append('/')
        if a.vararg or a.kwonlyargs:
            star = '*'
            if a.vararg:
                star += a.vararg.arg
                if a.vararg.annotation:
                    star += f': {self.expr(a.vararg.annotation)}'
            out.append(star)
        for p, default in zip(a.kwonlyargs, a.kw_defaults):
            out.append(self.part_arg(p) + (f'={self.expr(default)}' if default else ''))
        if a.kwarg:
            out.append('**' + self.part_arg(a.kwarg))
        return ', '.join(out)

    # ── patterns ──

    def pattern(self, p, level=TEST):
        kind = type(p).__name__
        if kind == 'MatchValue':
            return self.expr(p.value)
        if kind == 'MatchSingleton':
            return repr(p.value)
        if kind == 'MatchSequence':
            return f'[{", ".join(self.pattern(q) for q in p.patterns)}]'
        if kind == 'MatchStar':
            return '*' + (p.name or '_')
        if kind == 'MatchMapping':
            parts = [f'{self.expr(k)}: {self.pattern(q)}' for k, q in zip(p.keys, p.patterns)]
            if p.rest is not None:
                parts.append('**' + p.rest)
            return '{' + ', '.join(parts) + '}'
        if kind == 'MatchClass':
            parts = [self.pattern(q) for q in p.patterns]
            parts += [f'{name}={self.pattern(q)}' for name, q in zip(p.kwd_attrs, p.kwd_patterns)]
            return f'{self.expr(p.cls)}({", ".join(parts)})'
        if kind == 'MatchOr':
            text = ' | '.join(self.pattern(q, BOR + 1) for q in p.patterns)
            return f'({text})' if level > BOR else text
        if p.name is None:
            return '_'
        if p.pattern is None:
            return p.name
        text = f'{self.pattern(p.pattern, BOR)} as {p.name}'
        return f'({text})' if level > TEST else text

    # ── expressions ──

    def bare(self, e):
        """A tuple here needs no parentheses."""
        return self.expr(e, TUPLE)

    def expr(self, e, level=TEST):
        """The text of an expression; `level` is the loosest that needs no parentheses here."""
        return getattr(self, 'in_' + type(e).__name__)(e, level)

    def within(self, text, own, level):
        return f'({text})' if level > own else text

    def in_Name(self, e, level):
        return e.id

    def in_Constant(self, e, level):
        value = e.value
        if isinstance(value, tuple):
            return f'({", ".join(self.number(v) for v in value)}{","[:len(value) == 1]})'
        if value is ...:
            return '...'
        return ('u' if e.kind == 'u' else '') + self.number(value)

    def number(self, value):
        text = repr(value)
        # What is infinite has no literal of its own.
        return text.replace('inf', '1e309').replace('nan', '(1e309-1e309)') if isinstance(
            value, (float, complex)) else text

    def in_NamedExpr(self, e, level):
        return self.within(f'{self.expr(e.target, ATOM)} := {self.expr(e.value, ATOM)}', NAMED, level)

    def in_BoolOp(self, e, level):
        word, own = ('and', AND) if isinstance(e.op, ast.And) else ('or', OR)
        out, inner = [], own
        for value in e.values:
            inner += 1
            out.append(self.expr(value, inner))
        return self.within(f' {word} '.join(out), own, level)

    def in_BinOp(self, e, level):
        word, own = _BINARY[type(e.op).__name__]
        left, right = (own + 1, own) if word == '**' else (own, own + 1)
        return self.within(f'{self.expr(e.left, left)} {word} {self.expr(e.right, right)}', own, level)

    def in_UnaryOp(self, e, level):
        word, own = _UNARY[type(e.op).__name__]
        return self.within(word + self.expr(e.operand, own), own, level)

    def in_Lambda(self, e, level):
        args = self.part_arguments(e.args)
        return self.within(f'lambda{" " if args else ""}{args}: {self.expr(e.body)}', TEST, level)

    def in_IfExp(self, e, level):
        text = f'{self.expr(e.body, OR)} if {self.expr(e.test, OR)} else {self.expr(e.orelse)}'
        return self.within(text, TEST, level)

    def in_Dict(self, e, level):
        parts = [f'**{self.expr(v, EXPR)}' if k is None else f'{self.expr(k)}: {self.expr(v)}'
                 for k, v in zip(e.keys, e.values)]
        return '{' + ', '.join(parts) + '}'

    def in_Set(self, e, level):
        return '{' + ', '.join(self.expr(v) for v in e.elts) + '}' if e.elts else '{*()}'

    def in_ListComp(self, e, level):
        return f'[{self.expr(e.elt)}{"".join(map(self.part_comprehension, e.generators))}]'

    def in_SetComp(self, e, level):
        return f'{{{self.expr(e.elt)}{"".join(map(self.part_comprehension, e.generators))}}}'

    def in_GeneratorExp(self, e, level):
        return f'({self.expr(e.elt)}{"".join(map(self.part_comprehension, e.generators))})'

    def in_DictComp(self, e, level):
        clauses = ''.join(map(self.part_comprehension, e.generators))
        return f'{{{self.expr(e.key)}: {self.expr(e.value)}{clauses}}}'

    def in_Await(self, e, level):
        return self.within('await' + (f' {self.expr(e.value, ATOM)}' if e.value else ''), AWAIT, level)

    def in_Yield(self, e, level):
        return self.within('yield' + (f' {self.expr(e.value, ATOM)}' if e.value else ''), YIELD, level)

    def in_YieldFrom(self, e, level):
        return self.within(f'yield from {self.expr(e.value, ATOM)}', YIELD, level)

    def in_Compare(self, e, level):
        parts = [self.expr(e.left, CMP + 1)]
        for op, right in zip(e.ops, e.comparators):
            parts.append(f' {_COMPARE[type(op).__name__]} {self.expr(right, CMP + 1)}')
        return self.within(''.join(parts), CMP, level)

    def in_Call(self, e, level):
        parts = [self.expr(a) for a in e.args] + [self.part_keyword(k) for k in e.keywords]
        # One generator needs no parentheses of its own in CPython's grammar, but its unparse() writes them.
        return f'{self.expr(e.func, ATOM)}({", ".join(parts)})'

    def in_Attribute(self, e, level):
        value = self.expr(e.value, ATOM)
        # 1.real would be a float.
        space = ' ' if isinstance(e.value, ast.Constant) and isinstance(e.value.value, int) else ''
        return f'{value}{space}.{e.attr}'

    def in_Subscript(self, e, level):
        index = e.slice
        if isinstance(index, ast.Tuple) and index.elts:
            inner = self.items(index.elts)
        else:
            inner = self.expr(index)
        return f'{self.expr(e.value, ATOM)}[{inner}]'

    def in_Starred(self, e, level):
        return '*' + self.expr(e.value, EXPR)

    def in_List(self, e, level):
        return f'[{", ".join(self.expr(v) for v in e.elts)}]'

    def items(self, elts):
        return self.expr(elts[0]) + ',' if len(elts) == 1 else ', '.join(self.expr(v) for v in elts)

    def in_Tuple(self, e, level):
        if not e.elts:
            return '()'
        text = self.items(e.elts)
        return f'({text})' if level > TUPLE else text

    def in_Slice(self, e, level):
        out = (self.expr(e.lower) if e.lower else '') + ':' + (self.expr(e.upper) if e.upper else '')
        return out + (f':{self.expr(e.step)}' if e.step else '')

    # ── strings ──

    def quoted(self, text, escape=False, quotes=_QUOTES):
        """The text as it stands between quotes, and quotes that fit."""
        def char(c):
            if not escape and c in '\n\t':
                return c
            if c == '\\' or not c.isprintable():
                return c.encode('unicode_escape').decode('ascii') if c not in '\n\t' or not escape else c
            return c
        text = ''.join(map(char, text))
        fitting = quotes
        if '\n' in text:
            fitting = [q for q in fitting if len(q) == 3]
        fitting = [q for q in fitting if q not in text]
        if not fitting:
            shown = repr(text)
            quote = next((q for q in quotes if shown[0] in q), shown[0])
            return shown[1:-1], quote
        if text:
            # A quote at the end would merge with the ones that close.
            fitting.sort(key=lambda q: q[0] == text[-1])
            if fitting[0][0] == text[-1]:
                text = text[:-1] + '\\' + text[-1]
        return text, fitting[0]

    def in_FormattedValue(self, e, level):
        return self.in_JoinedStr(ast.JoinedStr([e]), level)

    def in_JoinedStr(self, e, level):
        parts = [self.piece(v) for v in e.values]
        quotes = list(_QUOTES)
        out = []
        for text, constant in parts:
            if constant:
                text, fitting = self.quoted_for(text, quotes)
                quotes = fitting
            elif '\n' in text:
                quotes = [q for q in quotes if len(q) == 3 and q not in text] or quotes
            else:
                quotes = [q for q in quotes if q not in text] or quotes
            out.append(text)
        quote = quotes[0]
        return f'f{quote}{"".join(out)}{quote}'

    def quoted_for(self, text, quotes):
        shown = ''.join(c if c.isprintable() and c != '\\' else c.encode('unicode_escape').decode('ascii')
                        for c in text)
        fitting = [q for q in quotes if q not in shown] or quotes
        return shown, sorted(fitting, key=lambda q: bool(shown) and q[0] == shown[-1])

    def piece(self, v):
        if isinstance(v, ast.Constant):
            return v.value.replace('{', '{{').replace('}', '}}'), True
        if isinstance(v, ast.JoinedStr):
            return ''.join(self.piece(p)[0] for p in v.values), False
        text = Unparser().expr(v.value, TEST + 1)
        text = ('{ ' if text.startswith('{') else '{') + text
        if v.conversion != -1:
            text += '!' + chr(v.conversion)
        if v.format_spec:
            text += ':' + ''.join(self.piece(p)[0] for p in v.format_spec.values)
        return text + '}', False
