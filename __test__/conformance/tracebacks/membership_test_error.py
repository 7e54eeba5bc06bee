haystack = 5
needle = 1
found = needle in [1] and needle in haystack
