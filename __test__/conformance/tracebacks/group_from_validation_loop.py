def check(rows):
    errors = []
    for i, r in enumerate(rows):
        try: int(r)
        except ValueError as e:
            e.add_note(f"row {i}")
            errors.append(e)
    if errors: raise ExceptionGroup(f"{len(errors)} bad rows", errors)
check(["1", "2"])
check(["1", "x", "3", "y"])
