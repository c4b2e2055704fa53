"""Everybody at the desk reads conflicts; who may change a record decides on its own."""

from django.db import migrations

from events.migrations._groups import grant

ALL = {"view": ("conflict",)}
GROUPS = {"Contributor": (ALL,), "Editor": (ALL,), "Publisher": (ALL,)}


def add_permissions(apps, schema_editor):
    grant(apps, schema_editor, GROUPS)


class Migration(migrations.Migration):
    dependencies = [("events", "0009_history")]
    operations = [migrations.RunPython(add_permissions, migrations.RunPython.noop)]
