print(1 == 1.0, 1 == True, 1.0 == True, 0 == False, 1 != 1.0, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53)
print(2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > 1e308, -10 ** 400 < float("-inf"), 10 ** 400 < float("inf"))
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True, 1 < 2 > 1)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, 1 <= nan, nan in [nan], nan in [float("nan")], [nan] == [nan])
print(0.0 == -0.0, 0.1 + 0.2 == 0.3, 0.5 == 1 / 2, 9007199254740993 == 9007199254740993.0)
print(1 + 0j == 1, 1 == 1 + 0j, 1j == 1, 1.5 == 1.5 + 0j)
print("1" == 1, None == 0, [] == (), "" == b"", {} == set())
for expr in ["1 < '1'", "None < 1", "[] < ()", "1j < 2j", "{} < {}", "'a' >= 1", "object() < object()", "1 > None", "min(1, 'a')"]:
    try:
        eval(expr)
    except TypeError as e:
        print(expr, "->", e)
calls = []
def t(x):
    calls.append(x)
    return x
print(t(1) < t(5) < t(3) < t(4), calls)
print(max(1, 1.0, True), min(True, 1.0, 1), max(2.0, 2), sorted([3, 1.5, True, 2]))
