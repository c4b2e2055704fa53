"""Which record takes the place of one that is withdrawn."""

import django.db.models.deletion
from django.db import migrations, models

from events.migrations._vote_triggers import without_triggers


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0020_history_of_every_row"),
    ]

    operations = without_triggers(
        migrations.AddField(
            model_name="resolution",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                help_text="The record that takes the place of one that is withdrawn; the reader who follows an old link is led to it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replaces",
                to="events.resolution",
                verbose_name="instead of it",
            ),
        ),
        migrations.AddField(
            model_name="session",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                help_text="The record that takes the place of one that is withdrawn; the reader who follows an old link is led to it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replaces",
                to="events.session",
                verbose_name="instead of it",
            ),
        ),
        migrations.AddField(
            model_name="statement",
            name="successor",
            field=models.ForeignKey(
                blank=True,
                help_text="The record that takes the place of one that is withdrawn; the reader who follows an old link is led to it.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="replaces",
                to="events.statement",
                verbose_name="instead of it",
            ),
        ),
        migrations.AddConstraint(
            model_name="resolution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("successor", None),
                    models.Q(("successor", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="resolution_does_not_follow_itself",
                violation_error_message="Nothing takes its own place.",
            ),
        ),
        migrations.AddConstraint(
            model_name="session",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("successor", None),
                    models.Q(("successor", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="session_does_not_follow_itself",
                violation_error_message="Nothing takes its own place.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("successor", None),
                    models.Q(("successor", models.F("pk")), _negated=True),
                    _connector="OR",
                ),
                name="statement_does_not_follow_itself",
                violation_error_message="Nothing takes its own place.",
            ),
        ),
    )
