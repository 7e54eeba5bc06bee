# Trees.
from anytree import Node, RenderTree, PreOrderIter, findall
r = Node('r')
a = Node('a', parent=r)
b = Node('b', parent=a)
print(RenderTree(r))
print([n.name for n in PreOrderIter(r)], b.path, r.height)
