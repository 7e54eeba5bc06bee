# Selectors as XPath.
from cssselect import GenericTranslator, HTMLTranslator, SelectorSyntaxError, parse
print(GenericTranslator().css_to_xpath('div > p.a:nth-child(2n+1) [x="y"]'), parse('a, b::before'), HTMLTranslator().css_to_xpath('input:checked'))
try:
    GenericTranslator().css_to_xpath('a[')
except SelectorSyntaxError as e:
    print(e)
