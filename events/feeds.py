"""Feeds for those who want to be told."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import corrections
from events.corrections import Correction

#: Entries of a feed.
LATEST = 50


class CorrectionFeed(Feed):
    """The latest corrections: the record, what changed from what to what, and why.

    Many that were made at once are one entry, which leads to all of them.
    """

    feed_type = Atom1Feed
    title = gettext_lazy("Corrections – Migration in the General Assembly")
    subtitle = gettext_lazy("Facts of the record that were corrected, and why.")
    link = reverse_lazy("events:corrections")

    def get_object(self, request: HttpRequest) -> None:
        return None

    def items(self) -> list[Correction]:
        return list(corrections.told(corrections.folded()[:LATEST]))

    def item_title(self, item: Correction) -> str:
        return item.records or str(item.record)

    def item_description(self, item: Correction) -> str:
        lines = [
            _("%(field)s: from “%(before)s” to “%(after)s”.")
            % {"field": each.label, "before": each.before, "after": each.after}
            for each in item.differences
        ]
        return " ".join([*lines, item.revision.reason])

    def item_link(self, item: Correction) -> str:
        return item.together_url if item.size > 1 else item.url

    def item_pubdate(self, item: Correction) -> datetime:
        return item.revision.made_at

    def item_updateddate(self, item: Correction) -> datetime:
        return item.revision.made_at

    def item_guid(self, item: Correction) -> str:
        return f"urn:correction:{item.revision.kind}:{item.revision.pk}"

    def item_categories(self, item: Correction) -> Iterable[str]:
        return (item.revision.get_kind_display(),)
