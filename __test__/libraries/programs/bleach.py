# HTML that is made safe.
import bleach
print(bleach.clean('an <script>evil()</script> <b onclick="x">example</b> <a href="javascript:x">l</a>'))
print(bleach.linkify('go to http://example.com and a@b.com'))
print(bleach.clean('<p>x</p>', tags={'p'}, strip=True), bleach.clean('<i>y</i><q>z', tags={'i'}, strip=True))
