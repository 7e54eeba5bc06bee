people = [("ann", 30), ("bob",)]
print(sorted(people, key=lambda p: p[0]))
people.sort(key=lambda p: p[1])
