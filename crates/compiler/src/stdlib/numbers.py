"""The tower of numbers: abstract classes of what arithmetic can be done with."""

from abc import ABCMeta, abstractmethod

__all__ = ['Number', 'Complex', 'Real', 'Rational', 'Integral']


# Nearly all methods of these classes are abstract and differ in no more than name and sign, so they are made here.

def _abstract(owner, name, doc, method):
    method.__name__ = name
    method.__qualname__ = f'{owner}.{name}'
    method.__doc__ = doc
    return abstractmethod(method)


def _unary(owner, name, doc):
    """An abstract method without arguments."""
    def method(self):
        raise NotImplementedError
    return _abstract(owner, name, doc, method)


def _binary(owner, name, sign):
    """An abstract method of another operand."""
    def method(self, other):
        raise NotImplementedError
    return _abstract(owner, name, f'`self {sign} other`', method)


def _reflected(owner, name, sign):
    """The one that is asked when the left operand does not know the right one."""
    def method(self, other):
        raise NotImplementedError
    return _abstract(owner, name, f'`other {sign} self`', method)


def _operator(owner, name, sign):
    return _binary(owner, f'__{name}__', sign), _reflected(owner, f'__r{name}__', sign)


class Number(metaclass=ABCMeta):
    """The base of all numbers: for `isinstance(x, Number)`, whatever kind it is."""

    __slots__ = ()
    # Each kind has to say how it is hashed.
    __hash__ = None


class Complex(Number):
    """Numbers with the operations of complex."""

    __slots__ = ()

    real = property(_unary('Complex', 'real', 'The real part.'))
    imag = property(_unary('Complex', 'imag', 'The imaginary part.'))
    conjugate = _unary('Complex', 'conjugate', 'The number with the sign of its imaginary part changed.')
    __abs__ = _unary('Complex', '__abs__', 'How far it is from zero.')
    __neg__ = _unary('Complex', '__neg__', '`-self`')
    __pos__ = _unary('Complex', '__pos__', '`+self`')
    __add__, __radd__ = _operator('Complex', 'add', '+')
    __mul__, __rmul__ = _operator('Complex', 'mul', '*')
    __truediv__, __rtruediv__ = _operator('Complex', 'truediv', '/')
    __eq__ = _binary('Complex', '__eq__', '==')

    @abstractmethod
    def __pow__(self, exponent):
        """`self ** exponent`"""
        raise NotImplementedError

    @abstractmethod
    def __rpow__(self, base):
        """`base ** self`"""
        raise NotImplementedError

    @abstractmethod
    def __complex__(self):
        """The number as a complex."""

    def __sub__(self, other):
        """`self - other`"""
        return self + -other

    def __rsub__(self, other):
        """`other - self`"""
        return -self + other

    def __bool__(self):
        """Whether it is not zero."""
        return self != 0


class Real(Complex):
    """Numbers on a line: with an order, rounding and division without a rest."""

    __slots__ = ()

    __float__ = _unary('Real', '__float__', 'The number as a float.')
    __trunc__ = _unary('Real', '__trunc__', 'The next Integral towards zero.')
    __floor__ = _unary('Real', '__floor__', 'The greatest Integral that is not above it.')
    __ceil__ = _unary('Real', '__ceil__', 'The least Integral that is not below it.')
    __lt__ = _binary('Real', '__lt__', '<')
    __le__ = _binary('Real', '__le__', '<=')
    __floordiv__, __rfloordiv__ = _operator('Real', 'floordiv', '//')
    __mod__, __rmod__ = _operator('Real', 'mod', '%')

    @abstractmethod
    def __round__(self, ndigits=None):
        """Rounded to so many decimal places: an Integral if `ndigits` is None, else a Real."""
        raise NotImplementedError

    def __divmod__(self, other):
        """`self // other` and `self % other`."""
        return self // other, self % other

    def __rdivmod__(self, other):
        """`other // self` and `other % self`."""
        return other // self, other % self

    # As a Complex:

    def __complex__(self):
        """The number as a complex."""
        return complex(float(self))

    @property
    def real(self):
        """The number itself."""
        return +self

    @property
    def imag(self):
        """Zero."""
        return 0

    def conjugate(self):
        """The number itself."""
        return +self


class Rational(Real):
    """Fractions of two integers, in lowest terms."""

    __slots__ = ()

    numerator = property(_unary('Rational', 'numerator', 'What is above the line.'))
    denominator = property(_unary('Rational', 'denominator', 'What is below the line.'))

    def __float__(self):
        """The number as a float: integers of any size are divided without a detour."""
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """Integers, which have bits as well."""

    __slots__ = ()

    __int__ = _unary('Integral', '__int__', 'The number as an int.')
    __invert__ = _unary('Integral', '__invert__', '`~self`')
    __and__, __rand__ = _operator('Integral', 'and', '&')
    __or__, __ror__ = _operator('Integral', 'or', '|')
    __xor__, __rxor__ = _operator('Integral', 'xor', '^')
    __lshift__, __rlshift__ = _operator('Integral', 'lshift', '<<')
    __rshift__, __rrshift__ = _operator('Integral', 'rshift', '>>')

    @abstractmethod
    def __pow__(self, exponent, modulus=None):
        """`self ** exponent`, or what is left of it by `modulus`."""
        raise NotImplementedError

    def __index__(self):
        """The number as an index."""
        return int(self)

    # As a Rational:

    def __float__(self):
        """The number as a float."""
        return float(int(self))

    @property
    def numerator(self):
        """The number itself."""
        return +self

    @property
    def denominator(self):
        """One."""
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
