"""Three groups of people at work: Contributor, Editor, Publisher.

Each holds what the one before it holds, and more. Which record a person may change
depends on its status as well (events/admin/publication.py); docs/editing.md has both
as one table.
"""

from django.contrib.auth.management import create_permissions
from django.db import migrations

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


def codenames(grants):
    return {
        f"{verb}_{model}"
        for grant in grants
        for verb, models in grant.items()
        for model in models
    }


def make_permissions(apps, using):
    """Make the app's permissions now; Django would make them after all migrations."""
    config = apps.get_app_config("events")
    # A migration's own configuration has no module; without one nothing is made.
    config.models_module = True
    create_permissions(config, apps=apps, using=using, verbosity=0)
    config.models_module = None


def add_groups(apps, schema_editor):
    using = schema_editor.connection.alias
    make_permissions(apps, using)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    groups = apps.get_model("auth", "Group").objects.using(using)
    for name, grants in GROUPS.items():
        group, _ = groups.get_or_create(name=name)
        group.permissions.add(
            *permissions.filter(
                content_type__app_label="events", codename__in=codenames(grants)
            )
        )


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
