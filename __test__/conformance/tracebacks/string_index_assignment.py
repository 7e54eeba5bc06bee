word = "hello"
print(word.replace("h", "j"))
word[0] = "j"
