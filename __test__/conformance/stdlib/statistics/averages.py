from statistics import *
from fractions import Fraction as F
print(mean([1, 2, 3, 4]), mean([1, 2]), mean([1.5, 2.5]), mean([F(1, 2), F(1, 3)]), fmean([1, 2, 4]), fmean([1, 2], weights=[3, 1]), geometric_mean([54, 24, 36]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]))
print(median([1, 3, 2]), median([1, 2, 3, 4]), median_low([1, 2, 3, 4]), median_high([1, 2, 3, 4]), median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), mode([1, 1, 2, 3]), mode('aabb'), multimode('aabbc'), multimode([]))
print(quantiles([1, 2, 3, 4, 5]), quantiles(range(1, 11), n=10), quantiles([1, 2, 3, 4], method='inclusive'))
for f in (lambda: mean([]), lambda: median([]), lambda: mode([]), lambda: variance([1]), lambda: quantiles([1]), lambda: harmonic_mean([-1, 2]), lambda: geometric_mean([0, 1]), lambda: mean(['a']), lambda: fmean([]), lambda: pvariance([])):
    try:
        print(f())
    except Exception as e: print(type(e).__name__, str(e)[:50])
