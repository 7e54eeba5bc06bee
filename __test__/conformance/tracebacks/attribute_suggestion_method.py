class Stack:
    def push(self, v): pass
    def pop(self): pass
s = Stack()
s.push(1)
s.psh(2)
