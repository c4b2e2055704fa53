"""A log of accounts, shared counters of failed attempts, and who manages accounts."""

import django.utils.timezone
from django.core.management import call_command
from django.db import migrations, models

from events.migrations._groups import grant
from events.migrations._log_triggers import add_triggers, drop_triggers

#: The table in which all processes count failed attempts (CACHES in the settings).
CACHE = "events_desk_cache"

READS = (
    *("session", "resolution", "statement", "theme", "series", "state", "source"),
    *("vote", "paragraph", "reference", "meetingrecord", "alias", "statename"),
    *("sponsor", "text", "speech", "topic", "import", "pairing", "conflict"),
    "accountevent",
)
GROUPS = {"Administrator": ({"view": READS},)}
ACCOUNTS = (
    {
        "view": ("user", "group"),
        "add": ("user", "group"),
        "change": ("user", "group"),
        "delete": ("group",),
    },
)


def add_group(apps, schema_editor):
    grant(apps, schema_editor, GROUPS)
    grant(apps, schema_editor, {"Administrator": ACCOUNTS}, label="auth")


def remove_group(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects.using(
        schema_editor.connection.alias
    )
    groups.filter(name="Administrator").delete()


def add_cache(apps, schema_editor):
    using = schema_editor.connection.alias
    call_command("createcachetable", CACHE, database=using, verbosity=0)


def remove_cache(apps, schema_editor):
    schema_editor.execute(f"DROP TABLE IF EXISTS {CACHE}")


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0011_withdraw_at"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccountEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                (
                    "at",
                    models.DateTimeField(
                        db_index=True,
                        default=django.utils.timezone.now,
                        verbose_name="at",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("signed_in", "Signed in"),
                            ("failed", "Wrong name or password"),
                            ("code_failed", "Wrong code"),
                            ("throttled", "Refused: too many attempts"),
                            ("signed_out", "Signed out"),
                            ("step_added", "Second step added"),
                            ("step_removed", "Second step removed"),
                            ("recovery_made", "Recovery codes made"),
                            ("recovery_used", "Recovery code used"),
                            ("password", "Password changed"),
                            ("account_added", "Account added"),
                            ("account_changed", "Account changed"),
                            ("account_deleted", "Account deleted"),
                            ("rights", "Groups or permissions of an account"),
                            ("group", "Group or its permissions"),
                        ],
                        max_length=20,
                        verbose_name="what happened",
                    ),
                ),
                (
                    "account",
                    models.CharField(
                        blank=True, default="", max_length=150, verbose_name="account"
                    ),
                ),
                (
                    "by",
                    models.CharField(
                        blank=True, default="", max_length=150, verbose_name="by"
                    ),
                ),
                (
                    "details",
                    models.TextField(blank=True, default="", verbose_name="details"),
                ),
                (
                    "address",
                    models.GenericIPAddressField(
                        blank=True, null=True, verbose_name="IP address"
                    ),
                ),
            ],
            options={
                "verbose_name": "account event",
                "verbose_name_plural": "account events",
                "ordering": ["-at", "-pk"],
                "default_permissions": ("view",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "signed_in",
                                    "failed",
                                    "code_failed",
                                    "throttled",
                                    "signed_out",
                                    "step_added",
                                    "step_removed",
                                    "recovery_made",
                                    "recovery_used",
                                    "password",
                                    "account_added",
                                    "account_changed",
                                    "account_deleted",
                                    "rights",
                                    "group",
                                ],
                            )
                        ),
                        name="accountevent_kind_is_known",
                        violation_error_message="This is no kind of event.",
                    )
                ],
            },
        ),
        migrations.RunPython(add_triggers, drop_triggers),
        migrations.RunPython(add_cache, remove_cache),
        migrations.RunPython(add_group, remove_group),
    ]
