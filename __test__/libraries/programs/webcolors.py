# Names and notations of colours.
import webcolors as w

print(w.name_to_hex('goldenrod'), w.hex_to_name('#DAA520'), w.name_to_rgb('navy'), w.rgb_to_name((0, 0, 128)), w.hex_to_rgb('#0099cc'))
print(w.rgb_to_hex((255, 255, 255)), w.normalize_hex('#09C'), w.rgb_to_rgb_percent((0, 128, 255)), w.rgb_percent_to_rgb(('100%', '50%', '-10%')))
print(w.name_to_rgb_percent('white'), w.rgb_percent_to_hex(('100%', '100%', '0%')), w.rgb_percent_to_name(('0%', '0%', '50%')))
print(w.normalize_integer_triplet((-10, 300, 5)), w.normalize_percent_triplet(('-1%', '0.5%', '120%')), w.hex_to_rgb_percent('#ffffff'))
print(w.name_to_hex('grey', spec=w.HTML4) if False else w.name_to_hex('gray', spec=w.HTML4), len(w.names(w.CSS3)), w.names(w.HTML4)[:3])
print(w.html5_parse_simple_color('#1A2b3c'), w.html5_serialize_simple_color((1, 2, 3)), w.html5_parse_legacy_color('chucknorris'), w.html5_parse_legacy_color('#abc'))
for wrong in (lambda: w.name_to_hex('nosuch'), lambda: w.normalize_hex('#12345'), lambda: w.hex_to_name('#123456'), lambda: w.name_to_hex('red', spec='x'), lambda: w.html5_parse_simple_color('red')):
    try:
        print(wrong())
    except ValueError as error:
        print(error)
