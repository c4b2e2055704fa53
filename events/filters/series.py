"""Texts that return year after year."""

from django.db.models import Count, Max, Min, Q
from django.utils.translation import gettext_lazy as _

from events.filters.record import Order, RecordFilter, Rows
from events.models import Resolution, Series


def by_name(rows: Rows) -> Rows:
    return rows.order_by("name", "pk")


def most_editions_first(rows: Rows) -> Rows:
    return rows.order_by("-editions_count", "name", "pk")


def latest_first(rows: Rows) -> Rows:
    return rows.order_by("-last_key", "name", "pk")


class SeriesFilter(RecordFilter):
    """The list of series; one without an edition the public may see is not in it."""

    noun = _("Series")
    words_in = ("name", "description")
    orders = {
        "name": Order(_("Name"), by_name),
        "editions": Order(_("Number of texts"), most_editions_first),
        "latest": Order(_("Latest text first"), latest_first),
    }

    @staticmethod
    def rows() -> Rows:
        """Each series with the number, first and last day of its public editions."""
        public = Q(editions__in=Resolution.objects.published().values("pk"))
        return Series.objects.annotate(
            editions_count=Count("editions", filter=public),
            first_on=Min("editions__adopted_on", filter=public),
            last_on=Max("editions__adopted_on", filter=public),
            last_key=Max("editions__sort_key", filter=public),
        ).filter(editions_count__gt=0)
