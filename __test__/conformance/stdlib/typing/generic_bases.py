from typing import List, Generic, TypeVar, Dict, Mapping, Iterable
T=TypeVar('T')
class A(List[T], Generic[T]): pass
print(A.__mro__, A.__orig_bases__, A[int])
class B(Dict[str,T], Generic[T]): pass
print(B.__bases__)
class C(Mapping[str,T], Generic[T]): pass
print(C.__bases__)
class D(list[T], Generic[T]): pass
print(D.__bases__)
class E(List[int]): pass
print(E.__bases__)
class F(List[T], Iterable[T]): pass
print(F.__bases__)
