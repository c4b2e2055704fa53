"""How the page of a record finds it: published, withdrawn, or as good as absent."""

from typing import Any

from django.http import Http404
from django.views.generic import DetailView

from events import corrections
from events.models import Publication
from events.views.errors import Gone


class PublicationDetail(DetailView):
    """One published record; 410 once withdrawn; otherwise nothing to be seen."""

    def get_object(self, queryset: Any = None) -> Publication:
        return published(self.get_queryset(), self.kwargs["slug"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            themes=list(self.object.themes.as_tags()),
            sources=list(self.object.sources.defer("loaded")),
            history_url=history_url(self.object),
            **kwargs,
        )


def history_url(record: Publication) -> str:
    """The page of its corrections; empty where nothing has changed since it came."""
    return corrections.history_url(record) if record.version > 1 else ""


def published(records: Any, slug: str) -> Any:
    """The public record at an address; raises Gone once withdrawn, else Http404."""
    record = records.published().filter(slug=slug).first()
    if record is None:
        raise_if_withdrawn(records, slug=slug)
        raise Http404
    return record


def raise_if_withdrawn(records: Any, **lookup: str) -> None:
    """Answer 410 with the reason, where the public saw the record once."""
    withdrawn = records.withdrawn().filter(**lookup).first()
    if withdrawn is not None:
        raise Gone(withdrawn)
