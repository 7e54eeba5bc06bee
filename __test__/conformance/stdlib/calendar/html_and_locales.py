import calendar
import locale

page = calendar.HTMLCalendar(6)
print(page.formatyear(2024)[:400])
print(page.formatyear(2023, 5).count('<tr><td><table'), page.formatyear(2023, 0).count('<tr><td><table'))
print(page.formatyearpage(2024, css=None, encoding='ascii')[:500].decode())
print(page.formatyearpage(2024, css='é.css', encoding='ascii')[:500].decode())
print(len(page.formatyearpage(2024, 4)), page.formatyearpage(2024, 4)[-60:])


class Classes(calendar.HTMLCalendar):
    cssclasses = ['a b'] * 7
    cssclasses_weekday_head = ['head'] * 7
    cssclass_noday = 'none'
    cssclass_month_head = 'mh'
    cssclass_month = 'm'
    cssclass_year_head = 'yh'
    cssclass_year = 'y'


print(Classes().formatmonth(2024, 2))
print(Classes().formatyear(2024)[:120])

calendar.format(['one', 'two'], 8, 2)
print(repr(calendar.formatstring(['one', 'two', 'three'], 7, 1)))
print(calendar.EPOCH, calendar.prcal.__name__, [int(getattr(calendar, name)) for name in ('MONDAY', 'SUNDAY')])

for cls in calendar.LocaleTextCalendar, calendar.LocaleHTMLCalendar:
    made = cls(2, locale='C')
    print(made.locale, made.firstweekday, repr(made.formatmonth(2024, 3))[:120])
    try:
        print(cls(locale='nowhere').formatmonth(2024, 3))
    except locale.Error as e:
        print('Error', e)
print(calendar.LocaleTextCalendar(locale='C').formatweekheader(9))
with calendar.different_locale('C') as nothing:
    print(nothing, calendar.day_name[2], calendar.month_abbr[3:5], len(calendar.month_name), calendar.month_name[-1])
for bad in (13, -14):
    try:
        print(calendar.month_name[bad])
    except IndexError as e:
        print('IndexError', e)
calendar.prmonth(2024, 2)
calendar.TextCalendar().prweek([(1, 0), (0, 6)], 3)
print()
calendar.TextCalendar().pryear(2024, m=6)
