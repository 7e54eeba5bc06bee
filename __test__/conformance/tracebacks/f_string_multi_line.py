values = {"a": 1}
text = f"""
first {values['a']}
second {values['b']}
"""
