class Shop:
    class SoldOut(LookupError):
        """Qualified name appears in the traceback."""

    def buy(self, item):
        raise Shop.SoldOut(item)


Shop().buy("apple")
