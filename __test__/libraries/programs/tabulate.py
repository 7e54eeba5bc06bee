# Tables as text.
from tabulate import SEPARATING_LINE, simple_separated_format, tabulate, tabulate_formats

table = [['Sun', 696000, 1989100000], ['Earth', 6371, 5973.6], ['Moon', 1737, 73.5], ['Mars', 3390, 641.85]]
headers = ['Planet', 'R (km)', 'mass (x 10^29 kg)']
for style in tabulate_formats:
    print(style)
    print(tabulate(table, headers, tablefmt=style))
print(tabulate({'Name': ['Alice', 'Bob'], 'Age': [24, 19]}, headers='keys', showindex=True), tabulate([{'a': 1, 'b': 2}, {'a': 3}], headers='keys', missingval='?'), sep='\n')
print(tabulate([['a', 1.23456], ['b', None], ['c', '1e3'], ['d', '-5']], floatfmt='.2f', numalign='decimal', stralign='center', missingval='-'), tabulate([['x', '001'], ['y', '02']], disable_numparse=True), sep='\n')
print(tabulate([['long text that has to be wrapped somewhere', 5], ['two\nlines', 6]], tablefmt='grid', maxcolwidths=[12, None], headers=['text', 'n']), tabulate([], headers=['a', 'b']), tabulate([[1, 2]], headers='firstrow'), sep='\n')
print(tabulate([['x', 1], SEPARATING_LINE, ['y', 2]], colalign=('right', 'left')), tabulate([['ü', '日本'], ['e\u0301', 'x']], tablefmt='pipe', headers=['a', 'b']), tabulate([[1, 2]], tablefmt=simple_separated_format('\t')), sep='\n')
print(tabulate([(True, 1), (False, 2.5)], intfmt=',', headers=['b', 'n']), tabulate([[1234567, 1.5]], intfmt=',', floatfmt=',.3f'), tabulate([[b'bytes', 'x']], tablefmt='html'), tabulate([['<b>']], tablefmt='unsafehtml'), tabulate([[1, 2]], showindex=['r'], headers=['', 'x', 'y']), sep='\n')
try:
    tabulate([[1]], tablefmt='plain', colalign=5)
except (AssertionError, TypeError) as error:
    print('refused')
