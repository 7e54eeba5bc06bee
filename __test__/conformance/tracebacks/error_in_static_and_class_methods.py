class Tools:
    @staticmethod
    def ratio(a, b): return a / b
    @classmethod
    def percent(cls, a, b):
        return cls.ratio(a, b) * 100
print(Tools.percent(1, 4))
Tools().percent(1, 0)
