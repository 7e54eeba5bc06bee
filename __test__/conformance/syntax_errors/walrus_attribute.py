class A: pass
(A.x := 5)
