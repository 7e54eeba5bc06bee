code = "def helper(n):\n    return 10 // n\n\nhelper(0)\n"
print("running generated code")
exec(code)
