"""Which tests may ask the database: found from what each asks for, and held to.

pytest-django opens the database to a test that bears `django_db`, or takes `db` or what
is built on it, and refuses it to any other. Whatever one of the others finds, it finds
on every database: `-m database` leaves it out.
"""

import pytest

#: What a test takes, if only by way of others, to which the database is opened.
OPENED = {"django_db_setup", "live_server"}


def mark(items):
    """Each test that may ask the database bears `database`."""
    for item in items:
        taken = OPENED.intersection(getattr(item, "fixturenames", ()))
        if taken or item.get_closest_marker("django_db"):
            item.add_marker(pytest.mark.database)


def refuse_unsaid(node):
    """A test that takes the database only while it runs would not run on both."""
    if not node.get_closest_marker("database"):
        pytest.fail(f"{node.nodeid} must bear django_db, or name db where it begins")
