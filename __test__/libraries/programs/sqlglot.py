# SQL from one dialect to another.
import sqlglot
print(sqlglot.transpile('SELECT a, COUNT(*) FROM t WHERE x > 1 GROUP BY a LIMIT 10', read='mysql', write='tsql')[0])
print(repr(sqlglot.parse_one('select 1 + x as y from z')))
