def a():
    def b():
        def c():
            raise NotImplementedError("c is not done")
        c()
    b()
a()
