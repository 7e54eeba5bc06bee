from statistics import mean, median, stdev, quantiles
from collections import Counter, defaultdict
from bisect import bisect
import textwrap
KEY = {1: "b", 2: "d", 3: "a", 4: "c", 5: {"a", "c"}, 6: 42, 7: ("between", 3.1, 3.2)}
POINTS = defaultdict(lambda: 1, {5: 2, 6: 3, 7: 3})
def score_one(n, answer):
    match KEY[n], answer:
        case _, None | "": return 0
        case str(right), str(a): return POINTS[n] * (a.strip().lower() == right)
        case set(right), a: return round(POINTS[n] * max(0, len(right & set(a)) - len(set(a) - right)) / len(right), 2)
        case int(right), str(a):
            try: return POINTS[n] * (int(a) == right)
            except ValueError: return 0
        case ("between", lo, hi), str(a):
            try: return POINTS[n] * (lo <= float(a) <= hi)
            except ValueError: return 0
    raise TypeError(f"question {n}: cannot grade {answer!r}")
SHEETS = """ann: b d a c ac 42 3.14
bob: B c a - a 41 3.15
cy: a d a c abc 42 pi
dan: b d
eve: b d a c ca 42 3.2 extra"""
def load(text):
    for line in text.splitlines():
        name, _, rest = line.partition(":")
        answers = [None if a == "-" else a for a in rest.split()]
        if len(answers) > len(KEY): raise ValueError(f"{name}: {len(answers)} answers for {len(KEY)} questions")
        yield name, dict(zip(KEY, answers + [None] * (len(KEY) - len(answers))))
def grade(pct): return "FEDCBA"[bisect((40, 50, 60, 75, 90), pct)]
results = {}
try:
    for name, answers in load(SHEETS): results[name] = {n: score_one(n, a) for n, a in answers.items()}
except ValueError as e: print("stopped:", e)
full = sum(POINTS[n] for n in KEY)
for name, s in sorted(results.items(), key=lambda p: -sum(p[1].values())):
    t = sum(s.values()); print(f"{name:<5}{' '.join(f'{v:>4g}' for v in s.values())} {t:>5g}/{full} {t / full:>6.1%} {grade(100 * t / full)}")
totals = [sum(s.values()) for s in results.values()]
print(f"mean {mean(totals):.2f} median {median(totals):g} stdev {stdev(totals):.3f} quartiles {[round(q, 2) for q in quantiles(totals)]}")
hard = {n: mean(s[n] / POINTS[n] for s in results.values()) for n in KEY}
print({n: f"{p:.0%}" for n, p in sorted(hard.items(), key=lambda p: p[1])}, Counter(grade(100 * t / full) for t in totals))
print(textwrap.fill("Questions that fewer than half got right: " + ", ".join(str(n) for n, p in hard.items() if p < 0.5), 38))
for n, a in ((1, 5), (6, 42), (9, "a")):
    try: print(score_one(n, a))
    except (TypeError, KeyError) as e: print(type(e).__name__, e)
print([grade(p) for p in (0, 39.9, 40, 60, 74.99, 75, 100)], score_one(5, ""), score_one(5, "bd"), score_one(7, "3.1"))
list(load("zed: " + "a " * 9))
