"""A change of what belongs to a record is a step of it, or of its next version."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.actions import delete_selected
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import F, Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events import history
from events.admin.parts import OwnedAdmin, whole_of
from events.admin.reasons import NAME, REASON_NEEDED, ChangeReasonForm, is_asked
from events.admin.writing import written_whole
from events.models import Publication, Revision


class PartAdmin(OwnedAdmin):
    """Keeps each change of a row in the history of its record.

    Where two people must see a change of a public record, or where the person may only
    draft it, the row waits in the record's next version.
    """

    actions = ["delete_selected"]
    delete_confirmation_template = "admin/events/part/delete_confirmation.html"
    delete_selected_confirmation_template = "admin/events/part/delete_selected.html"

    # Saving -------------------------------------------------------------------

    def save_model(
        self, request: HttpRequest, obj: Any, form: Any, change: bool
    ) -> None:
        whole = whole_of(obj, self.wholes)
        part = history.part_of(type(whole), self.model)
        if part is None:
            super().save_model(request, obj, form, change)
            return
        before: history.Rows = {}
        if change:
            was = part.plain(self.model._default_manager.get(pk=obj.pk))
            before = {part.identity(was): was}
        row = part.plain(obj)
        key = part.identity(row)
        found = history.difference(before, {key: row})
        wanted = found[1]
        if not wanted and history.drafts_row(whole, part.name, key):
            wanted = {key: row}  # saved as it is: what was drafted is drafted no more
        reason = form.cleaned_data.get(NAME, "")
        if not self._drafted(request, whole, part.name, wanted, reason):
            as_it_was = self._held(whole)
            super().save_model(request, obj, form, change)
            self._keep(request, whole, as_it_was, {part.name: found}, reason)

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        if self._waiting(request) is None:
            super().save_related(request, form, formsets, change)

    def _drafted(
        self,
        request: HttpRequest,
        whole: Publication,
        name: str,
        wanted: history.Rows,
        reason: str,
    ) -> bool:
        """Whether the change waits in the next version of the record, and not in it."""
        if not wanted or not self._waits(request, whole, name):
            return False
        self._held(whole)
        history.write_rows(whole, name, wanted, request.user, reason)
        request.drafted_in = whole  # type: ignore[attr-defined]
        return True

    def _waits(self, request: HttpRequest, whole: Any, name: str) -> bool:
        """Whether a change of this list has to wait in the next version."""
        two_needed = history.next_version_needed(whole, {name})
        return bool(two_needed) or not self.may_change_whole(request, whole)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        whole = whole_of(row, self.wholes) if row else None
        part = history.part_of(type(whole), self.model)
        may = row is not None and self.has_change_permission(request, row)
        context["waits"] = part and may and self._waits(request, whole, part.name)
        return super().render_change_form(request, context, *args, **kwargs)

    def _waiting(self, request: HttpRequest) -> Publication | None:
        """The record in whose next version the change waits."""
        return getattr(request, "drafted_in", None)

    def _held(self, whole: Publication) -> history.AsItWas:
        """The record as it is, locked until the transaction ends."""
        rows = type(whole)._default_manager.select_for_update()
        return history.as_it_is(rows.get(pk=whole.pk))

    def _keep(
        self,
        request: HttpRequest,
        whole: Publication,
        before: history.AsItWas,
        rows: history.Changes,
        reason: str,
    ) -> None:
        changed = {name: found for name, found in rows.items() if found[1]}
        action, by = Revision.Action.CHANGED, request.user
        step = history.keep(whole, action, by, before, reason, changed)
        if step and isinstance(whole, Publication):
            moved = {"version": F("version") + 1, "updated_at": timezone.now()}
            type(whole)._default_manager.filter(pk=whole.pk).update(**moved)

    # Taking away ---------------------------------------------------------------

    @admin.action(
        description=_("Delete selected %(verbose_name_plural)s"),
        permissions=["delete"],
    )
    @written_whole
    def delete_selected(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> HttpResponse | None:
        rows = list(queryset.select_related(*self.wholes))
        self._ask_reason(request, rows)
        if "post" not in request.POST or not any(self._goes_later(request, rows)):
            return delete_selected(self, request, queryset)
        if not all(self.has_delete_permission(request, row) for row in rows):
            raise PermissionDenied
        self.log_deletions(request, rows)
        self.delete_queryset(request, queryset)
        return self._to_next(request)

    def _goes_later(self, request: HttpRequest, rows: Iterable[Any]) -> Iterator[bool]:
        """Of each row whether it is only to go, with the next version of its record."""
        for row in rows:
            whole = whole_of(row, self.wholes)
            part = history.part_of(type(whole), self.model)
            yield part is not None and self._waits(request, whole, part.name)

    def log_deletions(self, request: HttpRequest, queryset: Iterable[Any]) -> Any:
        """What is only to go is not deleted yet."""
        rows = list(queryset)
        later = self._goes_later(request, rows)
        gone = [row for row, waits in zip(rows, later, strict=True) if not waits]
        return super().log_deletions(request, gone) if gone else None

    @written_whole
    def delete_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        part = self.get_object(request, unquote(object_id))
        self._ask_reason(request, [part] if part else [])
        return super().delete_view(request, object_id, extra_context)

    def _ask_reason(self, request: HttpRequest, parts: Iterable[Any]) -> None:
        """Where a reason is needed and not given, the page asks again."""
        if not any(self._is_asked(part) for part in parts):
            return
        sent = "post" in request.POST
        form = ChangeReasonForm(request.POST if sent else None)
        if sent and not request.POST.get(NAME, "").strip():
            form.add_error(NAME, REASON_NEEDED)
        if form.errors:
            again = request.POST.copy()
            del again["post"]
            request.POST = again if "action" in again else QueryDict()
        request.reason_form = form  # type: ignore[attr-defined]

    def _is_asked(self, row: Any) -> bool:
        whole = whole_of(row, self.wholes)
        part = history.part_of(type(whole), self.model)
        return part is not None and is_asked(whole, part.name)

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        self.delete_queryset(request, self.model._default_manager.filter(pk=obj.pk))

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Take away the rows of each record in one step of it."""
        of_records = defaultdict(list)
        for row in queryset.select_related(*self.wholes):
            of_records[whole_of(row, self.wholes)].append(row)
        for whole, rows in of_records.items():
            self._take_away(request, whole, rows)

    def _take_away(self, request: HttpRequest, whole: Any, rows: list[Any]) -> None:
        gone = self.model._default_manager.filter(pk__in=[row.pk for row in rows])
        part = history.part_of(type(whole), self.model)
        if part is None:
            super().delete_queryset(request, gone)
            return
        before = {part.identity(part.plain(row)): part.plain(row) for row in rows}
        found = history.difference(before, {})
        reason = request.POST.get(NAME, "").strip()
        if not self._drafted(request, whole, part.name, found[1], reason):
            as_it_was = self._held(whole)
            super().delete_queryset(request, gone)
            self._keep(request, whole, as_it_was, {part.name: found}, reason)

    # Answers -------------------------------------------------------------------

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        if self._waiting(request) is None:
            return super().log_addition(request, obj, message)
        return None

    def log_change(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        if self._waiting(request) is None:
            return super().log_change(request, obj, message)
        return None

    def response_add(
        self, request: HttpRequest, obj: Any, post_url_continue: str | None = None
    ) -> HttpResponse:
        return self._to_next(request) or super().response_add(
            request, obj, post_url_continue
        )

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._to_next(request) or super().response_change(request, obj)

    def response_delete(
        self, request: HttpRequest, obj_display: str, obj_id: int
    ) -> HttpResponse:
        return self._to_next(request) or super().response_delete(
            request, obj_display, obj_id
        )

    def _to_next(self, request: HttpRequest) -> HttpResponse | None:
        """The next version in which the change waits for somebody to publish it."""
        whole = self._waiting(request)
        if whole is None:
            return None
        words = gettext("Nothing waits in the next version of %(record)s any more.")
        if history.next_of(whole) is not None:
            words = gettext(
                "Kept in the next version of %(record)s: the public sees it once that "
                "is published."
            )
        self.message_user(request, words % {"record": whole})
        return HttpResponseRedirect(self.admin_of(whole).next_url(whole))
