import string
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation)
print(repr(string.whitespace), repr(string.printable), string.ascii_lowercase, string.ascii_uppercase)
print(string.capwords('hello  world foo'), string.capwords('a-b-c', '-'))
