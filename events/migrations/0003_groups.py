"""Three groups of people at work: Contributor, Editor, Publisher.

Each holds what the one before it holds, and more. Which record a person may change
depends on its status as well (events/admin/publication.py); docs/editing.md has both
as one table.
"""

from django.db import migrations

from events.migrations._groups import grant

ALL = ("session", "resolution", "statement")
PARTS = ("vote", "paragraph", "reference", "meetingrecord", "alias")
SHARED = ("theme", "series", "state", "source")

CONTRIBUTOR = {
    "view": (*ALL, *PARTS, *SHARED, "statename"),
    "add": (*ALL, *PARTS, "source"),
    "change": (*ALL, *PARTS),
    "delete": PARTS,
}
EDITOR = {
    "review": ALL,
    "add": (*SHARED, "statename"),
    "change": (*SHARED, "statename"),
    "delete": ("statename",),
}
PUBLISHER = {"publish": ALL, "delete": (*ALL, *SHARED)}

GROUPS = {
    "Contributor": (CONTRIBUTOR,),
    "Editor": (CONTRIBUTOR, EDITOR),
    "Publisher": (CONTRIBUTOR, EDITOR, PUBLISHER),
}


def add_groups(apps, schema_editor):
    grant(apps, schema_editor, GROUPS)


def remove_groups(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects.using(
        schema_editor.connection.alias
    )
    groups.filter(name__in=GROUPS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0002_vote_is_of_a_recorded_vote"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(add_groups, remove_groups)]
