"""For packaging, which asks how the interpreter was built when it lists the platform's tags."""


def get_config_var(name):
    return None


def get_platform():
    return 'edge'
