# Command lines.
import click

@click.group()
def cli():
    pass

@cli.command()
@click.option('--n', default=1, help='count', type=int)
@click.argument('name')
def hello(n, name):
    """Say hi."""
    for _ in range(n):
        click.echo(f'hi {name}')
cli.main(['hello', 'bob', '--n', '2'], standalone_mode=False)
try:
    cli.main(['hello', '--help'], standalone_mode=False, prog_name='p')
except SystemExit as e:
    print(e)
for args in (['hello'], ['nope'], ['hello', 'x', '--n', 'q']):
    try:
        cli.main(args, standalone_mode=False, prog_name='p')
    except click.ClickException as e:
        print(type(e).__name__, e.format_message())
print(click.style('x', fg='red'))
