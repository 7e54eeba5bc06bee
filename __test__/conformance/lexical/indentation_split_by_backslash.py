x = 1
if x:
  if not x:
    print('a')
  \
    print('b')
\
print('c')
if 0:
  print('d')
\
  print('e')
def f():
    if 0:
        return 1
    \
        
    \
  \
    return 2
print(f())
