"""Decimal fixed-point and floating-point arithmetic: the General Decimal Arithmetic Specification."""

# A number is sign, integer coefficient and exponent; special values carry a letter in place of the exponent: 'F' for
# infinity, 'n' and 'N' for quiet and signaling NaN, whose payload is the coefficient. Operations compute exactly (or
# with guard digits) on ints and round once, in `_fix`.

import math as _math
import numbers as _numbers
from collections import namedtuple as _namedtuple
from _vm import _static_types

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
           'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal',
           'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR',
           'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC',
           'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')

_ROUNDINGS = ('ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN',
              'ROUND_HALF_EVEN', 'ROUND_05UP')
(ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
 ROUND_05UP) = _ROUNDINGS

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)


# ── signals ──

class DecimalException(ArithmeticError):
    """Base exception class."""


class Clamped(DecimalException):
    """Exponent of a 0 changed to fit bounds."""


class InvalidOperation(DecimalException):
    """An invalid operation was performed."""


class ConversionSyntax(InvalidOperation):
    """Trying to convert badly formed string."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """Division by 0."""


class DivisionImpossible(InvalidOperation):
    """Cannot perform the division adequately."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Undefined result of division."""


class Inexact(DecimalException):
    """Had to round, losing information."""


class InvalidContext(InvalidOperation):
    """Invalid context.  Unknown rounding, for example."""


class Rounded(DecimalException):
    """Number got rounded (not  necessarily changed during rounding)."""


class Subnormal(DecimalException):
    """Exponent < Emin before rounding."""


class Overflow(Inexact, Rounded):
    """Numerical overflow."""


class Underflow(Inexact, Rounded, Subnormal):
    """Numerical underflow with result rounded to 0."""


class FloatOperation(DecimalException, TypeError):
    """Enable stricter semantics for mixing floats and Decimals."""


_SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded, Inexact,
            Clamped]
# The order in which CPython lists them.
_SHOWN = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Inexact, Rounded, Subnormal, Clamped]
# And in which a context's repr does.
_LISTED = [Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow]


# ── contexts ──

class _SignalDict:
    """Flags or traps: a mapping from the signals to bools."""

    __slots__ = ('_on',)

    def __init__(self, on=()):
        self._on = set(on)

    def __getitem__(self, signal):
        if signal not in _SIGNALS:
            raise KeyError('invalid error flag')
        return signal in self._on

    def __setitem__(self, signal, value):
        if signal not in _SIGNALS:
            raise KeyError('invalid error flag')
        if value:
            self._on.add(signal)
        else:
            self._on.discard(signal)

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(_SHOWN)

    def __len__(self):
        return len(_SHOWN)

    def __contains__(self, signal):
        return signal in _SIGNALS

    def keys(self):
        return list(_SHOWN)

    def values(self):
        return [s in self._on for s in _SHOWN]

    def items(self):
        return [(s, s in self._on) for s in _SHOWN]

    def get(self, signal, default=None):
        return signal in self._on if signal in _SIGNALS else default

    def copy(self):
        return dict(self.items())

    def __eq__(self, other):
        if isinstance(other, _SignalDict):
            return self._on == other._on
        if isinstance(other, dict):
            return dict(self.items()) == other
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        return '{' + ', '.join([f'{s!r}:{s in self._on}' for s in _SHOWN]) + '}'


def _signals(value, what):
    if value is None:
        return _SignalDict()
    if isinstance(value, _SignalDict):
        return _SignalDict(value._on)
    if isinstance(value, dict):
        if set(value) != set(_SIGNALS):
            raise KeyError('invalid error flag')
        return _SignalDict([s for s, on in value.items() if on])
    if not isinstance(value, list):
        raise TypeError('argument must be a signal dict')
    for s in value:
        if s not in _SIGNALS:
            raise TypeError('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
                            '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')
    return _SignalDict(value)


def _checked_int(value, low, high, text):
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be "
                        'interpreted as an integer')
    if not low <= value <= high:
        raise ValueError(text)
    return value


class Context:
    """The context affects almost all operations and controls rounding,
Over/Underflow, raising of exceptions and much more."""

    __slots__ = ('_prec', '_rounding', '_Emin', '_Emax', '_capitals', '_clamp', '_flags', '_traps')

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = _default
        self.prec = base._prec if prec is None else prec
        self.rounding = base._rounding if rounding is None else rounding
        self.Emin = base._Emin if Emin is None else Emin
        self.Emax = base._Emax if Emax is None else Emax
        self.capitals = base._capitals if capitals is None else capitals
        self.clamp = base._clamp if clamp is None else clamp
        self._flags = _signals(flags, 'flags')
        self._traps = _SignalDict(base._traps._on) if traps is None else _signals(traps, 'traps')

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        self._prec = _checked_int(value, 1, MAX_PREC, 'valid range for prec is [1, MAX_PREC]')

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        self._rounding = value

    @property
    def Emin(self):
        return self._Emin

    @Emin.setter
    def Emin(self, value):
        self._Emin = _checked_int(value, MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]')

    @property
    def Emax(self):
        return self._Emax

    @Emax.setter
    def Emax(self, value):
        self._Emax = _checked_int(value, 0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]')

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        self._capitals = _checked_int(value, 0, 1, 'valid values for capitals are 0 or 1')

    @property
    def clamp(self):
        return self._clamp

    @clamp.setter
    def clamp(self, value):
        self._clamp = _checked_int(value, 0, 1, 'valid values for clamp are 0 or 1')

    @property
    def flags(self):
        return self._flags

    @flags.setter
    def flags(self, value):
        self._flags = _signals(value, 'flags')

    @property
    def traps(self):
        return self._traps

    @traps.setter
    def traps(self, value):
        self._traps = _signals(value, 'traps')

    def __repr__(self):
        flags = ', '.join([s.__name__ for s in _LISTED if s in self._flags._on])
        traps = ', '.join([s.__name__ for s in _LISTED if s in self._traps._on])
        return (f'Context(prec={self._prec}, rounding={self._rounding}, Emin={self._Emin}, Emax={self._Emax}, '
                f'capitals={self._capitals}, clamp={self._clamp}, flags=[{flags}], traps=[{traps}])')

    def copy(self):
        """Return a duplicate of the context with all flags cleared."""
        new = object.__new__(Context)
        new._prec, new._rounding, new._Emin, new._Emax = self._prec, self._rounding, self._Emin, self._Emax
        new._capitals, new._clamp = self._capitals, self._clamp
        new._flags = _SignalDict(self._flags._on)
        new._traps = _SignalDict(self._traps._on)
        return new

    __copy__ = copy

    def clear_flags(self):
        """Reset all flags to False."""
        self._flags._on.clear()

    def clear_traps(self):
        """Set all traps to False."""
        self._traps._on.clear()

    def Etiny(self):
        """Return a value equal to Emin - prec + 1, which is the minimum exponent value for subnormal results."""
        return self._Emin - self._prec + 1

    def Etop(self):
        """Return a value equal to Emax - prec + 1."""
        return self._Emax - self._prec + 1

    def radix(self):
        """Return 10."""
        return Decimal(10)

    def create_decimal(self, num='0', /):
        """Create a new Decimal instance from num, using self as the context."""
        if isinstance(num, float):
            _float_operation(self)
            d = _of_float(num)
        elif isinstance(num, str):
            d = _of_string(Decimal, num, self)
        else:
            d = Decimal(num)
        if d._is_nan and _ndigits(d._coef) > self._prec - self._clamp and d._coef:
            return _signal(self, InvalidOperation, ConversionSyntax, _NAN)
        return _fix(d, self)

    def create_decimal_from_float(self, f, /):
        """Create a new Decimal instance from float f, rounding it with the context."""
        return _fix(_of_float(f), self)


class _ContextManager:
    def __init__(self, context):
        self.new_context = context

    def __enter__(self):
        self.saved_context = getcontext()
        setcontext(self.new_context)
        return self.new_context

    def __exit__(self, t, v, tb):
        setcontext(self.saved_context)


def getcontext():
    """Get the current default context."""
    return _current


def setcontext(context, /):
    """Set a new default context."""
    global _current
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


def localcontext(ctx=None, **kwargs):
    """Return a context manager that will set the default context to a copy of ctx on entry to the with-statement
and restore the previous default context when exiting the with-statement."""
    new = (getcontext() if ctx is None else ctx).copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(new, name, value)
    return _ContextManager(new)


def _signal(ctx, signal, condition=None, result=None):
    """Set the flag; raise if it is trapped, else the result."""
    ctx._flags._on.add(signal)
    if signal in ctx._traps._on:
        raise signal([condition or signal])
    return result


def _raise_all(ctx, signals):
    """Set these flags together; the first trapped one in CPython's order is raised, listing all trapped ones."""
    on = ctx._flags._on
    for s in signals:
        on.add(s)
    trapped = ctx._traps._on
    for s in _SHOWN:
        if s in signals and s in trapped:
            raise s([t for t in _SHOWN if t in signals and t in trapped])


def _float_operation(ctx, trapped_only=False):
    ctx._flags._on.add(FloatOperation)
    if FloatOperation in ctx._traps._on:
        raise FloatOperation([FloatOperation])


# ── integers in decimal ──

_POW10 = [10 ** i for i in range(64)]


def _ten(n):
    return _POW10[n] if n < 64 else 10 ** n


def _ndigits(n):
    """Decimal digits of a non-negative int (1 for 0)."""
    if n < 10:
        return 1
    guess = (n.bit_length() * 30103) // 100000
    # The estimate is the number or one less.
    return guess + 1 if n >= _ten(guess) else guess


def _drop(coef, n, sign, rounding):
    """coef without its last n digits, rounded; and whether that lost anything."""
    unit = _ten(n)
    q, r = divmod(coef, unit)
    if not r:
        return q, False
    if rounding == ROUND_HALF_EVEN:
        twice = 2 * r
        up = twice > unit or twice == unit and q & 1
    elif rounding == ROUND_HALF_UP:
        up = 2 * r >= unit
    elif rounding == ROUND_HALF_DOWN:
        up = 2 * r > unit
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    else:
        up = q % 5 == 0
    return (q + 1 if up else q), True


def _new(sign, coef, exp):
    self = object.__new__(Decimal)
    self._sign = sign
    self._coef = coef
    self._exp = exp
    return self


def _fix(d, ctx):
    """d rounded to fit the context."""
    exp = d._exp
    if type(exp) is str:
        return _fix_nan(d, ctx) if exp != 'F' else d
    coef = d._coef
    prec = ctx._prec
    emin = ctx._Emin
    etiny = emin - prec + 1
    if not coef:
        top = ctx._Emax - prec + 1 if ctx._clamp else ctx._Emax
        new = min(max(exp, etiny), top)
        if new != exp:
            _raise_all(ctx, (Clamped,))
            return _new(d._sign, 0, new)
        return d if type(d) is Decimal else _new(d._sign, 0, exp)
    digits = _ndigits(coef)
    low = digits + exp - prec
    if digits + exp - 1 > ctx._Emax:
        return _overflow(d._sign, ctx)
    subnormal = low < etiny
    if subnormal:
        low = etiny
    if exp < low:
        coef, changed = _drop(coef, low - exp, d._sign, ctx._rounding)
        digits = _ndigits(coef)
        if digits > prec:
            coef //= 10
            low += 1
            digits -= 1
        if digits + low - 1 > ctx._Emax:
            return _overflow(d._sign, ctx)
        signals = [Rounded]
        if changed:
            signals.append(Inexact)
        if subnormal:
            signals.append(Subnormal)
            if changed:
                signals.append(Underflow)
        if not coef:
            signals.append(Clamped)
        _raise_all(ctx, signals)
        return _new(d._sign, coef, low)
    if subnormal:
        _raise_all(ctx, (Subnormal,))
    if ctx._clamp and exp > ctx._Emax - prec + 1:
        top = ctx._Emax - prec + 1
        _raise_all(ctx, (Clamped,))
        return _new(d._sign, coef * _ten(exp - top), top)
    return d if type(d) is Decimal else _new(d._sign, coef, exp)


def _overflow(sign, ctx):
    r = ctx._rounding
    if (r in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP)
            or r == ROUND_CEILING and not sign or r == ROUND_FLOOR and sign):
        result = _new(sign, 0, 'F')
    else:
        result = _new(sign, _ten(ctx._prec) - 1, ctx._Emax - ctx._prec + 1)
    _raise_all(ctx, (Overflow, Inexact, Rounded))
    return result


def _fix_nan(d, ctx):
    limit = ctx._prec - ctx._clamp
    if _ndigits(d._coef) > limit:
        return _new(d._sign, d._coef % _ten(limit), d._exp)
    return d


def _nans(ctx, *operands):
    """What NaN operands make of an operation, None if there are none."""
    for d in operands:
        if d._exp == 'N':
            _signal(ctx, InvalidOperation)
            return _fix_nan(_new(d._sign, d._coef, 'n'), ctx)
    for d in operands:
        if d._exp == 'n':
            return _fix_nan(d, ctx)
    return None


# ── making numbers ──

def _of_float(f):
    if _math.isnan(f):
        return _new(0 if _math.copysign(1, f) > 0 else 1, 0, 'n')
    sign = 1 if _math.copysign(1.0, f) < 0 else 0
    if _math.isinf(f):
        return _new(sign, 0, 'F')
    n, d = abs(f).as_integer_ratio()
    k = d.bit_length() - 1
    return _new(sign, n * 5 ** k, -k)


def _parse(text):
    """sign, coefficient, exponent of a numeric string; None if it is none."""
    s = text.strip().replace('_', '')
    sign = 0
    if s[:1] in ('+', '-') and s:
        sign = 1 if s[0] == '-' else 0
        s = s[1:]
    lower = s.lower()
    if lower in ('inf', 'infinity'):
        return sign, 0, 'F'
    kind = None
    if lower.startswith('snan'):
        kind, rest = 'N', s[4:]
    elif lower.startswith('nan'):
        kind, rest = 'n', s[3:]
    if kind is not None:
        if rest and not rest.isdecimal():
            return None
        return sign, int(rest or '0'), kind
    mantissa, exp = s, 0
    at = lower.find('e')
    if at >= 0:
        mantissa = s[:at]
        tail = s[at + 1:]
        digits = tail[1:] if tail[:1] in ('+', '-') else tail
        if not digits.isdecimal():
            return None
        exp = -int(digits) if tail[0] == '-' else int(digits)
    whole, dot, frac = mantissa.partition('.')
    if not whole and not frac or whole and not whole.isdecimal() or frac and not frac.isdecimal():
        return None
    return sign, _digits_to_int(whole + frac), exp - len(frac)


def _digits_to_int(s):
    # Longer strings than int() takes at once.
    if len(s) <= 4000:
        return int(s)
    half = len(s) // 2
    return _digits_to_int(s[:-half]) * 10 ** half + _digits_to_int(s[-half:])


def _int_to_digits(n):
    if n.bit_length() < 13000:
        return str(n)
    half = _ndigits(n) // 2
    q, r = divmod(n, 10 ** half)
    return _int_to_digits(q) + _int_to_digits(r).zfill(half)


def _of_string(cls, text, ctx):
    parts = _parse(text)
    if parts is None:
        parts = 0, 0, 'n'
        _signal(ctx, InvalidOperation, ConversionSyntax)
    self = object.__new__(cls)
    self._sign, self._coef, self._exp = parts
    return self


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exp = value
    if not (isinstance(sign, int) and sign in (0, 1)):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if exp == 'F':
        return sign, 0, 'F'
    coef = 0
    for d in digits:
        if not (isinstance(d, int) and 0 <= d <= 9):
            raise ValueError('coefficient must be a tuple of digits')
        coef = coef * 10 + d
    if exp in ('n', 'N'):
        return sign, coef, exp
    if not isinstance(exp, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'" if isinstance(exp, str)
                         else 'exponent must be an integer')
    return sign, coef, exp


def _convert(value, ctx=None):
    """An operand as Decimal, NotImplemented if it cannot be."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _new(1 if value < 0 else 0, abs(int(value)), 0)
    return NotImplemented


def _strict(value):
    d = _convert(value)
    if d is NotImplemented:
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
    return d


def _for_comparison(self, other, equality):
    if isinstance(other, (Decimal, int)):
        return self, _convert(other)
    if isinstance(other, float):
        ctx = _current
        ctx._flags._on.add(FloatOperation)
        if FloatOperation in ctx._traps._on and not equality:
            raise FloatOperation([FloatOperation])
        return self, _of_float(other)
    if isinstance(other, _numbers.Rational):
        if type(self._exp) is not str:
            self = _new(self._sign, self._coef * other.denominator, self._exp)
        return self, Decimal(other.numerator)
    if equality and isinstance(other, _numbers.Complex) and other.imag == 0:
        return _for_comparison(self, other.real, True)
    return NotImplemented, NotImplemented


class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
or another Decimal object. If no value is given, return Decimal('0')."""

    __slots__ = ('_sign', '_coef', '_exp')

    def __new__(cls, value='0', context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError('optional argument must be a context')
        ctx = _current if context is None else context
        if isinstance(value, str):
            return _of_string(cls, value, ctx)
        self = object.__new__(cls)
        if isinstance(value, int):
            self._sign = 1 if value < 0 else 0
            self._coef = abs(int(value))
            self._exp = 0
        elif isinstance(value, Decimal):
            self._sign, self._coef, self._exp = value._sign, value._coef, value._exp
        elif isinstance(value, float):
            _float_operation(ctx)
            d = _of_float(value)
            self._sign, self._coef, self._exp = d._sign, d._coef, d._exp
        elif isinstance(value, (tuple, list)):
            self._sign, self._coef, self._exp = _of_tuple(value)
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        return self

    @classmethod
    def from_float(cls, f, /):
        """Class method that converts a float to a decimal number, exactly."""
        if isinstance(f, int):
            d = _convert(f)
        elif isinstance(f, float):
            d = _of_float(f)
        else:
            raise TypeError('argument must be int or float')
        return d if cls is Decimal else cls(d)

    # ── what it is ──

    @property
    def _is_nan(self):
        return self._exp == 'n' or self._exp == 'N'

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _new(0, 0, 0)

    def conjugate(self):
        """Return self."""
        return self

    def is_nan(self):
        """Return True if the argument is a (quiet or signaling) NaN and False otherwise."""
        return self._is_nan

    def is_qnan(self):
        return self._exp == 'n'

    def is_snan(self):
        return self._exp == 'N'

    def is_infinite(self):
        return self._exp == 'F'

    def is_finite(self):
        return type(self._exp) is not str

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return type(self._exp) is not str and not self._coef

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def is_normal(self, context=None):
        if type(self._exp) is str or not self._coef:
            return False
        return (context or _current)._Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        if type(self._exp) is str or not self._coef:
            return False
        return self.adjusted() < (context or _current)._Emin

    def adjusted(self):
        """Return the adjusted exponent of the number."""
        if type(self._exp) is str:
            return 0
        return self._exp + _ndigits(self._coef) - 1

    def as_tuple(self):
        """Return a tuple representation of the number."""
        if self._exp == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        if self._is_nan:
            return DecimalTuple(self._sign, tuple(map(int, str(self._coef))) if self._coef else (), self._exp)
        return DecimalTuple(self._sign, tuple(map(int, _int_to_digits(self._coef))), self._exp)

    def as_integer_ratio(self):
        """Decimal.as_integer_ratio() -> (int, int)"""
        if type(self._exp) is str:
            if self._exp == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        n = -self._coef if self._sign else self._coef
        if self._exp >= 0:
            return n * _ten(self._exp), 1
        d = _ten(-self._exp)
        g = _math.gcd(n, d)
        return n // g, d // g

    def number_class(self, context=None):
        """Return a string describing the class of the operand."""
        if self._exp == 'N':
            return 'sNaN'
        if self._exp == 'n':
            return 'NaN'
        sign = '-' if self._sign else '+'
        if self._exp == 'F':
            return sign + 'Infinity'
        if not self._coef:
            return sign + 'Zero'
        return sign + ('Subnormal' if self.is_subnormal(context) else 'Normal')

    def radix(self):
        return _new(0, 10, 0)

    # ── text ──

    def __repr__(self):
        return f"Decimal('{self!s}')"

    def __str__(self):
        return _text(self, False, _current)

    def to_eng_string(self, context=None):
        """Convert to an engineering-type string."""
        return _text(self, True, context or _current)

    def __format__(self, spec, /):
        return _format(self, spec)

    # ── conversions ──

    def __bool__(self):
        return type(self._exp) is str or self._coef != 0

    def __int__(self):
        if type(self._exp) is str:
            if self._exp == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        n = self._coef * _ten(self._exp) if self._exp >= 0 else self._coef // _ten(-self._exp)
        return -n if self._sign else n

    __trunc__ = __int__

    def __float__(self):
        if self._exp == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        if self._exp == 'n':
            return -float('nan') if self._sign else float('nan')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __floor__(self):
        return self._rounded_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._rounded_int(ROUND_CEILING)

    def _rounded_int(self, rounding):
        if type(self._exp) is str:
            if self._exp == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        if self._exp >= 0:
            n = self._coef * _ten(self._exp)
        else:
            n, _ = _drop(self._coef, -self._exp, self._sign, rounding)
        return -n if self._sign else n

    def __round__(self, n=None):
        if n is None:
            return self._rounded_int(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError('optional arg must be an integer')
        return self.quantize(_new(0, 1, -n))

    def __hash__(self):
        if type(self._exp) is str:
            if self._exp == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._exp == 'n':
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        p = (1 << 61) - 1
        e = pow(10, self._exp, p) if self._exp >= 0 else pow(pow(10, -1, p), -self._exp, p)
        h = self._coef * e % p
        h = -h if self._sign else h
        return -2 if h == -1 else h

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # ── comparison ──

    def __eq__(self, other):
        a, b = _for_comparison(self, other, True)
        if b is NotImplemented:
            return NotImplemented
        if a._exp == 'N' or b._exp == 'N':
            _signal(_current, InvalidOperation)
            return False
        if a._exp == 'n' or b._exp == 'n':
            return False
        return _cmp(a, b) == 0

    def _ordered(self, other):
        a, b = _for_comparison(self, other, False)
        if b is NotImplemented:
            return None
        if a._is_nan or b._is_nan:
            _signal(_current, InvalidOperation)
            return NotImplemented
        return _cmp(a, b)

    def __lt__(self, other):
        c = self._ordered(other)
        return NotImplemented if c is None else c is not NotImplemented and c < 0

    def __le__(self, other):
        c = self._ordered(other)
        return NotImplemented if c is None else c is not NotImplemented and c <= 0

    def __gt__(self, other):
        c = self._ordered(other)
        return NotImplemented if c is None else c is not NotImplemented and c > 0

    def __ge__(self, other):
        c = self._ordered(other)
        return NotImplemented if c is None else c is not NotImplemented and c >= 0

    def compare(self, other, context=None):
        """Compare self to other.  Return a decimal value."""
        other = _strict(other)
        nan = _nans(context or _current, self, other)
        return _int_decimal(_cmp(self, other)) if nan is None else nan

    def compare_signal(self, other, context=None):
        """Identical to compare(), except that all NaNs signal."""
        other = _strict(other)
        ctx = context or _current
        if self._is_nan or other._is_nan:
            _signal(ctx, InvalidOperation)
            return _nans(ctx, self, other)
        return _int_decimal(_cmp(self, other))

    def compare_total(self, other, context=None):
        """Compare two operands using their abstract representation."""
        return _int_decimal(_cmp_total(self, _strict(other)))

    def compare_total_mag(self, other, context=None):
        """Compare two operands using their abstract representation, ignoring sign."""
        return _int_decimal(_cmp_total(self.copy_abs(), _strict(other).copy_abs()))

    def same_quantum(self, other, context=None):
        """Test whether self and other have the same exponent or whether both are NaN."""
        other = _strict(other)
        if type(self._exp) is str or type(other._exp) is str:
            return self._is_nan and other._is_nan or self._exp == 'F' and other._exp == 'F'
        return self._exp == other._exp

    def max(self, other, context=None):
        """Maximum of self and other.  If one operand is a quiet NaN, the other is returned."""
        return _extreme(self, _strict(other), context or _current, False, 1)

    def min(self, other, context=None):
        """Minimum of self and other. If one operand is a quiet NaN, the other is returned."""
        return _extreme(self, _strict(other), context or _current, False, -1)

    def max_mag(self, other, context=None):
        return _extreme(self, _strict(other), context or _current, True, 1)

    def min_mag(self, other, context=None):
        return _extreme(self, _strict(other), context or _current, True, -1)

    # ── signs ──

    def __neg__(self):
        return _negated(self, _current)

    def __pos__(self):
        return _plus(self, _current)

    def __abs__(self):
        return _negated(self, _current) if self._sign else _plus(self, _current)

    def copy_abs(self):
        """Return the absolute value of the argument."""
        return _new(0, self._coef, self._exp)

    def copy_negate(self):
        """Return the negation of the argument."""
        return _new(1 - self._sign, self._coef, self._exp)

    def copy_sign(self, other, context=None):
        """Return a copy of the first operand with the sign set to be the same as the sign of the second operand."""
        return _new(_strict(other)._sign, self._coef, self._exp)

    # ── arithmetic ──

    def __add__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _add(self, other, _current)

    __radd__ = __add__

    def __sub__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _sub(self, other, _current)

    def __rsub__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _sub(other, self, _current)

    def __mul__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _mul(self, other, _current)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _div(self, other, _current)

    def __rtruediv__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _div(other, self, _current)

    def __floordiv__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _divmod(self, other, _current)[0]

    def __rfloordiv__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _divmod(other, self, _current)[0]

    def __mod__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _rem(self, other, _current)

    def __rmod__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _rem(other, self, _current)

    def __divmod__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _divmod(self, other, _current, True)

    def __rdivmod__(self, other):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _divmod(other, self, _current, True)

    def __pow__(self, other, modulo=None):
        other = _convert(other)
        if other is NotImplemented:
            return NotImplemented
        if modulo is not None:
            modulo = _convert(modulo)
            if modulo is NotImplemented:
                return NotImplemented
            return _pow_modulo(self, other, modulo, _current)
        return _pow(self, other, _current)

    def __rpow__(self, other, modulo=None):
        other = _convert(other)
        return NotImplemented if other is NotImplemented else _pow(other, self, _current)

    def fma(self, other, third, context=None):
        """Fused multiply-add.  Return self*other+third with no rounding of the intermediate product."""
        ctx = context or _current
        other, third = _strict(other), _strict(third)
        nan = _nans(ctx, self, other)
        if nan is not None:
            third_nan = _nans(ctx, third) if third._exp == 'N' else None
            return third_nan or nan
        sign = self._sign ^ other._sign
        if self._exp == 'F' or other._exp == 'F':
            if self.is_zero() or other.is_zero():
                return _signal(ctx, InvalidOperation, None, _NAN)
            product = _new(sign, 0, 'F')
        else:
            product = _new(sign, self._coef * other._coef, self._exp + other._exp)
        return _add(product, third, ctx)

    def remainder_near(self, other, context=None):
        """Return the remainder from dividing self by other, nearest to zero."""
        ctx = context or _current
        other = _strict(other)
        nan = _nans(ctx, self, other)
        if nan is not None:
            return nan
        if self._exp == 'F':
            return _signal(ctx, InvalidOperation, None, _NAN)
        if not other._coef and other._exp != 'F':
            return _signal(ctx, InvalidOperation, None if self._coef else DivisionUndefined, _NAN)
        if other._exp == 'F':
            return _fix(self, ctx)
        ideal = min(self._exp, other._exp)
        if not self._coef:
            return _fix(_new(self._sign, 0, ideal), ctx)
        if self.adjusted() - other.adjusted() >= ctx._prec + 1:
            return _signal(ctx, InvalidOperation, DivisionImpossible, _NAN)
        a = self._coef * _ten(self._exp - ideal)
        b = other._coef * _ten(other._exp - ideal)
        q, r = divmod(a, b)
        sign = self._sign
        if 2 * r > b or 2 * r == b and q & 1:
            r = b - r
            q += 1
            sign = 1 - sign
        if q >= _ten(ctx._prec):
            return _signal(ctx, InvalidOperation, DivisionImpossible, _NAN)
        return _fix(_new(sign, r, ideal), ctx)

    def sqrt(self, context=None):
        """Return the square root of the argument to full precision."""
        ctx = context or _current
        nan = _nans(ctx, self)
        if nan is not None:
            return nan
        if self._exp == 'F' and not self._sign:
            return self
        if self._exp != 'F' and not self._coef:
            return _fix(_new(self._sign, 0, self._exp // 2), ctx)
        if self._sign:
            return _signal(ctx, InvalidOperation, None, _NAN)
        ideal = self._exp >> 1
        # Two more digits than wanted; the last one sticky.
        c, e = self._coef, self._exp
        if e & 1:
            c *= 10
            e -= 1
        shift = ctx._prec + 1 - (_ndigits(c) + 1) // 2
        exact = True
        if shift >= 0:
            c *= _ten(2 * shift)
        else:
            c, r = divmod(c, _ten(-2 * shift))
            exact = not r
        n = _math.isqrt(c)
        exact = exact and n * n == c
        e = e // 2 - shift
        if exact:
            # Back to the ideal exponent as far as the digits allow.
            while e < ideal and n % 10 == 0:
                n //= 10
                e += 1
            if e > ideal:
                n *= _ten(e - ideal)
                e = ideal
        elif n % 5 == 0:
            n += 1
        work = ctx.copy()
        work._rounding = ROUND_HALF_EVEN
        work._flags = ctx._flags
        return _fix(_new(0, n, e), work)

    # ── transcendental functions: correctly rounded, half to even ──

    def exp(self, context=None):
        """Return the value of the (natural) exponential function e**x at the given number."""
        ctx = context or _current
        nan = _nans(ctx, self)
        if nan is not None:
            return nan
        if self._exp == 'F':
            return _new(0, 0, 0) if self._sign else self
        if not self._coef:
            return _new(0, 1, 0)
        p = ctx._prec
        adj = self.adjusted()
        if not self._sign and adj > len(str((ctx._Emax + 1) * 3)):
            return _nearest(_new(0, 1, ctx._Emax + 1), ctx)
        if self._sign and adj > len(str((-(ctx.Etiny()) + 1) * 3)):
            return _nearest(_new(0, 1, ctx.Etiny() - 1), ctx)
        if adj < -p - 1:
            # 1 and a bit, or a bit less.
            return _nearest(_new(0, _ten(p + 2) + (-1 if self._sign else 1), -p - 2), ctx)
        return _ziv(lambda digits: _exp_digits(self, digits), ctx)

    def ln(self, context=None):
        """Return the natural (base e) logarithm of the operand."""
        ctx = context or _current
        nan = _nans(ctx, self)
        if nan is not None:
            return nan
        if self.is_zero():
            return _new(1, 0, 'F')
        if self._sign:
            return _signal(ctx, InvalidOperation, None, _NAN)
        if self._exp == 'F':
            return self
        if _cmp(self, _ONE) == 0:
            return _new(0, 0, 0)
        return _ziv(lambda digits: _ln_digits(self, digits), ctx)

    def log10(self, context=None):
        """Return the base ten logarithm of the operand."""
        ctx = context or _current
        nan = _nans(ctx, self)
        if nan is not None:
            return nan
        if self.is_zero():
            return _new(1, 0, 'F')
        if self._sign:
            return _signal(ctx, InvalidOperation, None, _NAN)
        if self._exp == 'F':
            return self
        c = self._coef
        zeros = 0
        while c % 10 == 0:
            c //= 10
            zeros += 1
        if c == 1:
            return _fix(_int_decimal(self._exp + zeros), ctx)
        return _ziv(lambda digits: _log10_digits(self, digits), ctx)

    def logb(self, context=None):
        """Return the adjusted exponent of the operand as a Decimal instance."""
        ctx = context or _current
        nan = _nans(ctx, self)
        if nan is not None:
            return nan
        if self._exp == 'F':
            return _new(0, 0, 'F')
        if not self._coef:
            return _signal(ctx, DivisionByZero, None, _new(1, 0, 'F'))
        return _fix(_int_decimal(self.adjusted()), ctx)

    # ── exponents ──

    def quantize(self, exp, rounding=None, context=None):
        """Return a value equal to the first operand after rounding and having the exponent of the second operand."""
        ctx = context or _current
        exp = _strict(exp)
        rounding = ctx._rounding if rounding is None else rounding
        if rounding not in _ROUNDINGS:
            raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                            '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        nan = _nans(ctx, self, exp)
        if nan is not None:
            return nan
        if exp._exp == 'F' or self._exp == 'F':
            if exp._exp == self._exp:
                return self
            return _signal(ctx, InvalidOperation, None, _NAN)
        target = exp._exp
        if not ctx.Etiny() <= target <= ctx._Emax:
            return _signal(ctx, InvalidOperation, None, _NAN)
        if not self._coef:
            return _fix(_new(self._sign, 0, target), ctx)
        adj = self.adjusted()
        if adj > ctx._Emax or adj - target + 1 > ctx._prec:
            return _signal(ctx, InvalidOperation, None, _NAN)
        result, changed, rounded = _rescale(self, target, rounding)
        if result.adjusted() > ctx._Emax or _ndigits(result._coef) > ctx._prec:
            return _signal(ctx, InvalidOperation, None, _NAN)
        signals = []
        if result._coef and result.adjusted() < ctx._Emin:
            signals.append(Subnormal)
        if rounded:
            signals.append(Rounded)
            if changed:
                signals.append(Inexact)
        _raise_all(ctx, signals)
        return _fix(result, ctx)

    def to_integral_value(self, rounding=None, context=None):
        """Round to the nearest integer without signaling Inexact or Rounded."""
        ctx = context or _current
        nan = _nans(ctx, self)
        if nan is not None:
            return nan
        if self._exp == 'F' or self._exp >= 0:
            return _new(self._sign, self._coef, self._exp)
        return _rescale(self, 0, ctx._rounding if rounding is None else rounding)[0]

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Round to the nearest integer, signaling Inexact or Rounded as appropriate."""
        ctx = context or _current
        nan = _nans(ctx, self)
        if nan is not None:
            return nan
        if self._exp == 'F' or self._exp >= 0:
            return _new(self._sign, self._coef, self._exp)
        result, changed, _ = _rescale(self, 0, ctx._rounding if rounding is None else rounding)
        _raise_all(ctx, (Rounded, Inexact) if changed else (Rounded,))
        return result

    def normalize(self, context=None):
        """Normalize the number by stripping the rightmost trailing zeros."""
        ctx = context or _current
        nan = _nans(ctx, self)
        if nan is not None:
            return nan
        d = _fix(self, ctx)
        if d._exp == 'F':
            return d
        if not d._coef:
            return _new(d._sign, 0, 0)
        top = ctx.Etop() if ctx._clamp else ctx._Emax
        c, e = d._coef, d._exp
        while c % 10 == 0 and e < top:
            c //= 10
            e += 1
        return _new(d._sign, c, e)

    def scaleb(self, other, context=None):
        """Return the first operand with the exponent adjusted the second."""
        ctx = context or _current
        other = _strict(other)
        nan = _nans(ctx, self, other)
        if nan is not None:
            return nan
        limit = 2 * (ctx._Emax + ctx._prec)
        if other._exp != 0 or not -limit <= int(other) <= limit:
            return _signal(ctx, InvalidOperation, None, _NAN)
        if self._exp == 'F':
            return self
        return _fix(_new(self._sign, self._coef, self._exp + int(other)), ctx)

    def _digits_for(self, ctx):
        return str(self._coef).zfill(ctx._prec)[-ctx._prec:]

    def shift(self, other, context=None):
        """Return the result of shifting the digits of the first operand."""
        ctx = context or _current
        other = _strict(other)
        nan = _nans(ctx, self, other)
        if nan is not None:
            return nan
        if other._exp != 0 or not -ctx._prec <= int(other) <= ctx._prec:
            return _signal(ctx, InvalidOperation, None, _NAN)
        if self._exp == 'F':
            return self
        n = int(other)
        digits = self._digits_for(ctx)
        digits = digits[:n] if n < 0 else (digits + '0' * n)[-ctx._prec:]
        return _new(self._sign, int(digits or '0'), self._exp)

    def rotate(self, other, context=None):
        """Return the result of rotating the digits of the first operand."""
        ctx = context or _current
        other = _strict(other)
        nan = _nans(ctx, self, other)
        if nan is not None:
            return nan
        if other._exp != 0 or not -ctx._prec <= int(other) <= ctx._prec:
            return _signal(ctx, InvalidOperation, None, _NAN)
        if self._exp == 'F':
            return self
        n = int(other)
        digits = self._digits_for(ctx)
        return _new(self._sign, int(digits[n:] + digits[:n]), self._exp)

    def next_minus(self, context=None):
        """Return the largest number representable in the given context that is smaller than the given operand."""
        return _next(self, context or _current, 1)

    def next_plus(self, context=None):
        """Return the smallest number representable in the given context that is larger than the given operand."""
        return _next(self, context or _current, 0)

    def next_toward(self, other, context=None):
        """If the two operands are unequal, return the number closest to the first in the direction of the second."""
        ctx = context or _current
        other = _strict(other)
        nan = _nans(ctx, self, other)
        if nan is not None:
            return nan
        c = _cmp(self, other)
        if c == 0:
            return self.copy_sign(other)
        result = _next(self, ctx, 0 if c < 0 else 1)
        if result._exp == 'F':
            _raise_all(ctx, (Overflow, Inexact, Rounded))
        elif result.adjusted() < ctx._Emin:
            signals = [Underflow, Subnormal, Inexact, Rounded]
            if not result._coef:
                signals.append(Clamped)
            _raise_all(ctx, signals)
        return result

    # ── logical operations ──

    def logical_and(self, other, context=None):
        return _logical(self, _strict(other), context or _current, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return _logical(self, _strict(other), context or _current, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return _logical(self, _strict(other), context or _current, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        ctx = context or _current
        return _logical(self, _new(0, int('1' * ctx._prec), 0), ctx, lambda a, b: a ^ b)


_numbers.Number.register(Decimal)


def _int_decimal(n):
    return _new(1 if n < 0 else 0, abs(n), 0)


def _plus(d, ctx):
    nan = _nans(ctx, d)
    if nan is not None:
        return nan
    if type(d._exp) is not str and not d._coef and ctx._rounding != ROUND_FLOOR:
        d = _new(0, 0, d._exp)
    return _fix(d, ctx)


def _negated(d, ctx):
    nan = _nans(ctx, d)
    if nan is not None:
        return nan
    if type(d._exp) is not str and not d._coef and ctx._rounding != ROUND_FLOOR:
        return _fix(_new(0, 0, d._exp), ctx)
    return _fix(_new(1 - d._sign, d._coef, d._exp), ctx)


def _cmp(a, b):
    """-1, 0 or 1; no NaNs."""
    if a._exp == 'F' or b._exp == 'F':
        x = (-1 if a._sign else 1) if a._exp == 'F' else 0
        y = (-1 if b._sign else 1) if b._exp == 'F' else 0
        return (x > y) - (x < y)
    if not a._coef or not b._coef:
        x = 0 if not a._coef else -1 if a._sign else 1
        y = 0 if not b._coef else -1 if b._sign else 1
        return (x > y) - (x < y)
    if a._sign != b._sign:
        return -1 if a._sign else 1
    sign = -1 if a._sign else 1
    x, y = a.adjusted(), b.adjusted()
    if x != y:
        return sign if x > y else -sign
    low = min(a._exp, b._exp)
    x = a._coef * _ten(a._exp - low)
    y = b._coef * _ten(b._exp - low)
    return sign * ((x > y) - (x < y))


def _cmp_total(a, b):
    if a._sign != b._sign:
        return -1 if a._sign else 1
    sign = -1 if a._sign else 1
    rank = {'F': 1, 'N': 2, 'n': 3}
    x, y = rank.get(a._exp, 0), rank.get(b._exp, 0)
    if x != y:
        return sign if x > y else -sign
    if x >= 2:
        x, y = (len(str(a._coef)) if a._coef else 0, a._coef), (len(str(b._coef)) if b._coef else 0, b._coef)
        return sign * ((x > y) - (x < y))
    c = _cmp(a, b)
    if c or x == 1:
        return c
    return sign * ((a._exp > b._exp) - (a._exp < b._exp))


def _extreme(a, b, ctx, magnitude, want):
    if type(a._exp) is str or type(b._exp) is str:
        if a._exp == 'N' or b._exp == 'N':
            return _nans(ctx, a, b)
        if a._exp == 'n' or b._exp == 'n':
            if a._exp == b._exp:
                return _nans(ctx, a, b)
            return _fix(b if a._exp == 'n' else a, ctx)
    c = _cmp(a.copy_abs(), b.copy_abs()) if magnitude else _cmp(a, b)
    if c == 0:
        c = _cmp_total(a, b)
    return _fix(a if c * want >= 0 else b, ctx)


def _rescale(d, exp, rounding):
    """d with this exponent; whether digits other than 0 went, and whether any went."""
    if not d._coef:
        return _new(d._sign, 0, exp), False, False
    if d._exp >= exp:
        return _new(d._sign, d._coef * _ten(d._exp - exp), exp), False, False
    drop = exp - d._exp
    digits = _ndigits(d._coef)
    if drop > digits + 1:
        # Far below the last place: any tiny value rounds alike.
        coef, changed = _drop(1, 2, d._sign, rounding)
    else:
        coef, changed = _drop(d._coef, drop, d._sign, rounding)
    return _new(d._sign, coef, exp), changed, True


def _sub(a, b, ctx):
    if b._is_nan:
        nan = _nans(ctx, a, b)
        return nan
    return _add(a, _new(1 - b._sign, b._coef, b._exp), ctx)


def _add(a, b, ctx):
    if type(a._exp) is str or type(b._exp) is str:
        nan = _nans(ctx, a, b)
        if nan is not None:
            return nan
        if a._exp == 'F':
            if b._exp == 'F' and a._sign != b._sign:
                return _signal(ctx, InvalidOperation, None, _NAN)
            return a
        return b
    exp = min(a._exp, b._exp)
    x, y = a._coef, b._coef
    if not x and not y:
        sign = min(a._sign, b._sign)
        if a._sign != b._sign and ctx._rounding == ROUND_FLOOR:
            sign = 1
        return _fix(_new(sign, 0, exp), ctx)
    if not x or not y:
        d = b if not x else a
        # The exponent comes down as far as the precision allows.
        exp = max(exp, d._exp - ctx._prec - 1) if not x or not y else exp
        exp = min(exp, d._exp)
        return _fix(_new(d._sign, d._coef * _ten(d._exp - exp), exp), ctx)
    if a._exp != b._exp:
        big, small = (a, b) if a._exp > b._exp else (b, a)
        # A much smaller operand only says which way to round.
        if big._exp - small._exp > ctx._prec + 2:
            floor = big._exp + _ndigits(big._coef) - ctx._prec - 4
            floor = min(floor, big._exp)
            if small._exp + _ndigits(small._coef) - 1 < floor - 1:
                small = _new(small._sign, 1, floor - 1)
                exp = floor - 1
        x = big._coef * _ten(big._exp - exp)
        y = small._coef * _ten(small._exp - exp)
        sx, sy = big._sign, small._sign
    else:
        sx, sy = a._sign, b._sign
    n = (-x if sx else x) + (-y if sy else y)
    if not n:
        return _fix(_new(1 if ctx._rounding == ROUND_FLOOR else 0, 0, exp), ctx)
    return _fix(_new(1 if n < 0 else 0, abs(n), exp), ctx)


def _mul(a, b, ctx):
    sign = a._sign ^ b._sign
    if type(a._exp) is str or type(b._exp) is str:
        nan = _nans(ctx, a, b)
        if nan is not None:
            return nan
        if a.is_zero() or b.is_zero():
            return _signal(ctx, InvalidOperation, None, _NAN)
        return _new(sign, 0, 'F')
    return _fix(_new(sign, a._coef * b._coef, a._exp + b._exp), ctx)


def _div(a, b, ctx):
    sign = a._sign ^ b._sign
    if type(a._exp) is str or type(b._exp) is str:
        nan = _nans(ctx, a, b)
        if nan is not None:
            return nan
        if a._exp == 'F':
            if b._exp == 'F':
                return _signal(ctx, InvalidOperation, None, _NAN)
            return _new(sign, 0, 'F')
        _raise_all(ctx, (Clamped,))
        return _new(sign, 0, ctx.Etiny())
    if not b._coef:
        if not a._coef:
            return _signal(ctx, InvalidOperation, DivisionUndefined, _NAN)
        return _signal(ctx, DivisionByZero, None, _new(sign, 0, 'F'))
    ideal = a._exp - b._exp
    if not a._coef:
        return _fix(_new(sign, 0, ideal), ctx)
    shift = _ndigits(b._coef) - _ndigits(a._coef) + ctx._prec + 1
    exp = ideal - shift
    if shift >= 0:
        q, r = divmod(a._coef * _ten(shift), b._coef)
    else:
        q, r = divmod(a._coef, b._coef * _ten(-shift))
    if r:
        # A last digit that is neither 0 nor 5 says that more follows.
        if q % 5 == 0:
            q += 1
    else:
        while exp < ideal and q % 10 == 0:
            q //= 10
            exp += 1
    return _fix(_new(sign, q, exp), ctx)


def _divmod(a, b, ctx, both=False):
    """(integer quotient, remainder)."""
    sign = a._sign ^ b._sign
    nan = _nans(ctx, a, b)
    if nan is not None:
        return nan, nan
    if a._exp == 'F':
        if b._exp == 'F':
            r = _signal(ctx, InvalidOperation, None, _NAN)
            return r, r
        quotient = _new(sign, 0, 'F')
        return quotient, _signal(ctx, InvalidOperation, None, _NAN) if both else _NAN
    if b._exp == 'F':
        return _new(sign, 0, 0), _fix(a, ctx) if both else a
    if not b._coef:
        if not a._coef:
            r = _signal(ctx, InvalidOperation, DivisionUndefined, _NAN)
            return r, r
        if both:
            signals = [DivisionByZero, InvalidOperation]
            ctx._flags._on.update(signals)
            for s in (InvalidOperation, DivisionByZero):
                if s in ctx._traps._on:
                    raise s([t for t in (InvalidOperation, DivisionByZero) if t in ctx._traps._on])
            return _new(sign, 0, 'F'), _NAN
        return _signal(ctx, DivisionByZero, None, _new(sign, 0, 'F')), _NAN
    ideal = min(a._exp, b._exp)
    if not a._coef or a.adjusted() - b.adjusted() < -1:
        rest = _new(a._sign, a._coef * _ten(a._exp - ideal) if a._exp - ideal < ctx._prec + 20 or not a._coef
                    else a._coef, ideal if a._exp - ideal < ctx._prec + 20 or not a._coef else a._exp)
        return _new(sign, 0, 0), _fix(rest, ctx) if both else None
    if a.adjusted() - b.adjusted() > ctx._prec:
        r = _signal(ctx, InvalidOperation, DivisionImpossible, _NAN)
        return r, r
    q, r = divmod(a._coef * _ten(a._exp - ideal), b._coef * _ten(b._exp - ideal))
    if q >= _ten(ctx._prec):
        r = _signal(ctx, InvalidOperation, DivisionImpossible, _NAN)
        return r, r
    return _new(sign, q, 0), _fix(_new(a._sign, r, ideal), ctx) if both else None


def _rem(a, b, ctx):
    nan = _nans(ctx, a, b)
    if nan is not None:
        return nan
    if a._exp == 'F':
        return _signal(ctx, InvalidOperation, None, _NAN)
    if b._exp == 'F':
        return _fix(a, ctx)
    if not b._coef:
        return _signal(ctx, InvalidOperation, None if a._coef else DivisionUndefined, _NAN)
    return _divmod(a, b, ctx, True)[1]


def _next(d, ctx, down):
    nan = _nans(ctx, d)
    if nan is not None:
        return nan
    biggest = _new(d._sign, _ten(ctx._prec) - 1, ctx.Etop())
    if d._exp == 'F':
        return d if d._sign == down else biggest
    work = ctx.copy()
    work._rounding = ROUND_FLOOR if down else ROUND_CEILING
    work._traps = _SignalDict()
    new = _fix(d, work)
    if _cmp(new, d) != 0 if type(new._exp) is not str else True:
        return new
    return _add(new, _new(down, 1, ctx.Etiny() - 1), work)


def _logical(a, b, ctx, op):
    for d in (a, b):
        if d._sign or d._exp != 0 or any(c not in '01' for c in str(d._coef)):
            return _signal(ctx, InvalidOperation, None, _NAN)
    x, y = a._digits_for(ctx), b._digits_for(ctx)
    return _new(0, int(''.join([str(op(int(p), int(q))) for p, q in zip(x, y)])), 0)


# ── powers ──

def _pow_modulo(base, exp, modulo, ctx):
    nan = _nans(ctx, base, exp, modulo)
    if nan is not None:
        return nan
    ints = all(type(d._exp) is not str and (d._exp >= 0 or int(d) == d) for d in (base, exp, modulo))
    if not ints or exp._sign or not modulo._coef or modulo.adjusted() >= ctx._prec or \
            not exp._coef and not base._coef:
        return _signal(ctx, InvalidOperation, None, _NAN)
    sign = base._sign if int(exp) & 1 else 0
    return _new(sign, pow(abs(int(base)), int(exp), abs(int(modulo))), 0)


def _is_integer(d):
    return type(d._exp) is not str and (d._exp >= 0 or d._coef % _ten(min(-d._exp, _ndigits(d._coef) + 1)) == 0)


def _pow(a, b, ctx):
    nan = _nans(ctx, a, b)
    if nan is not None:
        return nan
    if b._exp != 'F' and not b._coef:
        if a._exp != 'F' and not a._coef:
            return _signal(ctx, InvalidOperation, None, _NAN)
        return _new(0, 1, 0)
    integral = _is_integer(b)
    odd = integral and int(b) & 1 if integral and b._exp != 'F' and b.adjusted() < 40 else 0
    sign = 1 if a._sign and odd else 0
    if a._sign and not integral and a._exp != 'F' and a._coef and b._exp != 'F':
        return _signal(ctx, InvalidOperation, None, _NAN)
    if a._exp != 'F' and not a._coef:
        return _new(sign, 0, 'F') if b._sign else _new(sign, 0, 0)
    if a._exp == 'F':
        return _new(sign, 0, 0) if b._sign else _new(sign, 0, 'F')
    if a._sign and b._exp == 'F':
        return _signal(ctx, InvalidOperation, None, _NAN)
    one = _cmp(a.copy_abs(), _ONE)
    if one == 0:
        if integral and b._exp != 'F':
            # Exact: 1 with as many zeros as the exponents would give, within the precision.
            if not a._exp:
                return _new(sign, 1, 0)
            exp = a._exp * abs(int(b)) if b.adjusted() < 20 else -ctx._prec
            if not b._sign and exp > 0:
                exp = 0
            exp = max(exp, 1 - ctx._prec) if not b._sign else 1 - ctx._prec
            if exp == 1 - ctx._prec:
                _raise_all(ctx, (Rounded,))
            return _new(sign, _ten(-exp), exp)
        if b._exp == 'F':
            _raise_all(ctx, (Inexact, Rounded))
            return _new(0, _ten(ctx._prec - 1), 1 - ctx._prec)
        _raise_all(ctx, (Inexact, Rounded))
        return _new(0, _ten(ctx._prec - 1), 1 - ctx._prec)
    if b._exp == 'F':
        return _new(0, 0, 'F') if (one > 0) != bool(b._sign) else _new(0, 0, 0)
    # How large the result is, roughly.
    size = a.adjusted() if a.adjusted() >= 0 else a.adjusted() + 1
    if abs(size) >= 1 and b.adjusted() + len(str(abs(size))) > 22:
        grows = (size > 0) != bool(b._sign)
        return _nearest(_new(sign, 1, ctx._Emax + 1 if grows else ctx.Etiny() - 1), ctx, True)
    if integral:
        n = int(b)
        if abs(n) * _ndigits(a._coef) <= max(4 * ctx._prec, 2000):
            exact = _new(sign, a._coef ** abs(n), a._exp * abs(n))
            if n > 0:
                return _fix(exact, ctx)
            return _div(_ONE, exact, ctx)
    magnitude = a.copy_abs()
    exact = None if integral else _exact_power(magnitude, b, ctx)
    if exact is not None:
        result = exact
        pad = ctx._prec - _ndigits(result._coef)
        if pad > 0:
            result = _new(sign, result._coef * _ten(pad), result._exp - pad)
        _raise_all(ctx, (Inexact, Rounded))
        return _fix(result, ctx)
    work = ctx.copy()
    work._flags = ctx._flags
    result = _ziv(lambda digits: _power_digits(magnitude, b, digits), ctx, ctx._rounding)
    return _new(sign, result._coef, result._exp) if sign else result


def _exact_power(a, b, ctx):
    """a ** b where that is a finite decimal within the precision (b is no integer), else None."""
    n, d = b.as_integer_ratio()
    if d > 64 or abs(n) > 64:
        return None
    num, den = a.as_integer_ratio()
    if n < 0:
        num, den = den, num
        n = -n
    roots = []
    for v in (num, den):
        r = _iroot(v, d)
        if r ** d != v:
            return None
        roots.append(r)
    num, den = roots[0] ** n, roots[1] ** n
    twos = fives = 0
    rest = den
    while rest % 2 == 0:
        rest //= 2
        twos += 1
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return None
    e = max(twos, fives)
    coef = num * 10 ** e // den
    return _new(0, coef, -e) if _ndigits(coef) <= ctx._prec else None


def _iroot(n, k):
    if n < 2:
        return n
    x = 1 << -(-n.bit_length() // k)
    while True:
        y = ((k - 1) * x + n // x ** (k - 1)) // k
        if y >= x:
            return x
        x = y


def _nearest(d, ctx, keep_rounding=False):
    """d rounded half to even, whatever the context says."""
    if keep_rounding:
        return _fix(d, ctx)
    work = ctx.copy()
    work._rounding = ROUND_HALF_EVEN
    work._flags = ctx._flags
    return _fix(d, work)


def _ziv(compute, ctx, rounding=ROUND_HALF_EVEN):
    """The value that `compute(digits)` approximates (as sign, coefficient, exponent, off by less than 10 units),
    rounded correctly: with more digits until the rounding is certain."""
    extra = 8
    while True:
        sign, coef, exp = compute(ctx._prec + extra)
        drop = _ndigits(coef) - ctx._prec - 1
        tail = coef % _ten(drop)
        half = coef % _ten(drop + 1)
        unit = _ten(drop)
        if 100 < tail < unit - 100 or extra > 200:
            break
        extra *= 2
    if coef % 10 == 0 or coef % 10 == 5:
        coef += 1
    work = ctx.copy()
    work._rounding = rounding
    work._flags = ctx._flags
    return _fix(_new(sign, coef, exp), work)


# Fixed-point helpers: ints scaled by S.

_ln10_cache = {}


def _atanh_inverse(n, S):
    """atanh(1/n)."""
    total = term = S // n
    square = n * n
    k = 1
    while term:
        term //= square
        k += 2
        total += term // k
    return total


def _ln10(p):
    """ln 10 with p digits after the point."""
    if p not in _ln10_cache:
        S = 10 ** (p + 5)
        # 10 = 2**3 * 5/4; ln 2 = 2 atanh(1/3), ln 5/4 = 2 atanh(1/9).
        _ln10_cache[p] = (6 * _atanh_inverse(3, S) + 2 * _atanh_inverse(9, S)) // 10 ** 5
    return _ln10_cache[p]


def _exp_fixed(x, S):
    """exp(x/S) * S for 0 <= x/S < 3."""
    halvings = 12
    x >>= halvings
    total = term = S
    k = 1
    while term:
        term = term * x // (S * k)
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total // S
    return total


def _exp_of(num, p):
    """exp(num / 10**p) as (coefficient, exponent) with about p - 8 correct digits."""
    S = 10 ** p
    k, r = divmod(num, _ln10(p))
    return _exp_fixed(r, S), k - p


def _exp_digits(d, digits):
    adj = d.adjusted()
    p = digits + max(adj, 0) + 12
    shift = d._exp + p
    num = d._coef * 10 ** shift if shift >= 0 else d._coef // 10 ** -shift
    coef, exp = _exp_of(-num if d._sign else num, p)
    drop = _ndigits(coef) - digits
    return 0, coef // 10 ** drop, exp + drop


def _ln_fixed(coef, exp, p):
    """ln(coef * 10**exp) scaled by 10**p."""
    S = 10 ** p
    k = _ndigits(coef) - 1 + exp
    # m in [1, 10), then in (0.4, 4).
    shift = p - (k - exp)
    m = coef * 10 ** shift if shift >= 0 else coef // 10 ** -shift
    if m > 4 * S:
        m //= 10
        k += 1
    roots = 8
    for _ in range(roots):
        m = _math.isqrt(m * S)
    z = (m - S) * S // (m + S)
    total = term = z
    square = z * z // S
    n = 1
    while term:
        term = term * square // S
        n += 2
        total += term // n if term > 0 else -(-term // n)
        if -n < term < n:
            break
    return (total << (roots + 1)) + k * _ln10(p)


def _close_to_one(d):
    """How many digits after the point ln d begins with as zeros."""
    diff = _add(d, _new(1, 1, 0), _wide)
    return max(-diff.adjusted(), 0) if diff._coef else 0


def _ln_digits(d, digits):
    p = digits + _close_to_one(d) + 14
    n = _ln_fixed(d._coef, d._exp, p)
    return _trimmed(n, p, digits)


def _trimmed(n, p, digits):
    sign = 1 if n < 0 else 0
    n = abs(n)
    drop = _ndigits(n) - digits
    if drop > 0:
        return sign, n // 10 ** drop, drop - p
    return sign, n, -p


def _log10_digits(d, digits):
    p = digits + _close_to_one(d) + 16
    n = _ln_fixed(d._coef, d._exp, p) * 10 ** p // _ln10(p)
    return _trimmed(n, p, digits)


def _power_digits(a, b, digits):
    extra = max(b.adjusted(), 0) + len(str(abs(a.adjusted()) + 1)) + 16
    near = _close_to_one(a)
    p = digits + extra + near
    log = _ln_fixed(a._coef, a._exp, p)
    shift = b._exp
    num = log * b._coef
    num = num * 10 ** shift if shift >= 0 else num // 10 ** -shift
    coef, exp = _exp_of(-num if b._sign else num, p)
    drop = _ndigits(coef) - digits
    return 0, coef // 10 ** drop, exp + drop


# ── text ──

def _text(d, eng, ctx):
    sign = '-' if d._sign else ''
    exp = d._exp
    if type(exp) is str:
        if exp == 'F':
            return sign + 'Infinity'
        payload = str(d._coef) if d._coef else ''
        return sign + ('NaN' if exp == 'n' else 'sNaN') + payload
    digits = _int_to_digits(d._coef)
    left = exp + len(digits)
    if exp <= 0 and left > -6:
        dot = left
    elif not eng:
        dot = 1
    elif d._coef == 0:
        dot = (left + 1) % 3 - 1
    else:
        dot = (left - 1) % 3 + 1
    if dot <= 0:
        whole, frac = '0', '.' + '0' * -dot + digits
    elif dot >= len(digits):
        whole, frac = digits + '0' * (dot - len(digits)), ''
    else:
        whole, frac = digits[:dot], '.' + digits[dot:]
    if left == dot:
        tail = ''
    else:
        tail = f"{'E' if ctx._capitals else 'e'}{left - dot:+d}"
    return sign + whole + frac + tail


def _spec_parts(spec):
    fill, align = ' ', None
    i = 0
    if len(spec) > 1 and spec[1] in '<>=^':
        fill, align, i = spec[0], spec[1], 2
    elif spec[:1] in ('<', '>', '=', '^') and spec:
        align, i = spec[0], 1
    sign = '-'
    if i < len(spec) and spec[i] in '+- ':
        sign = spec[i]
        i += 1
    no_neg_zero = spec[i:i + 1] == 'z'
    i += no_neg_zero
    alternate = spec[i:i + 1] == '#'
    i += alternate
    zero = False
    if spec[i:i + 1] == '0':
        zero = True
        i += 1
        if align is not None:
            raise ValueError('invalid format string')
    j = i
    while j < len(spec) and spec[j].isdigit():
        j += 1
    width = int(spec[i:j] or '0')
    i = j
    sep = ''
    if i < len(spec) and spec[i] == ',':
        sep = ','
        i += 1
    precision = None
    if spec[i:i + 1] == '.':
        j = i + 1
        while j < len(spec) and spec[j].isdigit():
            j += 1
        if j == i + 1:
            raise ValueError('invalid format string')
        precision = int(spec[i + 1:j])
        i = j
    kind = spec[i:]
    if len(kind) > 1 or kind and kind not in 'eEfFgGn%':
        raise ValueError('invalid format string')
    if kind == 'n' and sep:
        raise ValueError('invalid format string')
    if zero:
        fill, align = '0', '='
    return fill, align or '>', sign, no_neg_zero, width, sep, precision, kind


def _format(d, spec):
    if not isinstance(spec, str):
        raise TypeError('format argument must be str')
    fill, align, sign_style, no_neg_zero, width, sep, precision, kind = _spec_parts(spec)
    ctx = _current
    if type(d._exp) is str:
        body = _text(d.copy_abs(), False, ctx)
        if kind == '%':
            body += '%'
        if fill == '0' and align == '=':
            fill, align = ' ', '>'
        return _padded(d._sign, body, fill, align, sign_style, width)
    if not kind:
        kind = 'G' if ctx._capitals else 'g'
        general_default = True
    else:
        general_default = False
    if kind == 'n':
        kind = 'g'
    if kind == '%':
        d = _new(d._sign, d._coef, d._exp + 2)
    rounding = ctx._rounding
    if precision is not None:
        if kind in 'eE':
            d = _to_figures(d, precision + 1, rounding)
        elif kind in 'fF%':
            d = _rescale(d, -precision, rounding)[0]
        elif kind in 'gG' and _ndigits(d._coef) > precision:
            d = _to_figures(d, max(precision, 1), rounding)
    if not d._coef and d._exp > 0 and kind in 'fF%':
        d = _rescale(d, 0, rounding)[0]
    if no_neg_zero and not d._coef:
        d = _new(0, 0, d._exp)
    digits = _int_to_digits(d._coef)
    left = d._exp + len(digits)
    if kind in 'eE':
        dot = 1 - precision if not d._coef and precision is not None else 1
    elif kind in 'fF%':
        dot = left
    elif d._exp <= 0 and left > -6:
        dot = left
    else:
        dot = 1
    if dot < 0:
        whole, frac = '0', '0' * -dot + digits
    elif dot > len(digits):
        whole, frac = digits + '0' * (dot - len(digits)), ''
    else:
        whole, frac = digits[:dot] or '0', digits[dot:]
    exp = left - dot
    body = whole
    tail = '.' + frac if frac else ''
    if exp != 0 or kind in 'eE':
        mark = 'E' if kind in 'EGF' else 'e'
        tail += f'{mark}{exp:+d}'
    if kind == '%':
        tail += '%'
    if sep:
        signed = d._sign or sign_style in '+ '
        least = width - len(tail) - signed if fill == '0' and align == '=' else 1
        body = _grouped(body, sep, least)
    return _padded(d._sign, body + tail, fill, align, sign_style, width)


def _to_figures(d, figures, rounding):
    if not d._coef:
        return d
    drop = _ndigits(d._coef) - figures
    if drop <= 0:
        return _new(d._sign, d._coef * _ten(-drop), d._exp + drop)
    coef, _ = _drop(d._coef, drop, d._sign, rounding)
    exp = d._exp + drop
    if _ndigits(coef) > figures:
        coef //= 10
        exp += 1
    return _new(d._sign, coef, exp)


def _grouped(digits, sep, least):
    groups = []
    while True:
        n = min(3, max(len(digits), least, 1))
        groups.append('0' * (n - len(digits[-3:])) + digits[-n:] if len(digits) < n else digits[-n:])
        digits = digits[:-n]
        least -= n
        if not digits and least <= 0:
            break
        least -= 1
    return sep.join(reversed(groups))


def _padded(sign, body, fill, align, sign_style, width):
    sign = '-' if sign else sign_style if sign_style in '+ ' else ''
    pad = fill * (width - len(sign) - len(body))
    if align == '<':
        return sign + body + pad
    if align == '>':
        return pad + sign + body
    if align == '=':
        return sign + pad + body
    half = len(pad) // 2
    return pad[:half] + sign + body + pad[half:]


# ── the contexts there are ──

def _context(prec, rounding, traps):
    ctx = object.__new__(Context)
    ctx._prec, ctx._rounding, ctx._Emin, ctx._Emax = prec, rounding, -999999, 999999
    ctx._capitals, ctx._clamp = 1, 0
    ctx._flags = _SignalDict()
    ctx._traps = _SignalDict(traps)
    return ctx


DefaultContext = _default = _context(28, ROUND_HALF_EVEN, [InvalidOperation, DivisionByZero, Overflow])
BasicContext = _context(9, ROUND_HALF_UP, [InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = _context(9, ROUND_HALF_EVEN, [])
_current = DefaultContext.copy()
_wide = _context(MAX_PREC, ROUND_HALF_EVEN, [])
_ONE = _new(0, 1, 0)
_NAN = _new(0, 0, 'n')


def _context_methods():
    """The operations as methods of contexts: `ctx.add(a, b)`."""
    def unary(name, method):
        def f(self, a, /):
            return getattr(_strict(a), method)(context=self)
        f.__name__ = name
        setattr(Context, name, f)

    def binary(name, method):
        def f(self, a, b, /):
            return getattr(_strict(a), method)(b, context=self)
        f.__name__ = name
        setattr(Context, name, f)

    def plain(name, op):
        def f(self, *args):
            args = [_strict(a) for a in args]
            return op(*args, self)
        f.__name__ = name
        setattr(Context, name, f)

    for name in ('exp', 'ln', 'log10', 'logb', 'sqrt', 'normalize', 'next_minus', 'next_plus', 'logical_invert',
                 'number_class', 'is_normal', 'is_subnormal', 'to_eng_string', 'to_integral_exact',
                 'to_integral_value'):
        unary(name, name)
    Context.to_integral = Context.to_integral_value
    for name in ('compare', 'compare_signal', 'compare_total', 'compare_total_mag', 'copy_sign', 'logical_and',
                 'logical_or', 'logical_xor', 'max', 'max_mag', 'min', 'min_mag', 'next_toward', 'quantize',
                 'remainder_near', 'rotate', 'same_quantum', 'scaleb', 'shift'):
        binary(name, name)
    plain('add', _add)
    plain('subtract', _sub)
    plain('multiply', _mul)
    plain('divide', _div)
    plain('divide_int', lambda a, b, ctx: _divmod(a, b, ctx)[0])
    plain('divmod', lambda a, b, ctx: _divmod(a, b, ctx, True))
    plain('remainder', _rem)
    plain('minus', _negated)
    plain('plus', _plus)
    plain('abs', lambda a, ctx: _negated(a, ctx) if a._sign else _plus(a, ctx))
    plain('fma', lambda a, b, c, ctx: a.fma(b, c, ctx))
    for name in ('canonical', 'copy_abs', 'copy_negate', 'is_canonical', 'is_finite', 'is_infinite', 'is_nan',
                 'is_qnan', 'is_signed', 'is_snan', 'is_zero'):
        plain(name, lambda a, ctx, name=name: getattr(a, name)())
    plain('copy_decimal', lambda a, ctx: a)
    plain('to_sci_string', lambda a, ctx: _text(a, False, ctx))

    def power(self, a, b, modulo=None):
        a, b = _strict(a), _strict(b)
        return _pow(a, b, self) if modulo is None else _pow_modulo(a, b, _strict(modulo), self)
    Context.power = power


_context_methods()
_static_types(Decimal, Context)
