"""URLs; `urllib.parse` is what there is of the package."""
