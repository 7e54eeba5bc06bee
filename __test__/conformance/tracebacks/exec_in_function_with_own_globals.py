def run(src, **names):
    env = dict(names)
    exec(src, env)
    return env
print(sorted(k for k in run("y = x * 2", x=4) if not k.startswith("__")))
run("def f():\n    return missing_name\nf()")
