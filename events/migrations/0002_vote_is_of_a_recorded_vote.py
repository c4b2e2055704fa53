from django.db import migrations

from events.migrations._vote_triggers import add_triggers, drop_triggers


class Migration(migrations.Migration):
    dependencies = [("events", "0001_initial")]
    operations = [migrations.RunPython(add_triggers, drop_triggers)]
