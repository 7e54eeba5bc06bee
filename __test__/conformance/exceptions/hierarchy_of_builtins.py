import builtins
def tree(c, depth=0):
    print("  " * depth + c.__name__)
    for s in sorted(c.__subclasses__(), key=lambda k: k.__name__):
        if s.__module__ == "builtins": tree(s, depth + 1)
tree(ArithmeticError); tree(LookupError); tree(OSError); tree(ValueError); tree(RuntimeError); tree(NameError); tree(SyntaxError); tree(Warning); tree(ImportError); tree(StopAsyncIteration)
print(IOError is OSError, EnvironmentError is OSError, issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), issubclass(GeneratorExit, Exception), issubclass(ExceptionGroup, BaseExceptionGroup), issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception), issubclass(StopIteration, Exception))
print([c.__name__ for c in UnicodeDecodeError.__mro__], [c.__name__ for c in ModuleNotFoundError.__mro__], [c.__name__ for c in NotImplementedError.__mro__])
