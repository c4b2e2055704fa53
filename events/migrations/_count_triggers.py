"""The counts of a roll call follow its votes: held by triggers.

SQLite counts row by row, PostgreSQL once a statement, however many votes it writes.

SQLite changes a table by making it anew, and its triggers go with the old one: a later
migration of the votes, or of their counts, wraps its operations in `without_counting`
(tests/unit/test_roll_call_counts.py tells where one has not).
"""

from django.db import migrations

from events.migrations._vote_triggers import execute

COUNTS = ("votes", "in_favour", "against", "abstaining")
ADDED = ", ".join(
    f"{name} = events_rollcallcount.{name} + excluded.{name}" for name in COUNTS
)
COLUMNS = f"(resolution_id, {', '.join(COUNTS)})"


def _of_row(row, sign):
    """SQLite: how one vote changes the counts, as the right side of each column."""
    of_position = (f"({row}.position = '{each}')" for each in ("yes", "no", "abstain"))
    return [f"{sign}{each}" for each in ("1", *of_position)]


COUNT_NEW = f"""
    INSERT INTO events_rollcallcount {COLUMNS}
    VALUES (NEW.resolution_id, {", ".join(_of_row("NEW", ""))})
    ON CONFLICT (resolution_id) DO UPDATE SET {ADDED};
"""
_LESS = zip(COUNTS, _of_row("OLD", "- "), strict=True)
FORGET_OLD = f"""
    UPDATE events_rollcallcount SET {", ".join(f"{n} = {n} {less}" for n, less in _LESS)}
    WHERE resolution_id = OLD.resolution_id;
"""
SQLITE = [
    f"CREATE TRIGGER {name} AFTER {event} ON events_vote FOR EACH ROW BEGIN {what} END"
    for name, event, what in (
        ("vote_is_counted_insert", "INSERT", COUNT_NEW),
        ("vote_is_counted_delete", "DELETE", FORGET_OLD),
        (
            "vote_is_counted_update",
            "UPDATE OF position, resolution_id",
            FORGET_OLD + COUNT_NEW,
        ),
    )
]


def counted(rows):
    """A query of the counts of the votes in a table, a row a resolution, in order."""
    of_position = (
        f"count(CASE WHEN position = '{each}' THEN 1 END)"
        for each in ("yes", "no", "abstain")
    )
    return f"""
        SELECT resolution_id, count(*), {", ".join(of_position)}
        FROM {rows} GROUP BY resolution_id ORDER BY resolution_id
    """


FILL = f"INSERT INTO events_rollcallcount {COLUMNS} {counted('events_vote')}"
_FEWER = ", ".join(f"{name} = held.{name} - gone.{name}" for name in COUNTS)
POSTGRESQL = [
    f"""
    CREATE FUNCTION vote_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP <> 'INSERT' THEN
            UPDATE events_rollcallcount AS held SET {_FEWER}
            FROM ({counted("old_votes")}) AS gone {COLUMNS}
            WHERE held.resolution_id = gone.resolution_id;
        END IF;
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO events_rollcallcount {COLUMNS} {counted("new_votes")}
            ON CONFLICT (resolution_id) DO UPDATE SET {ADDED};
        END IF;
        RETURN NULL;
    END $$
    """,
    *(
        f"""
        CREATE TRIGGER vote_is_counted_{event.lower()} AFTER {event} ON events_vote
        REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION vote_is_counted()
        """
        for event, tables in (
            ("INSERT", "NEW TABLE AS new_votes"),
            ("DELETE", "OLD TABLE AS old_votes"),
            ("UPDATE", "OLD TABLE AS old_votes NEW TABLE AS new_votes"),
        )
    ),
]
SQLITE_AWAY = [
    f"DROP TRIGGER IF EXISTS vote_is_counted_{event}"
    for event in ("insert", "delete", "update")
]
POSTGRESQL_AWAY = ["DROP FUNCTION IF EXISTS vote_is_counted() CASCADE"]


def add_triggers(apps, schema_editor):
    """Count what is there, and from now on whatever comes and goes."""
    anew = ["DELETE FROM events_rollcallcount", FILL]
    execute(schema_editor, [*anew, *SQLITE], [*anew, *POSTGRESQL])


def drop_triggers(apps, schema_editor):
    execute(schema_editor, SQLITE_AWAY, POSTGRESQL_AWAY)


def without_counting(*operations):
    """These operations, with the triggers away meanwhile; all is counted anew after."""
    return [
        migrations.RunPython(drop_triggers, add_triggers),
        *operations,
        migrations.RunPython(add_triggers, drop_triggers),
    ]
