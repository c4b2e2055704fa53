"""A State's vote exists only where a vote was recorded: held by triggers.

The rule spans two tables, which a CHECK cannot. Changing a resolution's method away
from "recorded" while it has votes is refused as well.

SQLite changes a table by making it anew, which a trigger that names it forbids: a
migration of resolutions or votes wraps its operations in `without_triggers`
(tests/unit/test_constraints.py tells where one has not).
"""

from django.db import migrations

SENTENCE = "A State''s vote belongs to a resolution adopted by recorded vote."

NO_RECORDED_VOTE = """
    (SELECT method FROM events_resolution WHERE id = NEW.resolution_id) <> 'recorded'
"""
HAS_VOTES = """
    OLD.method = 'recorded' AND NEW.method <> 'recorded'
    AND EXISTS (SELECT 1 FROM events_vote WHERE resolution_id = NEW.id)
"""

SQLITE = [
    f"""
    CREATE TRIGGER {name} BEFORE {event} FOR EACH ROW WHEN {condition}
    BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
    """
    for name, event, condition in (
        ("vote_is_recorded_insert", "INSERT ON events_vote", NO_RECORDED_VOTE),
        (
            "vote_is_recorded_update",
            "UPDATE OF resolution_id ON events_vote",
            NO_RECORDED_VOTE,
        ),
        (
            "resolution_keeps_its_votes",
            "UPDATE OF method ON events_resolution",
            HAS_VOTES,
        ),
    )
]

POSTGRESQL = [
    f"""
    CREATE FUNCTION vote_is_recorded() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {NO_RECORDED_VOTE} THEN
            RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    f"""
    CREATE FUNCTION resolution_keeps_its_votes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF {HAS_VOTES} THEN
            RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER vote_is_recorded BEFORE INSERT OR UPDATE OF resolution_id
    ON events_vote FOR EACH ROW EXECUTE FUNCTION vote_is_recorded()
    """,
    """
    CREATE TRIGGER resolution_keeps_its_votes BEFORE UPDATE OF method
    ON events_resolution FOR EACH ROW EXECUTE FUNCTION resolution_keeps_its_votes()
    """,
]

SQLITE_AWAY = [
    "DROP TRIGGER IF EXISTS vote_is_recorded_insert",
    "DROP TRIGGER IF EXISTS vote_is_recorded_update",
    "DROP TRIGGER IF EXISTS resolution_keeps_its_votes",
]
POSTGRESQL_AWAY = [
    "DROP FUNCTION IF EXISTS vote_is_recorded() CASCADE",
    "DROP FUNCTION IF EXISTS resolution_keeps_its_votes() CASCADE",
]


def execute(schema_editor, sqlite, postgresql):
    """Run the statements of the database at hand."""
    statements = (
        postgresql if schema_editor.connection.vendor == "postgresql" else sqlite
    )
    for statement in statements:
        schema_editor.execute(statement)


def add_triggers(apps, schema_editor):
    execute(schema_editor, SQLITE, POSTGRESQL)


def drop_triggers(apps, schema_editor):
    execute(schema_editor, SQLITE_AWAY, POSTGRESQL_AWAY)


def without_triggers(*operations):
    """These operations, with the triggers away meanwhile."""
    return [
        migrations.RunPython(drop_triggers, add_triggers),
        *operations,
        migrations.RunPython(add_triggers, drop_triggers),
    ]
