class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount


acc = Account(10)
acc.deposit(5)
print(acc.balance)
print(acc.balence)
