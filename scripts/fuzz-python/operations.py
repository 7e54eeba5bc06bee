"""What can be done with values, as templates: `$type` is a hole for an expression of that type or group.

`-> type` begins the operations whose result has that type.
"""

# Operators, displays, subscripts, comprehensions.
OPERATORS = """
-> int
$int+$int $int-$int $int*$small $int//$int $int%$int $int**$small $int<<$width $int>>$width $int&$int $int|$int $int^$int -$int ~$int
+$int (-$bool) ($bool+$bool) len($sized) $int@$int
-> float
$float+$float $float-$num $float*$real $int/$int $float//$float $float%$real $float**$small -$float +$float $int**-1 $real/$real
$float**$float
-> complex
$complex+$num $complex-$complex $complex*$complex $complex/$num $complex**$small -$complex $complex**$complex $complex//$num $complex%$num
-> bool
$int<$int $real<=$real $str<$str $any==$any $any!=$any $list<$list $tuple>=$tuple $anyset<=$anyset $anyset<$anyset $bytes>$bytelike
(not $any) ($any is $none) ($any is not $any) ($key in $dict) ($any in $list) ($str in $str) ($int in $range) ($any in $any) ($any not in $any)
$num<$num<=$num $any<$any $int<$int==$int!=$any $any>$any ($key in $anyset) ($bytelike in $bytes) ($int in $bytes) ($any in $iterable)
hash($num)==hash($num) $dict==$dict $setlike<=$setlike $setlike==$setlike $range==$range $slice==$slice $slice<$slice $orderable<$orderable ($any is $notimplemented)
-> str
$str+$str $str*$small $small*$str $str[$index] $str[$bound:$bound] $str[::$bound] $str[$bound:$bound:$bound] $percent%$any $percent%($any,)
$percent%($any,$any) $percent%$dict $str%$tuple $percent%($int,) $percent%($int,$float)
-> bytes
$bytes+$bytelike $bytes*$small $bytes[$bound:$bound] $bytes[::$bound] $bpercent%$any $bpercent%($any,$any) $bpercent%$dict $bpercent%($bytes,)
-> bytearray
$bytearray+$bytelike $bytearray*$small $bytearray[$bound:$bound:$bound] $small*$bytearray $bytearray%$tuple
-> memoryview
$memoryview[$bound:$bound]
-> list
$list+$list $list*$small $small*$list $list[$bound:$bound] $list[::$bound] $list[$bound:$bound:$bound] [$any,$any] [*$iterable] [$any,*$iterable,*$any]
[x for x in $iterable] [x for x in $any if x] [$any for x in $ints if x] [(x,y) for x in $ints for y in $iterable] [x+x for x in $iterable]
[x for x in $ints if x if x>1] [[x for x in y] for y in $any] [x for x in [y for y in $ints]] [(x:=y) for y in $ints] [f(x) for f in [$func] for x in $iterable]
[x for x,y in $pairs] [x for (x,*y) in $any] list(x for x in $iterable) [*map($func,$iterable)] (lambda x:(x.sort(key=$func,reverse=$flag),x))(list($ints)) (lambda x:(x.sort(reverse=$flag),x))(list($strs)) [lambda:x for x in $ints][0]()
-> tuple
$tuple+$tuple $tuple*$small $small*$tuple $tuple[$bound:$bound] $tuple[::$bound] ($any,) ($any,$any) (*$iterable,$any) ($any,*$any) tuple(x for x in $iterable if x)
-> dict
{$key:$any} {$key:$any,$key:$any} {**$dict} {**$dict,$key:$any} {**$any} {x:$any for x in $iterable} {x:y for x,y in $pairs} $dict|$dict $dict|$any
{x:x for x in $any if x} {x:{y:x for y in $ints} for x in $ints} {$any:$any}
-> set
{$key,$key} {*$iterable} {x for x in $iterable} $anyset|$anyset $anyset&$anyset $anyset-$anyset $anyset^$anyset {x for x in $ints if x%2} $setlike|$setlike
$setlike&$iterable $dict_keys-$iterable $dict_keys^$dict_keys {*$any,$any} {$any,$any}
-> any
$list[$index] $tuple[$index] $bytes[$index] $range[$index] $dict[$key] $any[$any] $any[$index] $any[$any,$any] $any[$bound:$bound] $range[$bound:$bound:$bound]
($any and $any) ($any or $any) ($any if $any else $any) (x:=$any) (x:=$int)+x (lambda x:x)($any) (lambda x,y=$any:(x,y))($any) $any+$any $any-$any $any*$small
$any/$any $any//$any $any%$any $any&$any $any|$any $any^$any $any<<$small $any>>$small $any@$any -$any +$any ~$any $any**$small $small**$any
$any>=$any $memoryview[$index] repr($type[$any]) repr($type[$type,$any]) repr($type|$type) repr($type|$none) (lambda:$any)()
$any.real $any.imag $any.numerator $any.denominator $any.nope $slice.start $slice.step $range.start $range.stop $any.__class__
$any.__class__.__name__ $any.start $memoryview.nbytes $memoryview.format $memoryview.shape $memoryview.readonly $memoryview.strides $memoryview.itemsize
$memoryview.ndim $memoryview.obj $memoryview.c_contiguous $any() $any($any) $any.real($any) $type.mro() $type.__name__ $type.__mro__ $any[...] $any[()]
$any[slice($bound,$bound)] $list[True] $list[$float] $any<$any<$any $any==$any==$any ($any in $any in $any) $none.x None[$any] 1($any) $str.x() ''[$any]
[].__getitem__ $list.append.__name__ $type.__qualname__ $type.__bases__ (yield_:=$any,yield_) f'{$any}' f'{$any!r}' f'{$any!s:>{$width}}' f'{$any:{$spec}}'
f'{$num:{$spec}}' f'{$int:{$spec}}' f'{$float:{$spec}}' f'{$str:{$spec}}' f'a{$any}b{$any!a}' f'{$real:{$width}.{$small}f}' f'{$float:.{$small}{"efg%"[$small]}}'
"""

# Calls of the builtin functions and classes, with all their parameters.
BUILTINS = """
-> int
abs($int) int($any) int($intstr) int($intstr,$base) int($intstr,base=$base) int($float) int($str,$any) len($any) len($longrange) $longrange.index($whole) $longrange.count($whole) $longrange[$index] $longrange[$whole] ord($str) ord($any) sum($ints) sum($ints,$int)
sum($ints,start=$any) round($float) round($int,$index) hash(0) divmod($int,$int)[0] pow($int,$small) pow($int,$small,$int) pow($int,$small,mod=$int)
pow(base=$int,exp=$small) int.from_bytes($bytelike,$order) int.from_bytes($ints,$order,signed=$bool) int.from_bytes($any) int.from_bytes(bytes=$bytes,byteorder=$order)
int() bool() pow($int,-$small,$int) int(x=$any) int($intstr,base=$any) int($any,base=$base)
-> float
float($any) float($floatstr) abs($float) round($float,$small) round($float,$index) pow($float,$small) float.fromhex($hexfloat) float() sum([$float,$int]) max($float,$int)
float.fromhex($any) pow($int,$small,$any) float(x=$any) divmod($float,$real)[1]
-> complex
complex($num) complex($complexstr) complex($num,$num) complex(real=$num,imag=$num) complex($any,$any) complex() complex($any) complex(imag=$any) abs($complex) complex($str,$any)
-> bool
bool($any) ($whole in $longrange) $longrange==$longrange bool($longrange) any($iterable) all($iterable) callable($any) 2.5.is_integer() 1e16.is_integer() isinstance($any,$type) isinstance($any,($type,$type)) isinstance($any,$type|$type) issubclass($type,$type)
issubclass($any,$type) isinstance($any,$any) hasattr($any,$attr) any($any) all($any) any(x for x in $iterable) issubclass($type,$any) bool(x=$any) hasattr($any,$any)
issubclass($type,($type,($type,))) isinstance($any,($type,$any))
-> str
str($any) repr($longrange) repr(range($any,$any)) repr(range($any)) repr($any) ascii($any) chr($int) chr($any) hex($int) bin($int) oct($int) hex($any) oct($any) bin($any) format($any,$spec) format($num,$spec) format($any) format($any,$any)
format($int,$spec) format($float,$spec) format($str,$spec) format($complex,$spec) str($bytelike,$encoding) str($bytelike,$encoding,$derrors) str(object=$any) str($bytes,errors=$derrors)
str($any,$any) str() ascii($str) type($any).__name__ repr($str) repr($bytes) format($bool,$spec) $template.format($any) $template.format($any,$any) $template.format($any,a=$any)
$template.format(*$iterable) $template.format(**$kwargs) $template.format($any,$spec) $template.format_map($dict) $template.format_map($any)
-> bytes
bytes($any) bytes($str,$encoding) bytes($str,$encoding,$errors) bytes($ints) bytes($width) bytes() bytes(source=$any) bytes.fromhex($hexstr) bytes($str) bytes($any,$encoding) bytes.fromhex($any)
-> bytearray
bytearray($any) bytearray($str,$encoding) bytearray($ints) bytearray($width) bytearray.fromhex($hexstr) bytearray($str,$encoding,errors=$errors)
-> memoryview
memoryview($bytelike) memoryview($any) memoryview(object=$bytes)
-> list
list($any) list($iterable) sorted($ints) sorted($strs) sorted($list) sorted($any) sorted($iterable,key=$func) sorted($iterable,reverse=$flag) sorted($ints,key=lambda x:-x,reverse=True)
list(reversed($seq)) list(reversed($any)) list(enumerate($iterable)) list(enumerate($iterable,$int)) list(enumerate($iterable,start=$any)) list(zip($iterable,$iterable))
list(zip($iterable,$any,strict=$bool)) list(zip()) list(map($func,$iterable)) list(map($func2,$iterable,$iterable)) list(filter($func,$iterable)) list(filter($any,$any))
list(range($small,$int%9)) list(range($small,$index,$index)) list($dict.items()) list($range) sorted($iterable,key=$any) list(map($any,$any)) list(zip($any)) sorted($any,$any)
list(x=$any) sorted(key=$func) list(enumerate($any,$any)) list(zip($iterable,strict=1)) list(zip($iterable,$iterable,$iterable,strict=True))
-> tuple
tuple($any) tuple($iterable) divmod($int,$int) divmod($real,$real) divmod($any,$any) tuple(zip($iterable)) tuple(reversed($list)) $slice.indices($int) $slice.indices($any)
-> dict
dict($any) dict($pairs) dict(**$kwargs) dict($dict,**$kwargs) dict(a=$any) dict($pairs,b=$any) dict.fromkeys($iterable) dict.fromkeys($iterable,$any) dict(zip($strs,$ints)) dict($any,$any)
dict() dict.fromkeys($any,$any)
-> set
set($iterable) set($any) frozenset($iterable) frozenset($any) set() frozenset() set($any,$any) set(x=$any)
-> range
range($small) range($small,$small) range($index,$index,$index) range(stop=$int) range() range($bool) range($float)
-> longrange
range($int) range($int,$int) range($int,$int,$int) range($bound,$bound,$bound) $longrange[$bound:$bound:$bound] range($int,$small,$int)
-> slice
slice($bound) slice($bound,$bound) slice($any,$any,$any) slice() slice(stop=$any)
-> any
max($iterable) min($iterable) max($any,$any) min($any,$any,key=$func) max($iterable,default=$any) max([],default=$any) min($iterable,key=$func) max($any,key=$any) min() max($any,$any,default=1)
next(iter($iterable)) next(iter($iterable),$any) next($any) next($any,$any) iter($any) iter($any,$any) getattr($any,$attr) getattr($any,$attr,$any) getattr($any,$any) reversed($any)
abs($any) round($any) round($any,$index) round($any,$float) sum($any) sum($any,$any) sum($iterable,[]) sum([[1],[2]],$any) pow($any,$small) pow($int,$small,$any) type($any) dir($any)[:0] super($any)
enumerate($any) zip($any) map($any) filter($any) print($any,sep=$any,end=$any) print($any,$any,sep=$str) print(*$iterable,end=$str) print($any,nope=1) eval($intstr)
setattr($any,$attr,$any) delattr($any,$attr) object() object($any) property($any) staticmethod($any)
max(*$iterable) min(*$any) max($ints,key=lambda x:-x) sum(x for x in $ints) (hash($hashable) is None) ($type.__subclasses__ is None)
$func($any) $func($any,$any) $func(*$iterable) $func(**$kwargs) $func(*$any,**$kwargs) isinstance($any) len() len($any,$any) ord() chr(x=1) abs(1,2) repr() hash() sorted() sum() iter()
bool(1,2) int(1,2,3) float(1,2) str(1,2,3,4) list(1,2) tuple(1,2) round() divmod(1) pow(1) getattr(1) hasattr(1) isinstance() callable() (input is None) zip(1) map() filter() slice(1,2,3,4)
range(1,2,3,4) type() super() vars(1,2) dict(1,2) set(1,2) bytes(1,2,3,4) complex(1,2,3) enumerate() reversed() next() format() max() any() all(1,2)
"""
