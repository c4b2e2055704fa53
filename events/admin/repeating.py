"""A new record that begins with what repeats of another: an edition, a duplicate."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from events.admin.next_version import is_next
from events.admin.spreadsheets import SpreadsheetAdmin
from events.models import Publication, Resolution, Series

#: Names in the address of an empty form: of which record, of which series.
COPY_OF, EDITION_OF = "copy_of", "edition_of"
#: What the editions of a series have in common.
OF_EDITIONS = ("title", "series", "committee", "agenda_item", "themes")


def edition_url(series: Series) -> str:
    """The empty form of a resolution, filled for the next edition of a series."""
    return f"{reverse('admin:events_resolution_add')}?{EDITION_OF}={series.pk}"


def _key(request: HttpRequest, name: str) -> int:
    """A number in the address; 0, which no row bears, where it is none."""
    value = request.GET.get(name, "")
    whole = value.isascii() and value.isdigit() and len(value) < 19
    return int(value) if whole else 0


def last_edition(series: int) -> Resolution | None:
    """The latest edition that the record has, public or not."""
    editions = Resolution.objects.filter(series=series)
    return editions.order_by("-sort_key", "-pk").first()


class RepeatingAdmin(SpreadsheetAdmin):
    """Fills a new record from another; never its symbol, its address or its day."""

    #: The fields that a duplicate begins with.
    repeating: tuple[str, ...] = ()

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        if COPY_OF in request.GET:
            record = self._original(_key(request, COPY_OF))
            return filled(record, self.repeating) if record else {}
        if EDITION_OF in request.GET and self.model is Resolution:
            return _of_next_edition(_key(request, EDITION_OF))
        return dict(super().get_changeform_initial_data(request))

    def _original(self, key: int) -> Publication | None:
        found: Publication | None = self.model._default_manager.filter(pk=key).first()
        return found

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = kwargs.get("obj")
        if record and not is_next(request) and self.has_add_permission(request):
            add = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")
            context["duplicate_url"] = f"{add}?{COPY_OF}={record.pk}"
            series = getattr(record, "series", None)
            if series is not None and last_edition(series.pk) == record:
                context["edition_url"] = edition_url(series)
        return super().render_change_form(request, context, *args, **kwargs)


def _of_next_edition(key: int) -> dict[str, Any]:
    last = last_edition(key)
    if last is not None:
        return filled(last, OF_EDITIONS)
    series = Series.objects.filter(pk=key).first()
    return {"title": series.name, "series": series.pk} if series else {}


def filled(record: Publication, names: tuple[str, ...]) -> dict[str, Any]:
    """What a form begins with: the values of these fields of another record."""
    initial = {}
    for name in names:
        field = record._meta.get_field(name)
        value = getattr(record, name)
        if field.many_to_many:
            value = list(value.values_list("pk", flat=True))
        elif field.many_to_one:
            value = getattr(record, f"{name}_id")
        initial[name] = value
    return initial
