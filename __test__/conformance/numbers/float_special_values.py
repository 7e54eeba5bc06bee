inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf + 1, inf - inf, inf * 0, inf / inf, 1 / inf, -1 / inf, inf > 10**400, inf == float("Infinity"), nan == nan, nan != nan, nan < 1, nan > 1, nan in [nan], [nan] == [nan], min(1, nan), max(nan, 1), sorted([3, nan, 1]), round(1e300, -299), inf // 1, inf % 2, 2 % inf)
print(0.0 == -0.0, str(-0.0), 0.0 + -0.0, -0.0 + -0.0, 0.1 + 0.2, 0.1 + 0.2 == 0.3, 1e16 + 1, 2**53 + 1.0, 1e308 * 10, 5e-324 / 2, 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324, 1e-320, 123456789012345678.0, 1e15, 1e16, 1e17, 0.0001, 0.00001, 1e22, 1e23, 9007199254740993.0)
print(repr(1/3), repr(2/3), 1e100, 1.0, 100.0, 1e5, 12345.678e-10, float("1e-7"), 3.0e10, -1.5e-9, 1.1e16, float(2**70), float("1_0.5"), 1.0.hex(), (0.1).hex(), float.fromhex("0x1.999999999999ap-4") == 0.1)
import math
print(math.isnan(nan), math.isinf(-inf), math.copysign(1, -0.0), math.isclose(0.1 + 0.2, 0.3), hash(inf), hash(-inf), bool(nan), bool(0.0), bool(-0.0), int(1e20), int(-2.9), (2.5).is_integer(), (1e300).is_integer(), 1e20 == 10**20, 0.5 == 1/2, 2**0.5 * 2**0.5 == 2, 3 == 3.0, 10**16 + 1 == 1e16, 1.5 < 2, -1.5 > -2)
