# Documents as they are found and worse, in one piece and in several, with and without references turned into characters.
import random, html.parser
SEEDS=['<!DOCTYPE html PUBLIC "-//W3C//DTD" "http://x"><html><!-- c --><p class="a &amp; b" id=x y>t&lt;&#65;&x41;&nbsp<br/><img src=\'q\'></p></html>',
'<script>if (a<b && "</p>") {}</script><style>p{}</style>x<textarea><b></textarea>','<a href="x>y" b=\'c>d\' e=f/g h>t</a >','<![CDATA[x]]><![if IE]>y<![endif]><?php echo "x>" ?><!foo><!-->','a & b < c > d &amp &ampx; &#xZ; &#1234567; &eacute;','<div\n a\t=\n"1"\n>x\ny</div\n>\n<p/ ><a/b><a"b>',
'<!DOCTYPE a [<!ELEMENT b (c)><!ATTLIST b c CDATA "d"><!ENTITY e "f"><!NOTATION n SYSTEM "x"><!-- c -->%pe;]>z','</><//><a <b></ a></1><!><!-><!--->-- ><!-- a --!> b -->','<é ñ=ü>&Eacute;</é><A B=C></A>','<p>&notit; &copy2024 &lt &#38 &']
BITS=['<','>','&',';','"',"'",'/','!','?','-','--','[',']',']]>',' ','\n','=','a','x','1','#','<a>','</a>','<b/>','<!--','-->','<?','<![','<!','</script>','<script>','&lt;','&#','\x00','é','<!DOCTYPE ','%','|','(']
rnd=random.Random(5)
def mutate(s):
    for _ in range(rnd.choice([0,1,1,2,3])):
        i=rnd.randrange(len(s)+1); k=rnd.random()
        if k<.4: s=s[:i]+rnd.choice(BITS)+s[i:]
        elif k<.6: s=s[:i]+s[i+rnd.randrange(1,4):]
        elif k<.75: s=s[:i]+rnd.choice(BITS)+s[i+1:]
        elif k<.85: s=s[:i]
        else:
            j=rnd.randrange(len(s)+1); s=s[:i]+s[min(i,j):max(i,j)]+s[i:]
    return s
class P(html.parser.HTMLParser):
    def say(self,name,*args):
        print('   ',name,*map(repr,args),self.getpos(),repr(self.get_starttag_text()) if 'start' in name else '')
    def handle_starttag(self,t,a): self.say('start',t,a)
    def handle_endtag(self,t): self.say('end',t)
    def handle_data(self,d): self.say('data',d)
    def handle_comment(self,d): self.say('comment',d)
    def handle_decl(self,d): self.say('decl',d)
    def handle_pi(self,d): self.say('pi',d)
    def unknown_decl(self,d): self.say('unknown',d)
    def handle_charref(self,d): self.say('charref',d)
    def handle_entityref(self,d): self.say('entityref',d)
class Q(P):
    def handle_startendtag(self,t,a): self.say('startend',t,a)
    def unknown_decl(self,d): self.say('unknown',d)
    parse_html_declaration=html.parser.HTMLParser.parse_html_declaration
class R(P):
    # The strict grammar of declarations.
    def parse_html_declaration(self,i):
        if self.rawdata.startswith('<!--', i): return self.parse_comment(i)
        return self.parse_declaration(i)
for n in range(400):
    doc=mutate(rnd.choice(SEEDS)); conv=rnd.random()<.5; cls=rnd.choice([P,Q,R])
    cuts=sorted(rnd.sample(range(len(doc)+1),min(rnd.choice([0,0,1,3]),len(doc))))
    print(n,cls.__name__,repr(doc),conv,cuts)
    p=cls(convert_charrefs=conv)
    try:
        last=0
        for c in cuts: p.feed(doc[last:c]); last=c
        p.feed(doc[last:]); p.close()
    except AssertionError as e: print('    !!',e)
    print('    rest',repr(p.rawdata), p.lasttag, p.cdata_elem, p.getpos())
