# Text that is safe in markup.
from markupsafe import EscapeFormatter, Markup, escape, escape_silent, soft_str

print(escape('<a href="x">\'&</a>'), repr(escape(Markup('<b>'))), escape(5), repr(escape_silent(None)), type(soft_str(Markup('x'))).__name__)
m = Markup('<em>%s</em>')
print(m % '<x>', m % Markup('<x>'), Markup('<b>{}</b>{y}').format('<', y='>'), Markup('a') + '<', '<' + Markup('a'), Markup('<b>') * 2, Markup('%(a)s') % {'a': '&'})
print(Markup('&lt;b&gt; &amp; &eacute; &#65;').unescape(), Markup('<p>Main &raquo;\n  <!-- c -->About</p>').striptags(), Markup(' ').join(['<', Markup('>')]), Markup('a,b').split(','), Markup('x').upper(), Markup('<a>')[0])


class Thing:
    def __html__(self):
        return '<thing>'

    def __html_format__(self, spec):
        return Markup('<thing {}>').format(spec)


print(escape(Thing()), Markup('{:big}').format(Thing()), Markup(Thing()), Markup('%s') % Thing(), Markup('<') == '<', hash(Markup('x')) == hash('x'), isinstance(Markup('x').strip(), Markup), Markup('x').partition('x'))
print(Markup.escape('<'), Markup('{0[a]}').format({'a': '<'}), EscapeFormatter(escape).format('{}', '<'), Markup('%d %.1f %r') % (1, 2.5, '<'), 'x' in Markup('xy'), Markup('<b>').replace('<', '>'))
