class K:
    