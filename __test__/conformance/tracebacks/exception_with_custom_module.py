class E(Exception): pass
E.__module__ = "my.package"
E.__qualname__ = "Renamed.E"
raise E("named otherwise")
