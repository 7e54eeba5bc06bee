class Room:
    def __init__(self, name, text, **exits): self.name, self.text, self.exits, self.items = name, text, exits, []
class Game:
    def __init__(self):
        self.rooms = {r.name: r for r in (Room("hall", "A dusty hall.", north="library", east="kitchen"), Room("library", "Shelves everywhere.", south="hall"), Room("kitchen", "Smells of soup.", west="hall", down="cellar"), Room("cellar", "It is dark.", up="kitchen"))}
        self.rooms["library"].items += ["book", "lamp"]; self.rooms["kitchen"].items.append("knife")
        self.here, self.bag, self.turns, self.over = self.rooms["hall"], [], 0, False
    def do(self, line):
        self.turns += 1
        verb, *rest = line.lower().split()
        handler = getattr(self, "cmd_" + verb, None)
        if handler is None: return f"You don't know how to {verb}."
        try: return handler(*rest)
        except TypeError: return f"{verb.capitalize()} what?"
    def cmd_look(self):
        items = f" You see: {', '.join(sorted(self.here.items))}." if self.here.items else ""
        return f"{self.here.text}{items} Exits: {', '.join(self.here.exits)}."
    def cmd_go(self, where):
        if where not in self.here.exits: return "You can't go there."
        if self.here.exits[where] == "cellar" and "lamp" not in self.bag: return "Too dark."
        self.here = self.rooms[self.here.exits[where]]
        if self.here.name == "cellar": self.over = True; return "You found the treasure!"
        return self.cmd_look()
    def cmd_take(self, item):
        try: self.here.items.remove(item)
        except ValueError: return f"No {item} here."
        self.bag.append(item)
        return f"Taken: {item}."
    def cmd_drop(self, item):
        if item not in self.bag: return f"You have no {item}."
        self.bag.remove(item); self.here.items.append(item)
        return "Dropped."
    def cmd_inventory(self): return f"You carry: {', '.join(self.bag) or 'nothing'}."
    cmd_i = cmd_inventory
g = Game()
for line in "look|i|go east|go down|take soup|take knife|go west|go north|take lamp|take|dance|drop sword|i|go south|drop knife|look|go east|go down now|go down|look".split("|"):
    print(">", line); print(g.do(line))
    if g.over: break
print("turns", g.turns, "bag", g.bag)
