"""The form of a next version, sent as a browser would send it."""

from django.urls import reverse

from tests.admin.forms import filled, opened, send


def next_form(record):
    """The address of the form of a record's next version."""
    return reverse(f"admin:events_{record._meta.model_name}_next", args=[record.pk])


def draft(client, record, button="_save", **typed):
    """Open the next version of a record, change what is typed, and press a button."""
    url = next_form(record)
    page = opened(client, url)
    return send(client, url, filled(page, **typed) | {button: "1"})
