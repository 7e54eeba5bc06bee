def run(body, handler, orelse, final):
    log = []
    def inner():
        for i in range(2):
            log.append(f"i{i}")
            try:
                log.append("B")
                if body == "raise": raise ValueError("b")
                if body == "return": return "rb"
                if body == "break": break
                if body == "continue": continue
            except ValueError:
                log.append("H")
                if handler == "raise": raise KeyError("h")
                if handler == "return": return "rh"
                if handler == "break": break
                if handler == "continue": continue
            else:
                log.append("E")
                if orelse == "raise": raise IndexError("e")
                if orelse == "return": return "re"
                if orelse == "break": break
                if orelse == "continue": continue
            finally:
                log.append("F")
                if final == "raise": raise TypeError("f")
                if final == "return": return "rf"
                if final == "break": break
                if final == "continue": continue
            log.append("A")
        else:
            log.append("L")
        return "end"
    try:
        r = inner()
    except Exception as e:
        chain = []
        while e:
            chain.append(type(e).__name__)
            e = e.__context__
        r = "<".join(chain)
    return r, "".join(log)
acts = ["pass", "raise", "return", "break", "continue"]
for body in acts:
    for final in acts:
        if body == "raise":
            for h in acts: print(body, h, final, *run(body, h, "pass", final))
        elif body == "pass":
            for o in acts: print(body, "else-" + o, final, *run(body, "pass", o, final))
        else: print(body, final, *run(body, "pass", "pass", final))
