names = [
    'ann',
    'bob'
    'cy',
    5 6
]
