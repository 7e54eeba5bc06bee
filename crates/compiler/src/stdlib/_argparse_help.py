"""The help of `argparse`: usage, sections, and how they are wrapped."""

from textwrap import fill as _fill, wrap as _wrap

_SUPPRESS = '==SUPPRESS=='


class HelpFormatter:
    """Lays out help; only the name of the class is public."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        # A terminal is 80 wide where there is none.
        width = 80 - 2 if width is None else width
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._indent = 0
        self._action_max_length = 0
        # Sections are lists: heading, and functions that give text.
        self._stack = [[None, []]]

    def _section_text(self, section, top=False):
        if not top:
            self._indent += self._indent_increment
        text = ''.join(part for part in [make() for make in section[1]] if part and part != _SUPPRESS)
        if not top:
            self._indent -= self._indent_increment
        if not text:
            return ''
        heading = ''
        if section[0] != _SUPPRESS and section[0] is not None:
            heading = f'{"":{self._indent}}{section[0]}:\n'
        return text if top else f'\n{heading}{text}\n'

    def start_section(self, heading):
        """Begin a section."""
        section = [heading, []]
        self._stack[-1][1].append(lambda: self._section_text(section))
        self._stack.append(section)
        self._indent += self._indent_increment

    def end_section(self):
        """End a section."""
        self._stack.pop()
        self._indent -= self._indent_increment

    def add_text(self, text):
        """Add a paragraph."""
        if text != _SUPPRESS and text is not None:
            self._stack[-1][1].append(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        """Add the usage."""
        if usage != _SUPPRESS:
            self._stack[-1][1].append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        """Add an argument."""
        if action.help != _SUPPRESS:
            lengths = [len(self._invocation(action)) + self._indent]
            for sub in self._subactions(action):
                lengths.append(len(self._invocation(sub)) + self._indent + self._indent_increment)
            self._action_max_length = max(self._action_max_length, *lengths)
            self._stack[-1][1].append(lambda: self._format_action(action))

    def add_arguments(self, actions):
        """Add arguments."""
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        """Return the text."""
        text = self._section_text(self._stack[0], top=True)
        if text:
            while '\n\n\n' in text:
                text = text.replace('\n\n\n', '\n\n')
            text = text.strip('\n') + '\n'
        return text

    def _subactions(self, action):
        get = getattr(action, '_get_subactions', None)
        return get() if get else []

    # ── usage ──

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        prog = str(self._prog)
        if not actions:
            return f'{prefix}{prog}\n\n'
        options = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        parts = self._usage_parts(options + positionals, groups)
        usage = ' '.join([prog, *[part for part, _ in parts]])
        width = self._width - self._indent
        if len(prefix) + len(usage) > width:
            opt = [part for part, option in parts if option]
            pos = [part for part, option in parts if not option]
            if len(prefix) + len(prog) <= 0.75 * width:
                indent = ' ' * (len(prefix) + len(prog) + 1)
                if opt:
                    lines = self._lines([prog, *opt], indent, prefix) + self._lines(pos, indent)
                elif pos:
                    lines = self._lines([prog, *pos], indent, prefix)
                else:
                    lines = [prog]
            else:
                indent = ' ' * len(prefix)
                lines = self._lines(opt + pos, indent)
                if len(lines) > 1:
                    lines = self._lines(opt, indent) + self._lines(pos, indent)
                lines = [prog, *lines]
            usage = '\n'.join(lines)
        return f'{prefix}{usage}\n\n'

    def _lines(self, parts, indent, prefix=None):
        lines, line = [], []
        width = self._width - self._indent
        used = (len(prefix) if prefix is not None else len(indent)) - 1
        for part in parts:
            if used + 1 + len(part) > width and line:
                lines.append(indent + ' '.join(line))
                line = []
                used = len(indent) - 1
            line.append(part)
            used += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if prefix is not None and lines:
            lines[0] = lines[0][len(indent):]
        return lines

    def _usage_parts(self, actions, groups):
        """(text, whether it is an option) of each argument; those that exclude each other share brackets."""
        texts = {}
        for action in actions:
            if action.help == _SUPPRESS:
                continue
            if not action.option_strings:
                text = self._args(action, self._default_metavar(action))
            else:
                option = action.option_strings[0]
                text = action.format_usage() if action.nargs == 0 else \
                    f'{option} {self._args(action, self._default_metavar(action))}'
            texts[action] = text
        out, done = [], set()
        for action in actions:
            if action in done or action not in texts:
                continue
            group = next((g for g in groups if action in g._group_actions), None)
            members = [] if group is None else [a for a in actions if a in group._group_actions]
            first = actions.index(action)
            together = group is not None and actions[first:first + len(members)] == members and members[0] is action
            if together:
                shown = [a for a in members if a in texts]
                if len(shown) > 1:
                    inner = ' | '.join(self._bare(a, texts[a]) for a in shown)
                    out.append((f'({inner})' if group.required else f'[{inner}]', bool(action.option_strings)))
                    done.update(shown)
                    continue
                if group.required:
                    out.append((self._bare(action, texts[action]), bool(action.option_strings)))
                    done.add(action)
                    continue
            done.add(action)
            text = texts[action]
            if action.option_strings and not action.required:
                text = f'[{text}]'
            out.append((text, bool(action.option_strings)))
        return out

    def _bare(self, action, text):
        return text[1:-1] if not action.option_strings and text[:1] == '[' and text[-1:] == ']' else text

    # ── arguments ──

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._indent, 11)
        return self._fill_text(text, width, ' ' * self._indent) + '\n\n'

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        room = position - self._indent - 2
        head = self._invocation(action)
        first = 0
        if not action.help:
            out = [f'{"":{self._indent}}{head}\n']
        elif len(head) <= room:
            out = [f'{"":{self._indent}}{head:<{room}}  ']
        else:
            out = [f'{"":{self._indent}}{head}\n']
            first = position
        if action.help and action.help.strip():
            lines = self._split_lines(self._expand_help(action), help_width)
            out.append(f'{"":{first}}{lines[0]}\n')
            out += [f'{"":{position}}{line}\n' for line in lines[1:]]
        elif not out[-1].endswith('\n'):
            out.append('\n')
        subactions = self._subactions(action)
        if subactions:
            self._indent += self._indent_increment
            out += [self._format_action(sub) for sub in subactions]
            self._indent -= self._indent_increment
        return ''.join(out)

    def _invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._metavars(action, self._default_metavar(action), 1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._args(action, self._default_metavar(action))
        return ', '.join(f'{option} {args}' for option in action.option_strings)

    def _default_metavar(self, action):
        return self._get_default_metavar_for_optional(action) if action.option_strings else \
            self._get_default_metavar_for_positional(action)

    def _metavars(self, action, default, n):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = '{' + ','.join(map(str, action.choices)) + '}'
        else:
            shown = default
        return shown if isinstance(shown, tuple) else (shown,) * n

    def _args(self, action, default):
        nargs = action.nargs
        get = lambda n: self._metavars(action, default, n)
        if nargs is None:
            return '%s' % get(1)
        if nargs == '?':
            return '[%s]' % get(1)
        if nargs == '*':
            shown = get(1)
            return '[%s [%s ...]]' % shown if len(shown) == 2 else '[%s ...]' % shown
        if nargs == '+':
            return '%s [%s ...]' % get(2)
        if nargs == '...':
            return '...'
        if nargs == 'A...':
            return '%s ...' % get(1)
        if nargs == _SUPPRESS:
            return ''
        return ' '.join(['%s'] * nargs) % get(nargs)

    def _expand_help(self, action):
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] == _SUPPRESS:
                del params[name]
            elif hasattr(params[name], '__name__'):
                params[name] = params[name].__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join(map(str, params['choices']))
        return self._get_help_string(action) % params

    def _split_lines(self, text, width):
        return _wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        return _fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_help_string(self, action):
        return action.help


class RawDescriptionHelpFormatter(HelpFormatter):
    """Descriptions keep their lines."""

    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """All text keeps its lines."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help tells defaults."""

    def _get_help_string(self, action):
        text = '' if action.help is None else action.help
        if '%(default)' not in text and action.default != _SUPPRESS:
            if action.option_strings or action.nargs in ('?', '*'):
                text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Types are shown as metavariables."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


for _class in (HelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter, ArgumentDefaultsHelpFormatter,
               MetavarTypeHelpFormatter):
    _class.__module__ = 'argparse'
