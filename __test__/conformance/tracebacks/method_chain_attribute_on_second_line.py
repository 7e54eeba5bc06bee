text = "hello world"
words = (text
         .title()
         .split())
print(words)
value = (text
         .upper()
         .splitt())
