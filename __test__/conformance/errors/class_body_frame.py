print("defining")
class Broken:
    good = 1
    bad = good + undefined_name
