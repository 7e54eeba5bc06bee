s = "it's'
