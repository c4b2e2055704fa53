"""Which paragraphs of two editions the editors pair, and who of them may."""

import django.db.models.deletion
from django.db import migrations, models

from events.migrations._groups import grant

READ = {"view": ("pairing",)}
WRITE = dict.fromkeys(("add", "change", "delete"), ("pairing",))
GROUPS = {"Contributor": (READ,), "Editor": (READ, WRITE), "Publisher": (READ, WRITE)}


def add_permissions(apps, schema_editor):
    grant(apps, schema_editor, GROUPS)


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0006_import_groups"),
    ]

    operations = [
        migrations.CreateModel(
            name="Pairing",
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
                    "earlier_anchor",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Its anchor, such as op9 or op14-a: the end of its address on the page of the text. Leave it empty where the later paragraph is new.",
                        max_length=25,
                        verbose_name="paragraph of the earlier",
                    ),
                ),
                (
                    "later_anchor",
                    models.CharField(
                        blank=True,
                        default="",
                        help_text="Its anchor, such as op12. Leave it empty where the earlier paragraph was dropped.",
                        max_length=25,
                        verbose_name="paragraph of the later",
                    ),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="later_pairings",
                        to="events.resolution",
                        verbose_name="earlier edition",
                    ),
                ),
                (
                    "later",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="earlier_pairings",
                        to="events.resolution",
                        verbose_name="later edition",
                    ),
                ),
            ],
            options={
                "verbose_name": "pairing of paragraphs",
                "verbose_name_plural": "pairings of paragraphs",
                "ordering": ["earlier", "later", "earlier_anchor", "later_anchor"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("earlier", models.F("later")), _negated=True
                        ),
                        name="pairing_is_of_two_editions",
                        violation_error_message="An edition is not compared with itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("earlier_anchor", ""), ("later_anchor", ""), _negated=True
                        ),
                        name="pairing_names_a_paragraph",
                        violation_error_message="A pairing needs one paragraph at least.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("earlier_anchor", ""), _negated=True),
                        fields=("earlier", "later", "earlier_anchor"),
                        name="pairing_once_an_earlier_paragraph",
                        violation_error_message="The paragraph of the earlier edition is paired already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("later_anchor", ""), _negated=True),
                        fields=("earlier", "later", "later_anchor"),
                        name="pairing_once_a_later_paragraph",
                        violation_error_message="The paragraph of the later edition is paired already.",
                    ),
                ],
            },
        ),
        migrations.RunPython(add_permissions, migrations.RunPython.noop),
    ]
