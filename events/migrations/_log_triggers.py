"""The log of accounts is added to, never changed or emptied: held by triggers.

The one change allowed empties the IP address of a line (events/models/account_event.py
says when). SQLite changes a table by making it anew, and its triggers go with the old
one: a later migration of this table adds them again.
"""

from events.migrations._vote_triggers import execute

SENTENCE = "A line of the log of accounts is never changed or deleted."
COLUMNS = ("id", "at", "kind", "account", "by", "details")
OTHER_THAN_FORGETTING = " OR ".join(
    [
        'NEW."address" IS NOT NULL',
        *(f'NEW."{name}" <> OLD."{name}"' for name in COLUMNS),
    ]
)

SQLITE = [
    f"""
    CREATE TRIGGER account_log_is_kept_update BEFORE UPDATE ON events_accountevent
    FOR EACH ROW WHEN {OTHER_THAN_FORGETTING}
    BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
    """,
    f"""
    CREATE TRIGGER account_log_is_kept_delete BEFORE DELETE ON events_accountevent
    FOR EACH ROW BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
    """,
]
POSTGRESQL = [
    f"""
    CREATE FUNCTION account_log_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '{SENTENCE}' USING ERRCODE = 'check_violation';
    END $$
    """,
    f"""
    CREATE TRIGGER account_log_is_kept_update BEFORE UPDATE ON events_accountevent
    FOR EACH ROW WHEN ({OTHER_THAN_FORGETTING}) EXECUTE FUNCTION account_log_is_kept()
    """,
    """
    CREATE TRIGGER account_log_is_kept_delete BEFORE DELETE ON events_accountevent
    FOR EACH ROW EXECUTE FUNCTION account_log_is_kept()
    """,
]
SQLITE_AWAY = [
    "DROP TRIGGER IF EXISTS account_log_is_kept_update",
    "DROP TRIGGER IF EXISTS account_log_is_kept_delete",
]
POSTGRESQL_AWAY = ["DROP FUNCTION IF EXISTS account_log_is_kept() CASCADE"]


def add_triggers(apps, schema_editor):
    execute(schema_editor, SQLITE, POSTGRESQL)


def drop_triggers(apps, schema_editor):
    execute(schema_editor, SQLITE_AWAY, POSTGRESQL_AWAY)
