def matmul(a, b, n):
    out = [[0] * n for _ in range(n)]
    for i in range(n):
        row = a[i]
        res = out[i]
        for j in range(n):
            s = 0
            for k in range(n):
                s += row[k] * b[k][j]
            res[j] = s
    return out


n = 130
a = [[(i * j) % 7 for j in range(n)] for i in range(n)]
b = [[(i + j) % 5 for j in range(n)] for i in range(n)]
c = matmul(a, b, n)
print(sum(map(sum, c)), c[n // 2][n // 3])
