def load():
    import json_nope as j
    return j
load()
