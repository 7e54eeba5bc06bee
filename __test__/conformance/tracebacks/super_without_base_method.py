class A: pass
class B(A):
    def run(self):
        return super().run() + 1
B().run()
