"""For jinja2, one of whose loaders looks into archives."""
