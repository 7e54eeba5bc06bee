def mandel(w, h, limit):
    inside = total = 0
    for py in range(h):
        y0 = py / h * 2.4 - 1.2
        for px in range(w):
            x0 = px / w * 3.2 - 2.2
            x = y = 0.0
            i = 0
            while i < limit:
                xx = x * x
                yy = y * y
                if xx + yy > 4.0:
                    break
                y = 2.0 * x * y + y0
                x = xx - yy + x0
                i += 1
            else:
                inside += 1
            total += i
    return inside, total


print(mandel(180, 120, 120))
