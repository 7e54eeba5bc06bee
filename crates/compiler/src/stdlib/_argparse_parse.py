"""How `argparse` takes a command line apart."""

from argparse import (OPTIONAL, ONE_OR_MORE, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentError, ArgumentTypeError,
                      _name, _negative_number, _SubParsersAction)


def _bounds(action):
    """How many arguments an action takes at least and at most, and what may be among them: A, or anything."""
    nargs = action.nargs
    if nargs is None:
        return 1, 1
    if nargs == OPTIONAL:
        return 0, 1
    if nargs in (ZERO_OR_MORE, REMAINDER):
        return 0, None
    if nargs in (ONE_OR_MORE, PARSER):
        return 1, None
    return (0, 0) if nargs == SUPPRESS else (nargs, nargs)


class _Run:
    def __init__(self, parser, args, namespace):
        self.parser, self.namespace = parser, namespace
        self.args = args
        self.extras = []
        self.seen, self.seen_non_default = set(), set()
        self.clashes = {}
        for group in parser._mutually_exclusive_groups:
            for i, action in enumerate(group._group_actions):
                others = self.clashes.setdefault(action, [])
                others.extend(group._group_actions[:i])
                others.extend(group._group_actions[i + 1:])
        # What each argument is: an option (with what it means), or not; everything behind `--` is not.
        self.options, self.kinds = {}, []
        rest = iter(enumerate(args))
        for i, text in rest:
            if text == '--':
                self.kinds.append('-')
                self.kinds.extend('A' for _ in rest)
                break
            found = self.option(text)
            self.kinds.append('A' if found is None else 'O')
            if found is not None:
                self.options[i] = found

    def option(self, text):
        """(action, option string, explicit argument) of an argument that is an option."""
        parser = self.parser
        if not text or text[0] not in parser.prefix_chars:
            return None
        actions = parser._option_string_actions
        if text in actions:
            return actions[text], text, None
        if len(text) == 1:
            return None
        name, equals, value = text.partition('=')
        if equals and name in actions:
            return actions[name], name, value
        matches = self.abbreviations(text)
        if len(matches) > 1:
            options = ', '.join(option for _, option, _ in matches)
            raise ArgumentError(None, f'ambiguous option: {text} could match {options}')
        if matches:
            return matches[0]
        if _negative_number(text) and not parser._has_negative_number_optionals:
            return None
        return None if ' ' in text else (None, text, None)

    def abbreviations(self, text):
        parser, out = self.parser, []
        chars = parser.prefix_chars
        actions = parser._option_string_actions
        if text[1:2] in chars and text[1:2]:
            if parser.allow_abbrev:
                name, equals, value = text.partition('=')
                out = [(a, o, value if equals else None) for o, a in actions.items() if o.startswith(name)]
        elif text[0] in chars:
            short, value = text[:2], text[2:]
            for option, action in actions.items():
                if option == short:
                    out.append((action, option, value))
                elif option.startswith(text):
                    out.append((action, option, None))
        return out

    def count(self, action, start):
        """How many arguments from `start` on an option takes."""
        low, high = _bounds(action)
        at = start
        if action.nargs in (PARSER, REMAINDER):
            end = len(self.args)
            while at < end and not action.option_strings:
                at = end
            return max(end - start, 0) if action.option_strings else at - start
        while at < len(self.args) and self.kinds[at] == 'A' and (high is None or at - start < high):
            at += 1
        if at - start < low:
            messages = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                        ONE_OR_MORE: 'expected at least one argument'}
            n = action.nargs
            raise ArgumentError(action, messages.get(n) or f'expected {n} argument{"" if n == 1 else "s"}')
        return at - start

    def take(self, action, texts, option=None):
        self.seen.add(action)
        values = self.values(action, texts)
        if values is not action.default:
            self.seen_non_default.add(action)
            for other in self.clashes.get(action, ()):
                if other in self.seen_non_default:
                    raise ArgumentError(action, f'not allowed with argument {_name(other)}')
        if values != SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def value(self, action, text):
        convert = self.parser._registry_get('type', action.type, action.type)
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {text!r}')

    def check(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {choices})')

    def values(self, action, texts):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and '--' in texts:
            texts = list(texts)
            texts.remove('--')
        if not texts and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self.value(action, value)
                self.check(action, value)
            return value
        if not texts and nargs == ZERO_OR_MORE and not action.option_strings:
            return [] if action.default is None else action.default
        if len(texts) == 1 and nargs in (None, OPTIONAL):
            value = self.value(action, texts[0])
            self.check(action, value)
            return value
        if nargs == REMAINDER:
            return [self.value(action, text) for text in texts]
        if nargs == PARSER:
            values = [self.value(action, text) for text in texts]
            self.check(action, values[0])
            return values
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self.value(action, text) for text in texts]
        for value in values:
            self.check(action, value)
        return values

    def optional(self, start):
        action, option, explicit = self.options[start]
        pending = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if explicit is None:
                count = self.count(action, start + 1)
                pending.append((action, self.args[start + 1:start + 1 + count], option))
                stop = start + 1 + count
                break
            low, high = _bounds(action)
            chars = self.parser.prefix_chars
            if high == 0 and option[1] not in chars and explicit != '':
                # Several short options in one argument.
                pending.append((action, [], option))
                option = option[0] + explicit[0]
                explicit = explicit[1:] or None
                following = self.parser._option_string_actions.get(option)
                if following is None:
                    raise ArgumentError(action, f'ignored explicit argument {self.args[start][2:]!r}'
                                        if len(pending) == 1 else f'ignored explicit argument {option[1:]!r}')
                action = following
                if explicit is not None and explicit[0] == '=':
                    explicit = explicit[1:]
            elif high is None or high >= 1 and low <= 1:
                pending.append((action, [explicit], option))
                stop = start + 1
                break
            else:
                raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
        for action, texts, option in pending:
            self.take(action, texts, option)
        return stop

    def split(self, positionals, start):
        """How many of the arguments up to the next option each of the positionals takes: as many as possible, in order."""
        stop = start
        while stop < len(self.args) and self.kinds[stop] in 'A-':
            stop += 1
        plain = [i for i in range(start, stop)]
        for n in range(len(positionals), 0, -1):
            counts, at, fits = [], 0, True
            chosen = positionals[:n]
            available = len([i for i in plain if self.kinds[i] == 'A'])
            if chosen[-1].nargs in (PARSER, REMAINDER):
                available = len([i for i in range(start, len(self.args)) if self.kinds[i] != '-'])
            needs = [_bounds(a)[0] for a in chosen]
            for i, action in enumerate(chosen):
                low, high = _bounds(action)
                room = available - at - sum(needs[i + 1:])
                if action.nargs in (PARSER, REMAINDER):
                    got = available - at
                    limit = len([j for j in plain if self.kinds[j] == 'A']) - at
                    if action.nargs == PARSER and limit < 1:
                        fits = False
                        break
                else:
                    limit = len([j for j in plain if self.kinds[j] == 'A']) - at
                    got = min(room, limit) if high is None else min(high, room, limit)
                if got < low:
                    fits = False
                    break
                counts.append(got)
                at += got
            if fits:
                return counts
        return []

    def run(self):
        positionals = [a for a in self.parser._actions if not a.option_strings]
        at, end = 0, len(self.args)
        last = max(self.options, default=-1)
        while at <= last:
            following = min(i for i in self.options if i >= at)
            if at != following:
                before = at
                at = self.positional(positionals, at)
                if at > before:
                    continue
            if at not in self.options:
                self.extras.extend(self.args[at:following])
                at = following
            at = self.optional(at)
        at = self.positional(positionals, at)
        self.extras.extend(self.args[at:end])
        self.finish()
        return self.namespace, self.extras

    def positional(self, positionals, at):
        counts = self.split(positionals, at)
        for action, count in zip(positionals, counts):
            texts = []
            while len(texts) < count:
                if self.kinds[at] != '-' or action.nargs in (PARSER, REMAINDER):
                    texts.append(self.args[at])
                at += 1
            if action.nargs in (PARSER, REMAINDER) and count:
                at = len(self.args)
            self.take(action, texts)
        del positionals[:len(counts)]
        while at < len(self.args) and self.kinds[at] == '-' and not self.extras and at + 1 == len(self.args):
            at += 1
        return at

    def finish(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name(action))
            elif action.default is not None and isinstance(action.default, str) and \
                    hasattr(self.namespace, action.dest) and action.default is getattr(self.namespace, action.dest):
                setattr(self.namespace, action.dest, self.value(action, action.default))
        if missing:
            raise ArgumentError(None, f'the following arguments are required: {", ".join(missing)}')
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(a in self.seen_non_default for a in group._group_actions):
                names = ' '.join(_name(a) for a in group._group_actions if a.help != SUPPRESS)
                raise ArgumentError(None, f'one of the arguments {names} is required')


def run(parser, args, namespace):
    """Return the namespace, and what is left over."""
    if parser.fromfile_prefix_chars is not None:
        for text in args:
            if text and text[0] in parser.fromfile_prefix_chars:
                raise ArgumentError(None, f"[Errno 2] No such file or directory: {text[1:]!r}")
    return _Run(parser, args, namespace).run()
