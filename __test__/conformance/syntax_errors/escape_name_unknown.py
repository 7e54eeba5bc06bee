s = '\N{not a character}'
