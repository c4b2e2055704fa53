"""Every step of a row is kept, told on its history page, and can be taken back."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events import history
from events.admin.beginning import beginning
from events.admin.reasons import NAME, REASON_NEEDED, ReasonForm, asks_reason
from events.admin.writing import written_whole
from events.models import Revision

#: Steps on a page of a history.
PAGE = 25


@dataclass(frozen=True)
class Way:
    """Where a row goes back to: a step, or what stood before it."""

    step: Revision
    before: bool = False

    @property
    def words(self) -> str:
        """What is said once it is done."""
        if self.before:
            words = _("Restored as it was before step %(number)s.")
        else:
            words = _("Restored as it was in step %(number)s.")
        return words % {"number": self.step.number}


class HistoryPages(admin.ModelAdmin):
    """Keeps each step, and offers the way back; in front of another admin."""

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        """The record; while it is saved, with what it was before."""
        record = super().get_object(request, object_id, from_field)
        if record is not None and request.method == "POST":
            record.as_it_was = history.as_it_is(record)
            record.rows_as_they_were = self._rows(request, record)
        return record

    def _rows(self, request: HttpRequest, record: Any) -> dict[str, history.Rows]:
        """The lists of the record that its own form shows, as they are."""
        parts = (
            history.part_of(type(record), inline.model)
            for inline in self.get_inlines(request, record)
        )
        return {part.name: part.rows_of(record) for part in parts if part}

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        action = Revision.Action.CHANGED if change else Revision.Action.CREATED
        reason = form.cleaned_data.get(NAME, "")
        record = form.instance
        before = getattr(record, "as_it_was", None)
        were = getattr(record, "rows_as_they_were", {})
        changed = history.rows_changed(were, self._rows(request, record))
        history.keep(record, action, request.user, before, reason, changed)

    # The history page ----------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_restore"
        view = self.admin_site.admin_view(self.restore_view)
        address = "<path:object_id>/restore/<int:number>/"
        restore = path(address, view, name=name)
        before = path(f"{address}before/", view, {"before": True}, f"{name}_before")
        return [before, restore, *super().get_urls()]

    @method_decorator(require_safe)
    def history_view(
        self,
        request: HttpRequest,
        object_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Django's own page, with the steps kept above its log."""
        record = self.get_object(request, unquote(object_id))
        context = {**(extra_context or {})}
        if record is not None:
            steps = Revision.objects.of(record).select_related("by")
            page = Paginator(steps, PAGE).get_page(request.GET.get("steps"))
            may = self.has_change_permission(request, record)
            unkept = history.unkept(list(page)) if may else set()
            context |= {
                "steps": [
                    (step, history.told(step), step.number in unkept) for step in page
                ],
                "steps_page": page,
                "may_restore": may,
                "beginning": None if page.has_next() else beginning(record),
            }
        return super().history_view(request, object_id, context)

    @written_whole
    def restore_view(
        self, request: HttpRequest, object_id: str, number: int, before: bool = False
    ) -> HttpResponse:
        """Ask whether to go back to a step, or to before it, and do it."""
        record = self.get_object(request, unquote(object_id))
        steps = Revision.objects.of(record) if record else Revision.objects.none()
        step = steps.filter(number=number).first()
        if record is None or step is None:
            raise Http404
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        way = Way(step, before)
        back = history.way_back(record, step, before=before)
        form = ReasonForm(request.POST or None)
        if form.is_valid() and (url := self._restored(request, record, way, form)):
            return HttpResponseRedirect(url)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Restore an earlier version"),
            "subtitle": str(record),
            "opts": self.opts,
            "record": record,
            "way": way,
            "changes": history.between(type(record), back),
            "form": form,
        }
        return TemplateResponse(request, "admin/events/restore.html", context)

    def _restored(self, request: HttpRequest, record: Any, way: Way, form: Any) -> str:
        """Where to go once it is done; empty where it is not."""
        reason = form.cleaned_data["reason"]
        if asks_reason(record) and not reason:
            form.add_error("reason", REASON_NEEDED)
            return ""
        back = history.way_back(record, way.step, before=way.before)
        if history.next_version_needed(record, back):
            history.draft_restoring(record, back, request.user, reason)
            words = _("Drafted as the next version, which somebody else publishes.")
            self.message_user(request, words)
            return self._page(record, "next")
        try:
            history.restore(record, back, request.user, reason)
        except ValidationError as error:
            form.add_error(None, error.messages)
            return ""
        self.log_change(request, record, way.words)
        self.message_user(request, way.words)
        return self._page(record, "change")

    def _page(self, record: Any, page: str) -> str:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}"
        return reverse(name, args=[record.pk])
