"""How long small pieces of code take."""

from time import perf_counter as default_timer

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']
default_number = 1000000
default_repeat = 5


class Timer:
    """A statement to be timed."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        space = {} if globals is None else globals
        for piece, what in ((stmt, 'stmt'), (setup, 'setup')):
            if not isinstance(piece, str) and not callable(piece):
                raise ValueError(f'{what} is neither a string nor callable')
        self._setup = setup if callable(setup) else lambda code=compile(setup, '<timeit-setup>', 'exec'): exec(code, space)
        self._stmt = stmt if callable(stmt) else lambda code=compile(stmt, '<timeit-src>', 'exec'): exec(code, space)

    def timeit(self, number=default_number):
        """Return how long `number` executions take."""
        self._setup()
        stmt, timer = self._stmt, self.timer
        start = timer()
        for _ in range(number):
            stmt()
        return timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        """Call timeit() several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Return how many executions take 0.2 seconds, and how long they took."""
        scale = 1
        while True:
            for digit in (1, 2, 5):
                number = scale * digit
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """Return how long `number` executions take."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """Call timeit() several times."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
