"""The site as a process of its own, as production runs it, for one measurement or test.

Its database, its collected static files and its port are its own, and end with it.
"""
