"""Measure the pages of the site beside a bare Django view: `python -m tests.bench`.

Everything is made for the run and taken away after it: the databases, the collected
static files, the server. Only this machine's loopback address is asked.
"""
