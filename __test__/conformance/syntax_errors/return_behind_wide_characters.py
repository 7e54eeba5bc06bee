名前 = 1
class C: 名前 = 2; return 名前
