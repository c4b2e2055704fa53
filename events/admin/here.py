"""From a public page to the form of what it shows."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from events import symbols
from events.models import Resolution, Series, Session, State, Statement, Theme
from unga_migration.languages import split

#: Name of an address -> the kind of record that it shows, and how it names one.
SHOWN: dict[str, tuple[Any, str, str]] = {
    "resolution": (Resolution, "symbol", "symbol"),
    "text": (Resolution, "symbol", "symbol"),
    "vote": (Resolution, "symbol", "symbol"),
    "resolution_history": (Resolution, "symbol", "symbol"),
    "session": (Session, "slug", "slug"),
    "session_history": (Session, "slug", "slug"),
    "statement": (Statement, "slug", "slug"),
    "statement_history": (Statement, "slug", "slug"),
    "series": (Series, "slug", "slug"),
    "compare": (Series, "slug", "slug"),
    "theme": (Theme, "slug", "slug"),
    "state": (State, "code", "code"),
}


def edit_view(request: HttpRequest) -> HttpResponse:
    """Lead to the form of the record on a page, or to the desk where there is none."""
    record = shown_at(request.GET.get("path", ""))
    if record is None:
        messages.info(request, _("That page shows no record that has a form."))
        return HttpResponseRedirect(reverse("admin:index"))
    name = f"admin:events_{record._meta.model_name}_change"
    return HttpResponseRedirect(reverse(name, args=[record.pk]))


def shown_at(path: str) -> Any:
    """The record that the page at this path shows; None where it shows none."""
    try:
        match = resolve(split(path)[1])
    except Resolver404:
        return None
    if match.url_name not in SHOWN or match.namespace != "events":
        return None
    kind, parameter, field = SHOWN[match.url_name]
    key = str(match.kwargs[parameter])
    if kind is Resolution:
        symbol = symbols.find(key)
        key = symbol.key if symbol else key
    return kind._default_manager.filter(**{field: key}).first()
