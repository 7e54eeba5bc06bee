src = compile("x = 1\ny = x + z\n", "<template>", "exec")
try:
    exec(src, {})
except NameError as e:
    print("caught:", e)
exec(src, {"z": "s"})
