"""The words of each paragraph as they are compared, to find phrases in them."""

from django.db import migrations, models

from events import phrases

BATCH = 2_000


def fold(apps, schema_editor):
    """Fold the texts that are there already, some thousands at a time."""
    paragraphs = apps.get_model("events", "Paragraph").objects
    quote = schema_editor.connection.ops.quote_name
    table = quote(paragraphs.model._meta.db_table)
    update = f"UPDATE {table} SET folded = %s WHERE id = %s"  # noqa: S608
    last = 0
    while rows := list(
        paragraphs.filter(pk__gt=last)
        .order_by("pk")
        .values_list("pk", "language", "text")[:BATCH]
    ):
        with schema_editor.connection.cursor() as cursor:
            cursor.executemany(
                update,
                [(phrases.fold(text, language), pk) for pk, language, text in rows],
            )
        last = rows[-1][0]


class Migration(migrations.Migration):
    dependencies = [("events", "0007_pairing")]

    operations = [
        migrations.AddField(
            model_name="paragraph",
            name="folded",
            field=models.TextField(
                default="", editable=False, verbose_name="words as compared"
            ),
            preserve_default=False,
        ),
        migrations.RunPython(fold, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="paragraph",
            constraint=models.CheckConstraint(
                condition=models.Q(("folded", ""), _negated=True),
                name="paragraph_is_folded",
                violation_error_message=(
                    "A paragraph is kept with its words as they are compared."
                ),
            ),
        ),
    ]
