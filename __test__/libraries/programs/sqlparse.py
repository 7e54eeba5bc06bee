# SQL split, taken apart and laid out anew.
import sqlparse
from sqlparse import sql, tokens

print(sqlparse.split("select 1; select ';' from t; create function f() returns int as $$ begin; end; $$ language sql; -- end\nselect 2"))
query = '''select a.id as i, count(*) n, case when x > 1 then 'big' else 'small' end from "My Table" a
 left join b on a.id = b.a_id and b.z in (select z from c where q = 'it''s') where a.x between 1 and 2 or not exists (select 1) group by a.id, 2 having count(*) > 1 order by n desc limit 10; -- done'''
print(sqlparse.format(query, reindent=True, keyword_case='upper'))
print(sqlparse.format(query, reindent_aligned=True, identifier_case='lower', strip_comments=True))
print(sqlparse.format('select  *  from   foo /* c */ where a=1', strip_whitespace=True, strip_comments=True, use_space_around_operators=True), '|', sqlparse.format("insert into t values('a', 1), ('b', 2)", reindent=True, wrap_after=20, comma_first=True))
print(sqlparse.format('select 1', output_format='python'), '|', sqlparse.format("select 'a long literal here' from t", truncate_strings=6, truncate_char='~'))
statement = sqlparse.parse(query)[0]
print(statement.get_type(), [type(t).__name__ for t in statement.tokens if not t.is_whitespace][:9])
where = next(t for t in statement.tokens if isinstance(t, sql.Where))
print(str(where)[:30], [str(t) for t in where.get_sublists()][:2])
for identifier in statement.tokens[2].get_identifiers():
    print(identifier.get_name(), identifier.get_real_name(), identifier.get_parent_name(), identifier.has_alias())
print([(str(t.ttype), t.value) for t in sqlparse.parse('update t set a = -1.5e3, b=:p')[0].flatten() if not t.is_whitespace])
statement._pprint_tree(max_depth=1)
for text in ('drop table x', 'with q as (select 1) select * from q', 'merge into t', 'begin', '/* c */ insert into t values (1)', ''):
    parsed = sqlparse.parse(text)
    print(repr(text), [p.get_type() for p in parsed])
print(tokens.Keyword.DML in tokens.Keyword, tokens.Name.Placeholder, sql.Token(tokens.Name, 'x').normalized)
