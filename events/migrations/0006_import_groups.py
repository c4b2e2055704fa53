"""Who may do what with official files, and with the parts they bring."""

from django.db import migrations

from events.migrations._groups import grant

PARTS = ("sponsor", "text", "speech")

ALL = {
    "view": (*PARTS, "topic", "import"),
    "add": PARTS,
    "change": PARTS,
    "delete": PARTS,
}
PUBLISHER = {"add": ("import",), "undo": ("import",)}
GROUPS = {"Contributor": (ALL,), "Editor": (ALL,), "Publisher": (ALL, PUBLISHER)}


def add_permissions(apps, schema_editor):
    grant(apps, schema_editor, GROUPS)


class Migration(migrations.Migration):
    dependencies = [("events", "0005_official_files")]
    operations = [migrations.RunPython(add_permissions, migrations.RunPython.noop)]
