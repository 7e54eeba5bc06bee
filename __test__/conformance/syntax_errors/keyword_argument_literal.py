dict('a'=1)
