from statistics import *
from fractions import Fraction as F
d = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(variance(d), pvariance(d), stdev(d), pstdev(d), variance([1, 2, 3, 4]), pvariance([0, 10]), stdev([1, 2]), variance([F(1, 6), F(1, 2), F(5, 3)]), pstdev([1, 1]), variance(d, mean(d)))
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]
print(covariance(x, y), correlation(x, x), round(correlation(x, y), 12), linear_regression([1, 2, 3], [2, 4, 6.5]), linear_regression([1, 2, 3], [2, 4, 6], proportional=True))
n = NormalDist(100, 15); print(n, n.mean, n.stdev, n.variance, round(n.cdf(115), 12), round(n.pdf(100), 12), round(n.inv_cdf(0.9), 10), n.zscore(130), n + 5, n * 2, NormalDist(1, 3) + NormalDist(2, 4), n.quantiles(4)[1], NormalDist.from_samples([1, 2, 3]), n == NormalDist(100, 15), round(NormalDist(0, 1).overlap(NormalDist(1, 1)), 10))
for f in (lambda: correlation([1], [1]), lambda: covariance([1, 2], [1]), lambda: correlation([1, 1], [2, 3]), lambda: NormalDist(0, -1), lambda: NormalDist().inv_cdf(0)):
    try:
        print(f())
    except StatisticsError as e: print(e)
