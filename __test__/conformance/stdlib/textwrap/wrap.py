import textwrap
text = "The quick brown fox jumps over the lazy dog. It's a well-known pangram, isn't it? Yes -- it is; supercalifragilisticexpialidocious."
for w in (20, 30, 40, 70):
    print(w, textwrap.wrap(text, w))
print(textwrap.fill(text, 40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('a-b-c hello-world foo--bar x---y', 8), textwrap.wrap('hello-world', 7, break_on_hyphens=False), textwrap.wrap('abcdefghij', 4), textwrap.wrap('abcdefghij kl', 4, break_long_words=False))
print(textwrap.wrap(''), textwrap.wrap('   '), textwrap.wrap('a\n\nb\tc', 10), textwrap.wrap('one two three four', 9, max_lines=2), textwrap.wrap('one two three four five', 10, max_lines=1, placeholder='..'))
print(textwrap.wrap('Hi there. Bye now.', 12, fix_sentence_endings=True), textwrap.wrap('  lead space', 8), textwrap.wrap('  lead space', 8, drop_whitespace=False))
try:
    textwrap.wrap('a', 0)
except ValueError as e: print(e)
try:
    textwrap.wrap('a b', 3, max_lines=1)
except ValueError as e: print(e)
