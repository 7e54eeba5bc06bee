"""For cattrs, which has what attrs leaves of classes with slots collected."""


def collect(generation=2):
    return 0
