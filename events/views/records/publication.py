"""How the page of a record finds it: published, withdrawn, or as good as absent."""

from functools import cache
from typing import Any

from django.http import Http404
from django.views.generic import DetailView

from events import corrections
from events.models import Publication, Source, Theme
from events.prepared import Prepared, key
from events.views.errors import Gone


class PublicationDetail(DetailView):
    """One published record; 410 once withdrawn; otherwise nothing to be seen."""

    def get_object(self, queryset: Any = None) -> Publication:
        return published(self.get_queryset(), self.kwargs["slug"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            themes=_themes(type(self.object)).rows(record=self.object.pk),
            sources=_sources(type(self.object)).rows(record=self.object.pk),
            history_url=history_url(self.object),
            **kwargs,
        )


@cache
def _themes(model: type[Publication]) -> Prepared:
    """The themes of a record of this kind."""
    of_it = {model._meta.model_name: key("record")}
    return Prepared(lambda: Theme.objects.as_tags().filter(**of_it))


@cache
def _sources(model: type[Publication]) -> Prepared:
    """The sources of a record of this kind."""
    of_it = {model._meta.model_name: key("record")}
    return Prepared(lambda: Source.objects.defer("loaded").filter(**of_it))


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
