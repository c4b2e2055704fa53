"""How the page of a record finds it: published, withdrawn, or as good as absent."""

from functools import cache
from typing import Any

from django.db.models import CharField
from django.http import Http404
from django.views.generic import DetailView

from events import corrections
from events.models import Publication, Source, Theme
from events.prepared import NOW, Asked, Prepared, key
from events.views.errors import Gone


class PublicRecords:
    """The public records of one kind, found by the field that is their address."""

    def __init__(self, records: Any, field: str = "slug") -> None:
        self.records, self.field = records, field
        self._published = Prepared(self._at_address)

    def _at_address(self) -> Any:
        asked = {self.field: Asked("address", CharField())}
        return self.records.published(NOW).filter(**asked).order_by()

    def find(self, address: str) -> Any:
        """The record at an address, or None; raises Gone once it is withdrawn."""
        for record in self._published.rows(address=address):
            return record
        raise_if_withdrawn(self.records, **{self.field: address})
        return None

    def get(self, address: str) -> Any:
        """The record at an address; raises Gone once withdrawn, else Http404."""
        record = self.find(address)
        if record is None:
            raise Http404
        return record


class PublicationDetail(DetailView):
    """One published record; 410 once withdrawn; otherwise nothing to be seen."""

    records: PublicRecords

    def get_object(self, queryset: Any = None) -> Publication:
        return self.records.get(self.kwargs["slug"])

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


def raise_if_withdrawn(records: Any, **lookup: str) -> None:
    """Answer 410 with the reason, where the public saw the record once."""
    withdrawn = records.withdrawn().filter(**lookup).first()
    if withdrawn is not None:
        raise Gone(withdrawn)
