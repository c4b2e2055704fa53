"""Records that leave the public site at an hour of their own."""

from django.db import migrations, models

from events.migrations._vote_triggers import without_triggers


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0010_history_groups"),
    ]

    operations = without_triggers(
        migrations.AddField(
            model_name="resolution",
            name="withdraw_at",
            field=models.DateTimeField(
                blank=True,
                help_text="A published record leaves the public site at this moment, in New York time; its address then answers with the reason below.",
                null=True,
                verbose_name="withdraw at",
            ),
        ),
        migrations.AddField(
            model_name="session",
            name="withdraw_at",
            field=models.DateTimeField(
                blank=True,
                help_text="A published record leaves the public site at this moment, in New York time; its address then answers with the reason below.",
                null=True,
                verbose_name="withdraw at",
            ),
        ),
        migrations.AddField(
            model_name="statement",
            name="withdraw_at",
            field=models.DateTimeField(
                blank=True,
                help_text="A published record leaves the public site at this moment, in New York time; its address then answers with the reason below.",
                null=True,
                verbose_name="withdraw at",
            ),
        ),
        migrations.AddConstraint(
            model_name="resolution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("withdraw_at", None),
                    models.Q(("withdrawal_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="resolution_leaves_with_reason",
                violation_error_message="A record that is to leave needs the reason, in one sentence.",
            ),
        ),
        migrations.AddConstraint(
            model_name="resolution",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("withdraw_at", None),
                    ("publish_at", None),
                    ("withdraw_at__gt", models.F("publish_at")),
                    _connector="OR",
                ),
                name="resolution_leaves_after_it_appears",
                violation_error_message="A record leaves the public site after it has appeared.",
            ),
        ),
        migrations.AddConstraint(
            model_name="session",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("withdraw_at", None),
                    models.Q(("withdrawal_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="session_leaves_with_reason",
                violation_error_message="A record that is to leave needs the reason, in one sentence.",
            ),
        ),
        migrations.AddConstraint(
            model_name="session",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("withdraw_at", None),
                    ("publish_at", None),
                    ("withdraw_at__gt", models.F("publish_at")),
                    _connector="OR",
                ),
                name="session_leaves_after_it_appears",
                violation_error_message="A record leaves the public site after it has appeared.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("withdraw_at", None),
                    models.Q(("withdrawal_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="statement_leaves_with_reason",
                violation_error_message="A record that is to leave needs the reason, in one sentence.",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("withdraw_at", None),
                    ("publish_at", None),
                    ("withdraw_at__gt", models.F("publish_at")),
                    _connector="OR",
                ),
                name="statement_leaves_after_it_appears",
                violation_error_message="A record leaves the public site after it has appeared.",
            ),
        ),
    )
