class Game:
    levels = ["easy", "hard"]
    def start(self, n):
        self.level = level_names[n]
g = Game()
g.start(0)
