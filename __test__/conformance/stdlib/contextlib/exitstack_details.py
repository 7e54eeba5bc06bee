# What callbacks of a stack are told, and the contexts of what they raise.
import contextlib


def failing(text):
    def callback():
        raise ValueError(text)
    return callback


def show(function):
    try:
        function()
    except BaseException as e:
        chain = []
        while e is not None:
            chain.append((type(e).__name__, str(e), e.__cause__, e.__suppress_context__))
            e = e.__context__
        print(function.__name__, chain)
    else:
        print(function.__name__, 'nothing')


def closed_in_a_handler():
    try:
        raise KeyError('outer')
    except KeyError:
        stack = contextlib.ExitStack()
        stack.callback(failing('1'))
        stack.callback(failing('2'))
        stack.close()


def block_in_a_handler():
    try:
        raise KeyError('outer')
    except KeyError:
        with contextlib.ExitStack() as stack:
            stack.callback(failing('1'))
            stack.callback(failing('2'))


def body_fails_in_a_handler():
    try:
        raise KeyError('outer')
    except KeyError:
        with contextlib.ExitStack() as stack:
            stack.callback(failing('1'))
            stack.callback(failing('2'))
            raise TypeError('body')


def handled_between():
    with contextlib.ExitStack() as stack:
        stack.callback(failing('1'))
        stack.push(lambda *details: True)
        stack.callback(failing('2'))
        raise TypeError('body')


for function in closed_in_a_handler, block_in_a_handler, body_fails_in_a_handler, handled_between:
    show(function)

# The details go on as they came.
stack = contextlib.ExitStack()
stack.push(lambda *details: print(details) or True)
print(stack.__exit__(int, None, 3))
stack.push(lambda *details: print(details))
print(stack.__exit__(ValueError, ValueError('q'), None))
stack.push(lambda *details: print(details))
print(stack.__exit__(KeyError, ValueError('w'), None))


# Methods that are None: each is an error at its time.
class NoEnter:
    __enter__ = None

    def __exit__(self, *details):
        print('left')


class NoExit:
    __exit__ = None

    def __enter__(self):
        print('entered')


for cls in NoEnter, NoExit, int:
    stack = contextlib.ExitStack()
    for use in stack.enter_context, stack.push:
        try:
            use(cls())
        except TypeError as e:
            print(use.__name__, e)
    print(len(stack._exit_callbacks))

suppress = contextlib.suppress(ValueError)
print(suppress.__exit__(None, None, None), suppress.__exit__(ValueError, ValueError(), None),
      suppress.__exit__(KeyError, KeyError(), None))
