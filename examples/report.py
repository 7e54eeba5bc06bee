# A report over a month of deliveries: classes, generators, dictionaries, exceptions.
# Its input is read line by line with input(); examples/run.mjs passes examples/data/deliveries.csv.
class BadLine(Exception):
    def __init__(self, number, text, reason):
        super().__init__(f"line {number}: {reason}: {text!r}")


class Delivery:
    __slots__ = ("day", "city", "parcels", "hours")

    def __init__(self, day, city, parcels, hours):
        self.day = day
        self.city = city
        self.parcels = parcels
        self.hours = hours

    @classmethod
    def parse(cls, number, text):
        fields = [field.strip() for field in text.split(",")]
        if len(fields) != 4:
            raise BadLine(number, text, f"{len(fields)} fields, expected 4")
        day, city, parcels, hours = fields
        try:
            return cls(day, city, int(parcels), float(hours))
        except ValueError as e:
            raise BadLine(number, text, "not a number") from e


class Total:
    def __init__(self):
        self.parcels = 0
        self.hours = 0.0
        self.days = set()

    def __iadd__(self, delivery):
        self.parcels += delivery.parcels
        self.hours += delivery.hours
        self.days.add(delivery.day)
        return self

    @property
    def rate(self):
        return self.parcels / self.hours


def lines():
    number = 0
    while True:
        try:
            text = input()
        except EOFError:
            return
        number += 1
        if text.strip() and not text.startswith("#"):
            yield number, text


def deliveries(problems):
    for number, text in lines():
        try:
            yield Delivery.parse(number, text)
        except BadLine as e:
            problems.append(e)


def bar(value, most, width=24):
    return "█" * max(1, round(value / most * width))


problems = []
cities = {}
for delivery in deliveries(problems):
    if delivery.city not in cities:
        cities[delivery.city] = Total()
    cities[delivery.city] += delivery

most = max(total.parcels for total in cities.values())
print(f"{'city':<12}{'days':>5}{'parcels':>9}{'per hour':>10}")
for city, total in sorted(cities.items(), key=lambda item: -item[1].parcels):
    print(f"{city:<12}{len(total.days):>5}{total.parcels:>9,}{total.rate:>10.1f}  {bar(total.parcels, most)}")

everything = sum(total.parcels for total in cities.values())
best = max(cities, key=lambda city: cities[city].rate)
print(f"{everything:,} parcels; fastest: {best}")
for problem in problems:
    print(f"skipped {problem} ({type(problem.__cause__).__name__})" if problem.__cause__ else f"skipped {problem}")
