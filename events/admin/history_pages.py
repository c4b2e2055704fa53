"""Every step of a row is kept, told on its history page, and can be taken back."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from events import history
from events.admin.reasons import NAME, REASON_NEEDED, ReasonForm, asks_reason
from events.models import Revision

#: Steps on a page of a history.
PAGE = 25


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
        restore = path(
            "<path:object_id>/restore/<int:number>/",
            self.admin_site.admin_view(self.restore_view),
            name=name,
        )
        return [restore, *super().get_urls()]

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
            context |= {
                "steps": [(step, history.told(step)) for step in page],
                "steps_page": page,
                "may_restore": may,
            }
        return super().history_view(request, object_id, context)

    def restore_view(
        self, request: HttpRequest, object_id: str, number: int
    ) -> HttpResponse:
        """Ask whether to go back to a step, and do it."""
        record = self.get_object(request, unquote(object_id))
        steps = Revision.objects.of(record) if record else Revision.objects.none()
        step = steps.filter(number=number).first()
        if record is None or step is None:
            raise Http404
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        form = ReasonForm(request.POST or None)
        if form.is_valid() and (url := self._restored(request, record, step, form)):
            return HttpResponseRedirect(url)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Restore an earlier version"),
            "opts": self.opts,
            "record": record,
            "step": step,
            "changes": history.against(record, step),
            "form": form,
        }
        return TemplateResponse(request, "admin/events/restore.html", context)

    def _restored(
        self, request: HttpRequest, record: Any, step: Revision, form: Any
    ) -> str:
        """Where to go once it is done; empty where it is not."""
        reason = form.cleaned_data["reason"]
        if asks_reason(record) and not reason:
            form.add_error("reason", REASON_NEEDED)
            return ""
        number = {"number": step.number}
        if history.next_version_needed(record, history.way_back(record, step)):
            history.draft_restoring(record, step, request.user, reason)
            words = _("Drafted as the next version, as it was in step %(number)s.")
            self.message_user(request, words % number)
            return self._page(record, "next")
        try:
            history.restore(record, step, request.user, reason)
        except ValidationError as error:
            form.add_error(None, error.messages)
            return ""
        words = _("Restored as it was in step %(number)s.") % number
        self.log_change(request, record, words)
        self.message_user(request, words)
        return self._page(record, "change")

    def _page(self, record: Any, page: str) -> str:
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}"
        return reverse(name, args=[record.pk])
