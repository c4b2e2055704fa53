"""Links from a record to the lists of what belongs to it."""

from typing import Any

from django.db.models import Count, IntegerField, QuerySet, Value
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

#: The model listed, the parameter that names the record, the rows, and their noun.
Row = tuple[str, str, QuerySet[Any], str | Promise]


def _numbers(lists: list[QuerySet[Any]]) -> list[int]:
    """How many rows each of the lists has; one query."""
    counts = [
        rows.order_by()
        .annotate(nth_list=Value(nth, IntegerField()))
        .values("nth_list")
        .annotate(how_many=Count("pk"))
        .values_list("nth_list", "how_many")
        for nth, rows in enumerate(lists)
    ]
    found = dict(counts[0].union(*counts[1:], all=True))
    return [found.get(nth, 0) for nth in range(len(lists))]


def rows_link(rows: list[Row], key: int | str) -> SafeString:
    """A list of links such as "169 votes", each to the filtered list; one query."""
    numbers = _numbers([listed for _model, _parameter, listed, _noun in rows])
    return format_html(
        '<ul class="belonging">{}</ul>',
        format_html_join(
            "",
            '<li><a href="{}?{}={}">{} {}</a></li>',
            (
                (
                    reverse(f"admin:events_{model}_changelist"),
                    parameter,
                    key,
                    number,
                    noun,
                )
                for (model, parameter, _listed, noun), number in zip(
                    rows, numbers, strict=True
                )
            ),
        ),
    )
