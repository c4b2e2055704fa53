from django.db import migrations, models

from events.migrations._vote_triggers import without_triggers

HELP = (
    "What it is commonly called, in at most 28 characters. The first four landmarks "
    "that have one are named on the chart of the home page."
)


def short_title(model):
    return migrations.AddField(
        model_name=model,
        name="short_title",
        field=models.CharField(
            blank=True,
            default="",
            help_text=HELP,
            max_length=28,
            verbose_name="short title",
        ),
    )


class Migration(migrations.Migration):
    dependencies = [("events", "0003_groups")]
    operations = without_triggers(short_title("resolution"), short_title("session"))
