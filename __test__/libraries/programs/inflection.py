# English words in their forms.
import inflection as i

for word in 'post octopus sheep category person move child man woman ox mouse quiz bus axis crisis matrix database hive half'.split():
    print(word, i.pluralize(word), i.singularize(i.pluralize(word)))
print(i.camelize('device_type'), i.camelize('device_type', False), i.underscore('DeviceTypeHTML'), i.dasherize('puni_puni'))
print(i.humanize('employee_salary'), i.humanize('author_id'), i.titleize("x-men: the last stand"), i.titleize('TheManWithoutAPast'))
print([i.ordinalize(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 113, -1)], i.ordinal(22))
print(i.parameterize('Donald E. Knuth'), i.parameterize('Ærøskøbing på dansk!', '_'), i.transliterate('älämölö żółć'))
print(i.tableize('RawScaledScorer'), i.tableize('egg_and_ham'), i.UNCOUNTABLES >= {'fish'})
