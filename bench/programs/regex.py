import re

line = '2024-05-17 10:11:12.345 [WARN] worker-7: request id=8f3a user="jane doe" path=/api/v1/items?q=1 took 125.5ms\n'
log = ''.join(line.replace('7', str(i % 10)) for i in range(3000))
token = re.compile(r'(?P<num>\d+(?:\.\d+)?)|(?P<name>[A-Za-z_]\w*)|(?P<str>"[^"]*")|(?P<op>[-+*/=:?&.\[\]])|(?P<ws>\s+)')


def run(rounds):
    check = 0
    for _ in range(rounds):
        check += sum(len(m.group()) for m in token.finditer(log[:60_000]) if m.lastgroup != 'ws')
        check += len(re.findall(r'\b\w+=("[^"]*"|\S+)', log))
        check += len(re.sub(r'(\d+)\.(\d+)ms', r'\2.\1s', log))
        check += len(re.split(r'[\s:]+', log))
        check += sum(1 for _ in re.finditer(r'(?m)^(\S+) (\S+) \[(\w+)\] (.*)$', log))
        check += re.sub(r'[a-z]+', lambda m: m.group().upper(), log[:60_000]).count('WARN')
        check += 0 if re.search(r'took \d+\.\d+s|timeout', log) else 1
        check += len(re.findall(r'(?i)WARN|error|fatal', log))
    return check


print(run(3))
