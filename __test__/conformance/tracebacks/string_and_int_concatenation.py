age = 5
name = "x"
print(name + str(age))
print("Name: " + name + ", age: " + age + "!")
