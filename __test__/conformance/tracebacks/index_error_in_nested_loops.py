grid = [[1, 2, 3], [4, 5], [6, 7, 8]]
for col in range(3):
    print(sum(grid[row][col]
              for row in range(3)))
