class Node:
    def __init__(self, v, nxt=None):
        self.v, self.next = v, nxt

chain = Node(1, Node(2))
print(chain.next.v)
print(chain.next.next.next.v)
