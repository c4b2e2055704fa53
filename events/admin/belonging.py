"""Links from a record to the lists of what belongs to it."""

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

#: The model listed, the parameter that names the record, how many, and their noun.
Row = tuple[str, str, int, str | Promise]


def rows_link(rows: list[Row], key: int | str) -> SafeString:
    """A list of links such as "169 votes", each to the filtered list."""
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
                for model, parameter, number, noun in rows
            ),
        ),
    )
