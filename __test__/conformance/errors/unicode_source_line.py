größe = {"höhe": 3}
print("日本語 ok")
wert = größe["höhe"] + größe["breite"] + 1
