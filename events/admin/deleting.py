"""Nothing is lost by a click: what is deleted is kept, and what is named stays."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib import admin
from django.db.models import SET_NULL, Model, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst

from events import history
from events.models import Publication

#: How many rows that name another are told before they are only counted.
TOLD = 10


class KeptAdmin(admin.ModelAdmin):
    """In front of another admin: keeps what is deleted, and refuses what is named."""

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        history.keep_deleted(obj, request.user)
        super().delete_model(request, obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        for row in queryset:
            history.keep_deleted(row, request.user)
        super().delete_queryset(request, queryset)

    def get_deleted_objects(self, objs: Iterable[Any], request: HttpRequest) -> Any:
        """What Django finds, and as protected each row that would lose a link."""
        rows = list(objs)
        found, counts, lacking, protected = super().get_deleted_objects(rows, request)
        return found, counts, lacking, [*protected, *_naming(rows)]


def _is_emptied(relation: Any) -> bool:
    """Whether a record names the row alone, and would name nothing without it."""
    emptied = getattr(relation, "on_delete", None) is SET_NULL
    return emptied and issubclass(relation.related_model, Publication)


def _naming(rows: Sequence[Model]) -> Iterator[SafeString]:
    """The rows that name one of these among others; a link lost is not noticed there.

    A query for each relation of their model.
    """
    for relation in rows[0]._meta.related_objects if rows else ():
        model = relation.related_model
        if relation.many_to_many or _is_emptied(relation):
            found = model._default_manager.filter(
                **{f"{relation.field.name}__in": rows}
            )
            for each in found.distinct().order_by("pk")[:TOLD]:
                noun = capfirst(model._meta.verbose_name)
                yield format_html("{}: {}", noun, each)
