table = {
    "rows": [
        {"cells": [1, 2, 3]},
        {"cells": []},
    ],
}
total = (table["rows"][0]["cells"][0]
         + table["rows"][1]["cells"][0]
         + 5)
