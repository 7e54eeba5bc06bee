g = ExceptionGroup("level 0", [ValueError("leaf")])
for i in range(1, 13): g = ExceptionGroup(f"level {i}", [g, TypeError(i)])
raise g
