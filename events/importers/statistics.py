"""What a database must know after many rows have come in."""

from django.db import connection


def refresh() -> None:
    """Let the database count its rows anew: it chooses its plans by what it counted."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
