for name in ('socket', 'threading', 'os', 'nothing_here'):
    try:
        exec(f'import {name}') if name == 'nothing_here' else None
    except ModuleNotFoundError as e: print(e, e.name)
try:
    import definitely.not_here
except ModuleNotFoundError as e: print(e)
try:
    from collections import Nope
except ImportError as e: print(str(e).split(' (')[0], e.name)
