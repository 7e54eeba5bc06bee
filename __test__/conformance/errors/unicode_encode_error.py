def save(text):
    return text.encode("ascii")

print(save("plain"))
print(save("naïve"))
