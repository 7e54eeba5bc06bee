5: int
