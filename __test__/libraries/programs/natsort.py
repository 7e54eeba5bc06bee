# Sorting as people do.
import operator

from natsort import humansorted, index_natsorted, natsort_keygen, natsorted, ns, numeric_regex_chooser, order_by_index, realsorted

files = ['img12.png', 'img10.png', 'IMG2.png', 'img1.png', 'img 3.png', 'img01.png', 'a', '10', '2', '']
print(natsorted(files), natsorted(files, alg=ns.IGNORECASE), natsorted(files, reverse=True))
print(natsorted(['a-5.2', 'a3', 'a-2', 'a1e3', 'a1.5'], alg=ns.REAL), realsorted(['num5.10', 'num-3', 'num5.3', 'num2']), natsorted(['1.9', '1.10', '1.2'], alg=ns.FLOAT))
print(natsorted(['/p/folder (10)/x', '/p/folder/x', '/p/folder (1)/x', '/p/folder (1)/x.txt'], alg=ns.PATH))
print(natsorted(['Apple', 'corn', 'Corn', 'Banana', 'apple', 'banana'], alg=ns.LOWERCASEFIRST), natsorted(['Apple', 'apple', 'b'], alg=ns.GROUPLETTERS), natsorted(['b', 'A', 'a', 'B'], alg=ns.CAPITALFIRST))
pairs = [('a10', 1), ('a2', 3), ('a2', 2)]
print(natsorted(pairs), natsorted(pairs, key=operator.itemgetter(1)), sorted(['x10', 'x9'], key=natsort_keygen()), natsorted([4, 'a', 2.5, '3', None, float('nan')], key=lambda v: str(v)))
index = index_natsorted(['num3', 'num5', 'num2'])
print(index, order_by_index(['a', 'b', 'c'], index), natsorted(['é2', 'e10', 'e1', '٣', '²']), natsorted([[5, 'a2'], [5, 'a10'], [1, 'z']]))
print(humansorted(['a', 'B', 'b', 'A']), numeric_regex_chooser(ns.FLOAT | ns.SIGNED)[:20], natsorted(['5', 5, '4', 4.5, 'x']), ns.REAL, natsorted([b'a10', b'a9'], key=lambda b: b.decode()))
try:
    natsorted(5)
except TypeError as error:
    print(error)
