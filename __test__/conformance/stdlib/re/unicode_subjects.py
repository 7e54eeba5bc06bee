import re

s = 'héllo wörld 日本語 😀 end'
for pattern in [r'\w+', r'[^\W\d_]+', r'\S+', '.', '[é-ö]', '日.', '😀', r'\s', 'l+', r'.$', '(?<=本)語', r'\b\w', '[^ -~]+', r'(?P<w>\w)(?P<n>\w)', '(.)(.)', r'\w+?\b']:
    print(pattern, [(m.span(), m.group()) for m in re.finditer(pattern, s)][:8])
p = re.compile('d|e')
print([p.search(s, i, j) and p.search(s, i, j).span() for i in range(0, 24, 5) for j in (5, 12, 24)])
long = 'aé' * 500
print([m.span() for m in re.finditer('é', long)][::100], re.search('x', long + 'x').span(), re.compile('é').match(long, 501), re.compile('a').search(long, 700, 702))
print(re.sub('é', 'e', long).count('e'), len(re.split('é', long)), re.findall('a(?!é)', long), re.fullmatch('(?:aé)*', long).end(), re.fullmatch('[aé]{1000}', long).span())
print(re.findall(r'\d+', '١٢٣ 12 ³'), re.findall(r'\d+', '١٢٣ 12', re.A), re.findall('[٠-٩]+', 'x١٢'), re.findall(r'\w', 'aªº·ͺ_²½Ⅷ'), re.findall('(?i)ß|ss', 'ẞßSs'))
