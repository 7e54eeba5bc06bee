# Semantic versions.
import semver
from semver import Version

v = Version.parse('1.2.3-rc.1+build.5')
print(v, repr(v), v.major, v.prerelease, v.build, v.to_dict(), v.to_tuple(), v[0], v[:3], list(v))
print(v.bump_major(), v.bump_minor(), v.bump_patch(), v.bump_prerelease(), v.bump_build(), v.finalize_version(), v.next_version('prerelease'), Version(1, 0, 0).next_version('minor'))
texts = ['1.0.0', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-beta', '1.0.0-beta.11', '1.0.0-beta.2', '1.0.0-rc.1', '0.9.9', '10.0.0', '2.0.0+b1']
print([str(x) for x in sorted(map(Version.parse, texts))], max(texts, key=Version.parse), v.compare('1.2.3'), v < Version(1, 2, 3), v == '1.2.3-rc.1', v >= '1.2.3-rc.1', hash(v) == hash(Version.parse(str(v))))
print([v.match(e) for e in ('>=1.0.0', '<1.2.3', '==1.2.3', '!=1.2.3', '1.2.3')], v.replace(major=5, build=None), Version.is_valid('1.0'), Version.is_valid('1.0.0'), Version.parse('1.2', optional_minor_and_patch=True), v.is_compatible(Version.parse('1.3.0')))
for wrong in (lambda: Version.parse('1.2'), lambda: Version.parse('01.2.3'), lambda: Version(1, -2), lambda: v.match('~1'), lambda: v < 'x', lambda: v[5], lambda: v.replace(x=1), lambda: Version.parse(5)):
    try:
        print(wrong())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
