import random
r = random.Random(2024)
for name, args in (('uniform', (1, 5)), ('triangular', (0, 10, 3)), ('normalvariate', (0, 1)), ('gauss', (5, 2)), ('gauss', (5, 2)), ('expovariate', (1.5,)), ('lognormvariate', (0, 0.5)), ('betavariate', (2, 3)), ('gammavariate', (0.7, 2)), ('gammavariate', (1, 2)), ('gammavariate', (3, 2)), ('paretovariate', (3,)), ('weibullvariate', (1, 2)), ('vonmisesvariate', (0, 4))):
    print(name, round(getattr(r, name)(*args), 12))
