class ConfigError(Exception): pass
def read(d, k):
    try: return d[k]
    except KeyError as e: raise ConfigError(f"no {k}") from e
def start():
    try: read({}, "port")
    except ConfigError as e: raise SystemError("cannot start") from e
start()
