"""The editors' product: Django's admin, thought through; one module a noun.

Nothing is imported here: the site class is read from this package before any noun can
be registered with it (events/apps.py imports the nouns then).
"""
