"""For jinja2, whose cache of compiled templates imports it."""
