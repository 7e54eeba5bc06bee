for n in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 999):
    e = OSError(n, "text")
    print(n, type(e).__name__, e, e.errno, e.strerror, e.filename, e.args)
e = OSError(2, "No file", "a.txt"); print(repr(e), e.filename, e.filename2, e.args)
e = FileNotFoundError("plain"); print(e.errno, e.strerror, e, e.args)
print(type(OSError(2)).__name__, type(OSError("x", "y")).__name__, type(OSError(2, "a", "b", "c")).__name__, repr(FileNotFoundError(13, "perm")))
class My(OSError): pass
print(type(My(2, "x")).__name__, isinstance(My(2, "x"), FileNotFoundError), My(2, "x").errno)
try: raise PermissionError(13, "denied", "/root")
except OSError as e: print(type(e).__name__, e, e.filename)
e = BlockingIOError(11, "again"); print(e, isinstance(e, OSError)); print(issubclass(ConnectionResetError, ConnectionError), TimeoutError("t").errno)
for c in (BrokenPipeError, ChildProcessError, ConnectionAbortedError, ConnectionRefusedError, FileExistsError, InterruptedError, IsADirectoryError, NotADirectoryError, ProcessLookupError, TimeoutError): print(c.__name__, c.__base__.__name__, repr(c(1, "m")))
