# Tables.
from prettytable import PrettyTable
t = PrettyTable(['a', 'b'])
t.add_row([1, 'x'])
t.add_row([22, 'yy'])
t.align['b'] = 'r'
print(t)
print(t.get_string(sortby='a', reversesort=True))
print(t.get_html_string())
print(t.get_csv_string())
