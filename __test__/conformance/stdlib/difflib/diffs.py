# Random lines and what becomes of them.
import difflib, random
rnd=random.Random(3)
W=['a','b','c','the','quick','#','','x y',' \t']
def lines(n): return [' '.join(rnd.choice(W) for _ in range(rnd.randrange(5)))+'\n' for _ in range(n)]
def mut(l):
    l=list(l)
    for _ in range(rnd.randrange(5)):
        if not l: break
        i=rnd.randrange(len(l)); k=rnd.random()
        if k<.3: del l[i]
        elif k<.6: l.insert(i,lines(1)[0])
        else: l[i]=l[i][:3]+rnd.choice(W)+l[i][3:]
    return l
for n in range(60):
    a=lines(rnd.choice([0,1,5,12,30])); b=mut(a)
    print(''.join(difflib.unified_diff(a,b,'A','B',n=rnd.randrange(4))), ''.join(difflib.context_diff(a,b,'A','B','d1','d2')), ''.join(difflib.ndiff(a,b)))
    s=difflib.SequenceMatcher(None,''.join(a),''.join(b)); print(s.ratio(),s.quick_ratio(),s.real_quick_ratio(),s.get_opcodes()[:5],list(s.get_grouped_opcodes(2))[:1])
    s=difflib.SequenceMatcher(lambda c:c in ' #',''.join(a),''.join(b),autojunk=n%2==0); print(s.get_matching_blocks()[:4], s.find_longest_match())
    d=list(difflib.ndiff(a,b,difflib.IS_LINE_JUNK)); assert list(difflib.restore(d,1))==a and list(difflib.restore(d,2))==b
print(difflib.get_close_matches('appel',['ape','apple','peach','puppy']), difflib.get_close_matches('x',[]), list(difflib.diff_bytes(difflib.unified_diff,[b'a\xff'],[b'b'])))
for f in [lambda: difflib.get_close_matches('a',[],n=0), lambda: difflib.get_close_matches('a',[],cutoff=2), lambda: list(difflib.unified_diff([1],[2])), lambda: list(difflib.restore([],3)), lambda: list(difflib.unified_diff(['a'],['b'],fromfile=b'x'))]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
