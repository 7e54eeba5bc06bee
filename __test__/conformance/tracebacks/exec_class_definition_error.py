source = '''
class Model:
    fields = ["a", "b"]
    defaults = dict(zip(fields, missing))
'''
namespace = {}
exec(compile(source, "model.py", "exec"), namespace)
