"""The Unicode character database."""

unidata_version = '14.0.0'
