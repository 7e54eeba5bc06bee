def f(x):
	if x:
		y = [1,	2]
		return y[0] +	y[5]
f(1)
