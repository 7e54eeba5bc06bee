ok? = True
