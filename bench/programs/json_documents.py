import json

users = [{'id': i, 'name': f'user {i}', 'score': i * 1.25 + 0.1, 'tags': ['alpha', 'beta', 'gamma'], 'active': i % 3 == 0,
          'address': {'street': f'{i} High St', 'zip': str(10000 + i), 'geo': [i / 7, -i / 11]}, 'note': None,
          'bio': 'line one\nline "two"\té'} for i in range(4000)]


def run(rounds):
    check = 0
    for _ in range(rounds):
        text = json.dumps(users)
        check += len(text)
        data = json.loads(text)
        check += len(data) + data[-1]['id']
        check += len(json.dumps(data, separators=(',', ':'), ensure_ascii=False, sort_keys=True))
    return check


print(run(5))
