# python: 3.12+
class Robot:
    speed = 5
    def run(self):
        return speed * 2

r = Robot()
print(r.speed)
print(r.run())
