source = "let total = (alpha1 + 42) * beta - 7 / gamma_3; " * 600


def tokenize(s):
    tokens = 0
    digits = 0
    i, n = 0, len(s)
    while i < n:
        c = s[i]
        if c.isspace():
            i += 1
            continue
        j = i
        if c.isalpha() or c == "_":
            while j < n and (s[j].isalnum() or s[j] == "_"):
                j += 1
        elif c.isdigit():
            while j < n and s[j].isdigit():
                j += 1
            digits += int(s[i:j])
        else:
            j += 1
        tokens += 1
        i = j
    return tokens, digits


for _ in range(30):
    result = tokenize(source)
print(result, sum(ord(c) for c in source))
