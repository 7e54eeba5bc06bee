"""Literals of every type, as they are written: `(…)` where a sign or an attribute might follow.

Sets of two and more are not among the values of `any`: their order differs by design.
"""

LITERALS = {
    'int': r"""0 1 2 (-1) 3 7 10 (-5) 255 1000 (0x7f) (0b101) (0o17) (1_000) (-2**63) (2**63) (2**64)
        (10**20) (-(10**25)) (2**100) 0x1F (-2) 65 97""",
    'small': '0 1 2 3 (-1) (-2) 5',
    'index': '0 1 2 3 (-1) (-2) (-3) 5 10 (-10) True',
    'bound': '0 1 2 3 (-1) (-2) (-3) 5 10 None (2**70) (-2**70)',
    'width': '0 1 3 7 10 (-4) 20',
    'float': """0.0 (-0.0) 1.0 0.5 (-1.5) 3.14159 1e16 1e-7 1e300 2.5 1e22 float('inf') float('nan') 123456.789
        float('-inf') (-2.5) 1e100 5e-324 1.7976931348623157e+308 0.1 1e15 123456789012345.6 1_0.5""",
    'complex': """1j (1+2j) (-0.5-0j) 0j complex('nan') complex(0.0,-0.0) (1e20+1j) (-1-1j) complex('inf') 2.5j""",
    'bool': 'True False',
    'none': 'None',
    'str': r"""'' 'a' 'abc' 'Hello\tWorld' 'a,b,,c' '\x20\x20x\x20' '123' '-4.5' 'é' 'ß' '日本' '😀a' 'A\nB\r\nC'
        'aXbX' '\t' 'İ' '0x1f' 'ﬁ' 'x' 'ab' ',' 'real' '٣' '²' 'Ǆ' 'ΑΣ' r'\n' "it's"
        "'\"" '\x00\x7f\x85' 'ba' 'Title\x20Case\x20They\'re' '1_000' 'nan' '\x20' '+7' 'é' 'abcabc'""",
    'bytes': r"""b'' b'a' b'abc' b'\x00\xff' b'a,b' b'\x20\x20q' b'12' b'Hello\tWorld' b'\xc3\xa9' rb'\n' b'a\nb\r\n'
        b"it's" b'abcabc' b'\x7f' b'x' b','""",
    'bytearray': r"""bytearray() bytearray(b'xyz') bytearray(b'a\x00') bytearray(3) bytearray(b'abcabc')""",
    'memoryview': r"""memoryview(b'') memoryview(b'abc') memoryview(bytearray(b'xyz'))""",
    'list': """[] [1] [3,1,2] ['a','b'] [1,2.5,True] [[1],[2]] [None] [0,0,1] ['b','a','c'] [(1,2),(0,5)] [1,'a']
        [b'a'] [float('nan')] [2**70,-1] [{'a':1}]""",
    'ints': '[] [1] [3,1,2] [0,0,1] [2**70,-1] range(5) range(10,0,-3) (4,5,6) [255,0] b"ab" [True,2]',
    'strs': "[] ['a','b'] ('b','a','c') 'xyz' ['','abc'] ['é','ß'] {'k':1}",
    'bytess': "[] [b'a',b'b'] (b'x',bytearray(b'y')) [b'',b'abc']",
    'tuple': "() (1,) (1,2) ('a',1) (3,1,2) ((1,2),3) (None,True) (1,'a',2.5)",
    'dict': """{} {'a':1} {1:2,3:4} {'x':[1],'y':None} {(1,2):3} {'a':1,'b':2} {True:'t',1.5:'f'} {None:0} {'%':1,'k':'v'}""",
    'kwargs': "{} {'a':1} {'b':2} {'key':None} {'z':1}",
    'set': "set() {1} {1,2,3} {'a'} {2,3} {'a','b'} {1.5,'x'} {(1,2),None}",
    'frozenset': "frozenset() frozenset({1,2}) frozenset('ab') frozenset([3])",
    'set1': "set() {1} {'a'} frozenset() frozenset([3]) {None} {(1,2)}",
    'range': 'range(5) range(0) range(10,0,-3) range(2,8,2) range(-3,3) range(2**65,2**65+3) range(1) range(5,5,-1)',
    'slice': 'slice(None) slice(2) slice(1,3) slice(None,None,-1) slice(3,0,-2) slice(-2,None) slice(0,10,0) slice(1,"a")',
    'ellipsis': '... Ellipsis',
    'notimplemented': 'NotImplemented',
    'type': 'int str float list dict tuple bool object set bytes',
    'key': "1 'a' None (1,2) True 2.0 'x' 'zz' 0 b'a' frozenset() [] {}",
    'spec': """'' 'd' '5' '<5' '>8' '^7' '05' '+' ' ' 'x' '#x' 'b' 'o' 'e' '.2f' '.3' '8.2f' ',' '_' 'g' '.1e' '%' '*^9' 's'
        '.2' 'c' '010.3f' '=+8' '#b' 'n' '_x' '<010' 'E' 'G' 'F' '.0f' '#.3g' '+.1%' 'é>6' '-' '08,' ',.2f' '_b' '#o' 'X'
        '.0e' '#X' '=5' 'z.1f' '5s' '.1s' ' d' '{' 'dd' '1.' ',_' ',x' '.5d' '=s' '+s' '#s' ',s' '<' '0<6' '30' '.30f' 'q'
        '999999999999999999999' '.99999999999999999999f' '+.3e' ' .2g' '07.1f' 'x>+9,d' '^+12.2e' '020b' '#010x' '#_b' 'c5'
        'z' 'z.2g' '0=10' '1' '.10g' 'g.2' '<-5' """,
    'percent': """'%s' '%d' '%r' '%5.2f' '%x' '%c' '%-5s|' '%+d' '%%' '%s\x20%s' '%(a)s' '%e' '%05d' '%#o' '%.3s' '%a' '%i'
        '%u' '%X' '%#x' '%g' '%G' '%E' '%F' '%*d' '%.*f' '%-*d|' '%(a)s%(b)d' '%5%' '%' '%z' '%(a' '%()s' '%\x20d' '%ld' '%.0f'
        '%#.3g' '%08.3f' '%+.2e' '%s%%' '%.2d' '%+x' '%(x)r' '%-08d|' '%c%c' '%3c|' '%.1r' '%d\x20items' '%5d%s' '%.f' '%b'
        '%s\x20%(a)s' '%(a)s\x20%s' '%1$s' '%#b' '%-+5d|' '%0*d'""",
    'bpercent': r"""b'%s' b'%d' b'%b' b'%x' b'%c' b'%5d|' b'%a' b'%r' b'%.2f' b'%%' b'%(a)s' b'%s,%s' b'%*d' b'%-4s|'
        b'%(a)b' b'%' b'%i%%' """,
    'template': """'{}' '{0}' '{}{}' '{a}' '{0[0]}' '{0.real}' '{!r}' '{:>5}' '{:{}}' '{0!s:>{1}}' '{' '}' '{{}}' '{0}{}' '{}{0}'
        '{!z}' '{0.nope}' '{0[a]}' '{0[zz]}' '{1}' '{:d}' '{:x}' '{a!r:*^7}' '{0[1]}' '{:.2f}' '{:,}' '{0!a}' '{a[0]}' '{a.imag}'
        '{0:{1}.{1}}' '{!}' '{!r' '{0:' '{:{:{}}}' '{0]}' '{0[}' '{0[]}' '{.real}' '{[0]}' '{ }' '{-1}' '{0x}' '{a b}'
        '{{{0}}}' '{:%}' '{0.real.imag}' '{0[0][0]}' '{:{a}}' '{0!r:.2}' '{:}}' '{}}' '{0.}' '{0..a}' '{99999999999999999999}' """,
    'encoding': """'utf-8' 'ascii' 'latin-1' 'UTF8' 'nope' 'utf-8-sig' 'iso-8859-1' 'us-ascii' 'utf-16' 'utf-16-le' 'utf-16-be' 'utf-32'
        'utf-32-be' 'cp1252' 'cp437' 'koi8-r' 'cp037' 'utf-7' 'idna' 'punycode' 'hex' 'undefined'""",
    'errors': "'strict' 'ignore' 'replace' 'backslashreplace' 'xmlcharrefreplace' 'namereplace' 'nope'",
    'derrors': "'strict' 'ignore' 'replace' 'backslashreplace' 'xmlcharrefreplace' 'nope'",
    'order': "'big' 'little' 'mid'",
    'hexstr': "'00ff' '' '0g' 'a b' 'abc' '  61 62' 'é' 'FF'",
    'intstr': "'12' '0x1f' '0b1' '-7' ' 5 ' '1_0' '_1' 'z' '' '1__0' '+3' '0o17' '012' '٣' '9'*25 '1.5' '0x' '- 1' b'12' b'x' bytearray(b'7')",
    'base': '10 16 2 0 36 37 1 8 (-1)',
    'floatstr': "'1.5' 'inf' '-nan' '1e5' ' 2 ' '1_0.5' 'x' '' '.5' '5.' '1e' '+1' '1e400' '٣.٥' 'infinity' '1__0' b'1.5' '- 1'",
    'complexstr': "'1j' '1+2j' '(1+2j)' ' 3 ' '1 + 2j' 'nan-infj' '' 'j' '-j' '1e3+.5j' '(1' 'x' '1+2' '+1.5' '1_0j' 'infj' '1+-2j'",
    'hexfloat': "'0x1.8p3' '0x1p-5' '1.5' '-0x.8' 'inf' 'x' '0x1p5000' '' '0x1.fffffffffffff8p0' '0x' 'nan' '0x1p' '0x1p-1080'",
    'whole': '0 1 5 (-3) (10**19) (2**64) (2**70)',
    'flag': 'True False 0 1 2',
    'attr': "'real' '__class__' 'nope' 'upper' 'append' '' 'numerator' '__len__' '__doc__x' 'start'",
}

# What stands for `any`, and for the groups that the tables of operations name.
ANY = """int int int float float bool none complex str str str bytes bytearray list list tuple tuple dict set1 range slice
    ellipsis type""".split()

GROUPS = {
    'any': ANY,
    'num': 'int int float bool complex'.split(),
    'real': 'int int float bool'.split(),
    'integer': 'int int bool'.split(),
    'sized': 'str bytes list tuple dict set range bytearray frozenset'.split(),
    'seq': 'str list tuple range bytes bytearray'.split(),
    'iterable': 'list list tuple str dict range bytes set1 iterator iterator ints'.split(),
    'hashable': 'int str tuple float none bool bytes frozenset1 range'.split(),
    'bytelike': 'bytes bytes bytearray memoryview'.split(),
    'anyset': 'set set frozenset'.split(),
    'setlike': 'set frozenset dict_keys'.split(),
    'mapping': 'dict'.split(),
    'orderable': 'int float str tuple list bytes'.split(),
}

LITERALS['frozenset1'] = "frozenset() frozenset([3]) frozenset('a')"
LITERALS['pairs'] = "[] [(1,2)] [('a',1),('b',2)] ['ab','cd'] [[1,2],(3,4)] [(1,2,3)] {'k':'v'} [1] ['a'] [([],1)] zip('ab',[1,2])"
LITERALS['iterator'] = "iter([1,2]) zip('ab',[1,2]) map(str,[1,2]) enumerate('ab') reversed([1,2,3]) filter(None,[0,1]) iter({'a':1})"
LITERALS['dict_keys'] = "{'a':1}.keys() {1:2,3:4}.keys() {}.keys() {'a':1,'b':2}.keys()"
LITERALS['func'] = """str repr len int abs (lambda x: x) (lambda x: -x) (lambda x: x[0]) None str.lower (lambda: 0) bool type 3
    (lambda *a: a) (lambda x, y=1: (x, y)) list"""
LITERALS['longrange'] = 'range(10**20) range(0,2**70,3) range(2**64,0,-7) range(-10**20,10**20,10**19)'
LITERALS['func2'] = "(lambda x, y: x) max (lambda *a: a) divmod (lambda x: x) pow str"


def split(text):
    """The items of a table's text: they stand between spaces that are in no bracket and no string."""
    items, start, depth, quote, i = [], None, 0, '', 0
    while i < len(text):
        c = text[i]
        if c.isspace() and not depth and not quote:
            if start is not None:
                items.append(text[start:i])
            start = None
            i += 1
            continue
        if start is None:
            start = i
        if c == '\\':
            i += 1
        elif quote:
            quote = '' if c == quote else quote
        elif c in '\'"':
            quote = c
        else:
            depth += (c in '([{') - (c in ')]}')
        i += 1
    return items + ([text[start:]] if start is not None else [])
