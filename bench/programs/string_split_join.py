text = " ".join(["alpha", "beta,gamma", "delta-epsilon", "Zeta42", "eta_theta"] * 2_000)


def run(rounds):
    check = 0
    for _ in range(rounds):
        words = text.split()
        check += len(words)
        out = []
        for w in words:
            w = w.replace("-", "_").upper()
            if w.startswith("Z") or "," in w:
                w = w.strip("Z").lower()
            out.append(w)
        check += len(",".join(out).split(","))
        check += text.count("eta") + text.find("zzz")
    return check


print(run(50))
