cart = []
cart = cart.append("apple")
cart.append("pear")
