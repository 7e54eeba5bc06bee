# first comment
x = 1 # trailing

   # indented comment alone
if x: # after colon
# column zero inside a block
    y = 2
        # deeper comment

    z = 3
# dedent comment
print(x, y, z) #no space
s = "# not a comment"
print(s, '''
# nor this
''')
def f(): # comment after def
    # only comment before the docstring
    "doc"
    return 1 # done
print(f.__doc__, f())
t = (1, # one
     2) # two
print(t, "a#b".split("#")) # -*- coding: utf-8 -*-
if x: pass; print("semi") # both
print(eval("1 # c"), eval("(1, # c\n2)"))
