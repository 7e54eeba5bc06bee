# Documents that are mostly wrong: events, and where and how they are refused.
import random
from xml.parsers import expat
rnd = random.Random(11)
SEEDS = [
 '<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<!-- c -->\n<!DOCTYPE a [\n<!ELEMENT a (b|c)*>\n<!ATTLIST a x CDATA "1" y NMTOKENS #IMPLIED z (p|q) "p">\n<!ENTITY e "v&#65;&lt;">\n]>\n<a x="2&e;">t&e;&amp;<b/>\n<![CDATA[x]y]]]]>]]</a>\n',
 '<a xmlns="u" xmlns:p="v" p:q="1"><p:b xmlns=""/>\r\n&#x41;&gt;</a><?pi d?>',
 '<!DOCTYPE d PUBLIC "-//x" "s" [<!NOTATION n SYSTEM "q"><!ENTITY u SYSTEM "f" NDATA n><!ENTITY % pe "x"><!ENTITY w "<b>k</b>">%pe;<!ENTITY x "1">]><d>&w;&nope;<e f=\'g\'/></d>',
 '<!DOCTYPE r [<!ELEMENT r (#PCDATA|b)*><!ELEMENT b EMPTY><!ELEMENT k (a,(b|c)?,d+)><!ATTLIST r i ID #REQUIRED f CDATA #FIXED "v" n NOTATION (g|h) #IMPLIED><!ENTITY a "1&b;2"><!ENTITY b "3">]><r i=" k ">&a;&#10;<b></b></r>',
 '<é ñ="ü">日本</é>',
]
BITS = ['<', '>', '&', ';', '"', "'", '/', '!', '?', '-', '--', '[', ']', ']]>', ' ', '\n', '\r', '\t', '=', ':', 'a', 'x', '1', '#', '%', '&#', '&amp;', '&e;', '<a>', '</a>', '<b/>', '<!--', '-->', '<?', '?>', '<![CDATA[', '<!DOCTYPE', '<!ENTITY', 'xmlns', 'xmlns:p', 'p:', 'xml', '\x01', 'é', '\ufffe', '(', ')', '|', ',', '*', '+', '?', 'CDATA', 'SYSTEM', '#PCDATA', 'NDATA ']
NAMES = ['XmlDecl', 'StartDoctypeDecl', 'EndDoctypeDecl', 'EntityDecl', 'NotationDecl', 'AttlistDecl', 'StartElement', 'EndElement', 'CharacterData', 'Comment', 'ProcessingInstruction', 'StartNamespaceDecl', 'EndNamespaceDecl', 'StartCdataSection', 'EndCdataSection', 'SkippedEntity', 'UnparsedEntityDecl']
def mutate(s):
    for _ in range(rnd.choice([0, 1, 1, 1, 2, 3])):
        i = rnd.randrange(len(s) + 1)
        kind = rnd.random()
        if kind < .35:
            s = s[:i] + rnd.choice(BITS) + s[i:]
        elif kind < .6:
            s = s[:i] + s[i + rnd.randrange(1, 4):]
        elif kind < .8:
            s = s[:i] + rnd.choice(BITS) + s[i + 1:]
        elif kind < .9:
            s = s[:i]
        else:
            j = rnd.randrange(len(s) + 1)
            s = s[:i] + s[min(i, j):max(i, j)] + s[i:]
    return s
def run(doc, sep, cuts):
    p = expat.ParserCreate(None, sep)
    out = []
    def handler(name):
        def handle(*args):
            out.append((name, *args, p.CurrentLineNumber, p.CurrentColumnNumber))
        return handle
    for name in NAMES:
        setattr(p, name + 'Handler', handler(name))
    try:
        last = 0
        for cut in cuts:
            p.Parse(doc[last:cut], False); last = cut
        p.Parse(doc[last:], True)
    except expat.ExpatError as e:
        out.append((str(e), e.code, e.lineno, e.offset))
    return out
for n in range(250):
    doc = mutate(rnd.choice(SEEDS))
    sep = rnd.choice([None, ' ', '}'])
    cuts = sorted(rnd.sample(range(len(doc) + 1), min(rnd.choice([0, 0, 0, 2]), len(doc))))
    print(n, repr(doc), repr(sep), cuts)
    for line in run(doc, sep, cuts):
        print('   ', line)
