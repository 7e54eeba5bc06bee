"""Messages of libraries, by logger and level. Without handlers they go to `sys.stderr`, which drops what it is given."""

import sys as _sys
import types as _types
from string import Formatter as _StrFormatter, Template as _Template
from threading import RLock as _RLock
from time import gmtime as _gmtime, strftime as _strftime, time as _time

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO, DEBUG, NOTSET = 20, 10, 0
_level_to_name = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
_name_to_level = {'CRITICAL': 50, 'FATAL': 50, 'ERROR': 40, 'WARN': 30, 'WARNING': 30, 'INFO': 20, 'DEBUG': 10,
                  'NOTSET': 0}
raiseExceptions = True
logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True
_start = _time()


def getLevelName(level):
    """Return the name of a level, or the level of a name."""
    if level in _level_to_name:
        return _level_to_name[level]
    if level in _name_to_level:
        return _name_to_level[level]
    return f'Level {level}'


def getLevelNamesMapping():
    """Return the levels by their names."""
    return dict(_name_to_level)


def addLevelName(level, levelName):
    """Name a level."""
    _level_to_name[level] = levelName
    _name_to_level[levelName] = level


def _check_level(level):
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        raise TypeError(f'Level not an integer or a valid string: {level!r}')
    if level not in _name_to_level:
        raise ValueError(f'Unknown level: {level!r}')
    return _name_to_level[level]


class LogRecord:
    """One message, and where it is from."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        created = _time()
        self.name = name
        self.msg = msg
        # A single mapping is what %(name)s refers to.
        if args and len(args) == 1 and hasattr(args[0], 'keys') and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = pathname.rsplit('/', 1)[-1]
        self.module = self.filename.removesuffix('.py')
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = created
        self.msecs = int((created - int(created)) * 1000) + 0.0
        self.relativeCreated = (created - _start) * 1000
        self.thread, self.threadName = 1, 'MainThread'
        self.process, self.processName = 1, 'MainProcess'
        self.taskName = None

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg}">'

    def getMessage(self):
        """Return the text with its arguments."""
        text = str(self.msg)
        return text % self.args if self.args else text


_record_factory = LogRecord


def setLogRecordFactory(factory):
    """Set what makes records."""
    global _record_factory
    _record_factory = factory


def getLogRecordFactory():
    """Return what makes records."""
    return _record_factory


def makeLogRecord(dict):
    """Make a record of its attributes."""
    record = _record_factory(None, None, '', 0, '', (), None, None)
    record.__dict__.update(dict)
    return record


BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'


class PercentStyle:
    """'%(message)s'"""

    default_format = '%(message)s'
    asctime_format = '%(asctime)s'
    asctime_search = '%(asctime)'

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults or {}

    def usesTime(self):
        """Return whether the time is shown."""
        return self.asctime_search in self._fmt

    def format(self, record):
        """Return the text of a record."""
        try:
            return self._format({**self._defaults, **record.__dict__})
        except KeyError as e:
            raise ValueError('Formatting field not found in record: %s' % e)

    def validate(self):
        """Check the format."""
        if '%(' not in self._fmt:
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def _format(self, values):
        return self._fmt % values


class StrFormatStyle(PercentStyle):
    """'{message}'"""

    default_format = '{message}'
    asctime_format = '{asctime}'
    asctime_search = '{asctime'

    def validate(self):
        """Check the format."""
        if not any(name for _, name, _, _ in _StrFormatter().parse(self._fmt)):
            raise ValueError('invalid format: no fields')

    def _format(self, values):
        return self._fmt.format(**values)


class StringTemplateStyle(PercentStyle):
    """'$message'"""

    default_format = '${message}'
    asctime_format = '${asctime}'
    asctime_search = '${asctime}'

    def usesTime(self):
        """Return whether the time is shown."""
        return '$asctime' in self._fmt or self.asctime_search in self._fmt

    def validate(self):
        """Check the format."""
        if '$' not in self._fmt:
            raise ValueError('invalid format: no fields')

    def _format(self, values):
        return _Template(self._fmt).substitute(**values)


_STYLES = {'%': (PercentStyle, BASIC_FORMAT), '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
           '$': (StringTemplateStyle, '${levelname}:${name}:${message}')}


class Formatter:
    """How records become text."""

    converter = staticmethod(_gmtime)
    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
        self._style = _STYLES[style][0](fmt, defaults=defaults)
        if validate:
            self._style.validate()
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """Return a record's time as text."""
        fields = self.converter(record.created)
        if datefmt:
            return _strftime(datefmt, fields)
        text = _strftime(self.default_time_format, fields)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        """Return an exception as text."""
        from traceback import format_exception
        return ''.join(format_exception(ei[1])).removesuffix('\n')

    def formatStack(self, stack_info):
        """Return a stack as text."""
        return stack_info

    def usesTime(self):
        """Return whether the time is shown."""
        return self._style.usesTime()

    def formatMessage(self, record):
        """Return a record's message in the format."""
        return self._style.format(record)

    def format(self, record):
        """Return a record as text."""
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (record.exc_text, record.stack_info):
            if more:
                text = f'{text}{"" if text.endswith(chr(10)) else chr(10)}{more}'
        return text


_default_formatter = Formatter()


class Filter:
    """Lets records of a logger and those below it pass."""

    def __init__(self, name=''):
        self.name = name

    def filter(self, record):
        """Return whether a record passes."""
        return not self.name or record.name == self.name or record.name.startswith(self.name + '.')


class Filterer:
    """What has filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Add a filter."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Remove a filter."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Return whether all filters let a record pass."""
        return all((f.filter if hasattr(f, 'filter') else f)(record) for f in self.filters)


class Handler(Filterer):
    """Where records go."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _check_level(level)
        self.formatter = None
        self.createLock()

    name = property(lambda self: self._name, lambda self, name: self.set_name(name))

    def get_name(self):
        """Return its name."""
        return self._name

    def set_name(self, name):
        """Set its name."""
        self._name = name

    def createLock(self):
        """Make its lock."""
        self.lock = _RLock()

    def acquire(self):
        """Take its lock."""
        self.lock.acquire()

    def release(self):
        """Give its lock back."""
        self.lock.release()

    def setLevel(self, level):
        """Set from which level on records are taken."""
        self.level = _check_level(level)

    def setFormatter(self, fmt):
        """Set how records become text."""
        self.formatter = fmt

    def format(self, record):
        """Return a record as text."""
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        """Deal with a record."""
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def handle(self, record):
        """Deal with a record, if the filters let it pass."""
        passed = self.filter(record)
        if passed:
            with self.lock:
                self.emit(record)
        return passed

    def flush(self):
        """Nothing is held back."""

    def close(self):
        """There is nothing to give back."""

    def handleError(self, record):
        """A record could not be dealt with: say so."""
        if raiseExceptions and _sys.stderr:
            from traceback import print_exc
            _sys.stderr.write('--- Logging error ---\n')
            print_exc()

    def __repr__(self):
        return f'<{type(self).__name__} ({getLevelName(self.level)})>'


class StreamHandler(Handler):
    """Records go to a stream, one a line."""

    terminator = '\n'

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __init__(self, stream=None):
        super().__init__()
        self.stream = _sys.stderr if stream is None else stream

    def flush(self):
        """Flush the stream."""
        if self.stream and hasattr(self.stream, 'flush'):
            self.stream.flush()

    def emit(self, record):
        """Write a record."""
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Set the stream; return the one before, or None if it is the same."""
        if stream is self.stream:
            return None
        before, self.stream = self.stream, stream
        return before

    def __repr__(self):
        name = getattr(self.stream, 'name', '')
        return f'<{type(self).__name__} {f"{name} " if name else ""}({getLevelName(self.level)})>'


class FileHandler(StreamHandler):
    """There are no files."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        raise FileNotFoundError(2, 'No such file or directory', filename)


class NullHandler(Handler):
    """Records go nowhere."""

    def handle(self, record):
        """Drop a record."""

    emit = handle

    def createLock(self):
        """It needs no lock."""
        self.lock = None


class _LastResort(StreamHandler):
    def __init__(self):
        Handler.__init__(self, WARNING)

    stream = property(lambda self: _sys.stderr)


lastResort = _LastResort()


class PlaceHolder:
    """A logger that is there only because one below it is."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}


class Manager:
    """All loggers, by name."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = 0
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    def getLogger(self, name):
        """Return the logger of this name."""
        if not isinstance(name, str):
            raise TypeError('A logger name must be a string')
        before = self.loggerDict.get(name)
        if isinstance(before, Logger):
            return before
        logger = self.loggerDict[name] = (self.loggerClass or _logger_class)(name)
        logger.manager = self
        for below in before.loggerMap if before is not None else ():
            if not below.parent.name.startswith(name):
                logger.parent = below.parent
                below.parent = logger
        parent, i = None, name.rfind('.')
        while i > 0 and parent is None:
            above = self.loggerDict.get(name[:i])
            if isinstance(above, Logger):
                parent = above
            elif above is None:
                self.loggerDict[name[:i]] = PlaceHolder(logger)
            else:
                above.loggerMap[logger] = None
            i = name.rfind('.', 0, i)
        logger.parent = parent or self.root
        return logger


class Logger(Filterer):
    """What a part of a program says its messages to."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _check_level(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        """Set from which level on messages are taken."""
        self.level = _check_level(level)

    def getEffectiveLevel(self):
        """Return the level that holds: its own, or that of one above."""
        asked = self
        while asked and not asked.level:
            asked = asked.parent
        return asked.level if asked else NOTSET

    def isEnabledFor(self, level):
        """Return whether messages of a level are taken."""
        return not self.disabled and self.manager.disable < level and level >= self.getEffectiveLevel()

    def debug(self, msg, *args, **kwargs):
        """Say a message of level DEBUG."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Say a message of level INFO."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Say a message of level WARNING."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        """Say a message of level ERROR."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Say a message of level ERROR, with the exception that is being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Say a message of level CRITICAL."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        """Say a message."""
        if not isinstance(level, int):
            raise TypeError('level must be an integer')
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """Return where a message is from."""
        frame = _sys._getframe()
        while stacklevel > 1 and frame.f_back is not None:
            frame = frame.f_back
            stacklevel -= 1
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, None

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """Make a record."""
        record = _record_factory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in ('message', 'asctime') or key in record.__dict__:
                raise KeyError(f'Attempt to overwrite {key!r} in LogRecord')
            record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        fn, lno, func, sinfo = self.findCaller(stack_info, stacklevel)
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = _sys.exc_info()
        self.handle(self.makeRecord(self.name, level, fn, lno, msg, args, exc_info, func, extra, sinfo))

    def handle(self, record):
        """Hand a record to the handlers."""
        if not self.disabled and self.filter(record):
            self.callHandlers(record)

    def addHandler(self, hdlr):
        """Add a handler."""
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Remove a handler."""
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        """Return whether messages go anywhere."""
        logger = self
        while logger:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def callHandlers(self, record):
        """Hand a record to its own handlers, and to those above."""
        logger, found = self, 0
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and lastResort and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def getChild(self, suffix):
        """Return a logger below this one."""
        return self.manager.getLogger(suffix if self.root is self else f'{self.name}.{suffix}')

    def __repr__(self):
        return f'<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>'


class RootLogger(Logger):
    """The one above all."""

    def __init__(self, level):
        super().__init__('root', level)


_logger_class = Logger


class LoggerAdapter:
    """A logger with something added to each message."""

    __class_getitem__ = classmethod(_types.GenericAlias)

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        """Add to a message."""
        kwargs['extra'] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        """Say a message."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        """Say a message of level DEBUG."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Say a message of level INFO."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Say a message of level WARNING."""
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Say a message of level ERROR."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Say a message of level ERROR, with the exception that is being handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Say a message of level CRITICAL."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        """Return whether messages of a level are taken."""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """Set from which level on messages are taken."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """Return the level that holds."""
        return self.logger.getEffectiveLevel()


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = root.manager = Manager(root)


def setLoggerClass(klass):
    """Set what loggers are made of."""
    global _logger_class
    if not issubclass(klass, Logger):
        raise TypeError(f'logger not derived from logging.Logger: {klass.__name__}')
    _logger_class = klass


def getLoggerClass():
    """Return what loggers are made of."""
    return _logger_class


def getLogger(name=None):
    """Return a logger; without a name, the one above all."""
    return root if not name or name == 'root' else Logger.manager.getLogger(name)


def basicConfig(*, filename=None, filemode='a', format=None, datefmt=None, style='%', level=None, stream=None,
                handlers=None, force=False, encoding=None, errors='backslashreplace'):
    """Give the logger above all a handler, unless it has one."""
    if force:
        root.handlers.clear()
    if root.handlers:
        return
    if handlers is None:
        handlers = [StreamHandler(stream) if filename is None else FileHandler(filename, filemode)]
    elif stream or filename:
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}")
    formatter = Formatter(_STYLES[style][1] if format is None else format, datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def _by_root(name):
    def say(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        getattr(root, name)(msg, *args, **kwargs)
    say.__name__ = say.__qualname__ = name
    say.__doc__ = getattr(Logger, name).__doc__
    return say


debug, info, warning, error = (_by_root(name) for name in ('debug', 'info', 'warning', 'error'))
exception, critical = _by_root('exception'), _by_root('critical')
warn, fatal = warning, critical


def log(level, msg, *args, **kwargs):
    """Say a message."""
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Drop all messages up to a level."""
    root.manager.disable = _check_level(level)


def captureWarnings(capture):
    """Warnings are kept apart from messages."""
    if capture:
        raise NotImplementedError('warnings cannot be captured')


def shutdown(handlerList=()):
    """Nothing is held back."""
