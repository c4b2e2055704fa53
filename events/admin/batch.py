"""Bulk changes: planned, applied when confirmed, undone when asked."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from events import bulk, history
from events.admin.reasons import REASON_NEEDED
from events.history.telling import RECORDS
from events.models import Batch, Publication, Revision

#: Records on a page of a batch.
PAGE = 50
SETTLED = _("This was settled meanwhile: the page shows how.")


class ReasonForm(forms.Form):
    """Why facts that the public has seen change."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_(
            "One sentence, kept in the history of each record, and published with each "
            "correction of a fact that the public has seen; those need it."
        ),
    )


@admin.register(Batch)
class BatchAdmin(admin.ModelAdmin):
    """What was changed in bulk. Who may read the records reads of them here."""

    list_display = ["what", "kind", "means", "stage", "number", "by_name", "made_at"]
    list_filter = ["stage", "kind", "means"]
    search_fields = ["what", "by_name"]
    search_help_text = _("Part of what was changed, or of a name.")
    list_per_page = 50
    show_full_result_count = False
    actions = None

    # Who may -------------------------------------------------------------------

    def _kinds(self, request: HttpRequest) -> list[str]:
        """The kinds of record that the person may read."""
        user = request.user
        return [kind for kind in RECORDS if user.has_perm(f"events.view_{kind}")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Batch]:
        rows = super().get_queryset(request).filter(kind__in=self._kinds(request))
        is_list = request.resolver_match and "changelist" in str(
            request.resolver_match.url_name
        )
        return rows.defer("rows", "left") if is_list else rows

    def has_module_permission(self, request: HttpRequest) -> bool:
        return bool(self._kinds(request))

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        kinds = self._kinds(request)
        return obj.kind in kinds if obj else bool(kinds)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def _may_apply(self, request: HttpRequest, batch: Batch) -> bool:
        """A plan is its maker's."""
        is_plan = batch.stage == Batch.Stage.PLANNED
        return is_plan and batch.by_id == request.user.pk

    def _may_undo(self, request: HttpRequest, batch: Batch) -> bool:
        """Whoever may change such records; each is judged again."""
        is_done = batch.stage == Batch.Stage.DONE and batch.number
        return bool(is_done) and request.user.has_perm(f"events.change_{batch.kind}")

    def _may_change(self, request: HttpRequest, batch: Batch) -> bulk.May:
        owner: Any = self.admin_site.get_model_admin(RECORDS[batch.kind])

        def may(record: Publication) -> bool:
            return bool(owner.has_change_permission(request, record))

        return may

    # Its page ------------------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        def post(name: str, view: Any) -> URLPattern:
            wrapped = self.admin_site.admin_view(require_POST(view))
            return path(f"<int:pk>/{name}/", wrapped, name=f"events_batch_{name}")

        own = [
            post("apply", self.apply_view),
            post("discard", self.discard_view),
            post("undo", self.undo_view),
        ]
        return [*own, *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        batch = self.get_object(request, object_id)
        if batch is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        return self._page(request, batch, ReasonForm())

    def _page(
        self, request: HttpRequest, batch: Batch, form: ReasonForm
    ) -> HttpResponse:
        is_plan = batch.stage == Batch.Stage.PLANNED
        rows: Any = batch.rows if is_plan else batch.steps.order_by("pk")
        page = Paginator(rows, PAGE).get_page(request.GET.get("rows"))
        context = {
            **self.admin_site.each_context(request),
            "title": str(batch),
            "opts": self.opts,
            "batch": batch,
            "is_plan": is_plan,
            "page": page,
            "changes": [_told(batch, row) for row in page],
            "may_apply": self._may_apply(request, batch),
            "may_undo": self._may_undo(request, batch),
            "form": form,
        }
        return TemplateResponse(request, "admin/events/bulk/batch.html", context)

    # What can be done with it ----------------------------------------------------

    def apply_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = self._found(request, pk)
        if batch.stage == Batch.Stage.PLANNED and not self._may_apply(request, batch):
            raise PermissionDenied
        done = (
            _("%(number)d record was changed."),
            _("%(number)d records were changed."),
        )
        return self._do(request, batch, bulk.apply, done)

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = self._found(request, pk)
        if batch.stage == Batch.Stage.DONE and not self._may_undo(request, batch):
            raise PermissionDenied
        done = (
            _("%(number)d record is as it was before."),
            _("%(number)d records are as they were before."),
        )
        return self._do(request, batch, bulk.undo, done)

    def _do(
        self,
        request: HttpRequest,
        batch: Batch,
        work: Callable[..., list[Publication]],
        done: tuple[Any, Any],
    ) -> HttpResponse:
        """Apply or undo, and say of how many records it came to pass."""
        form = ReasonForm(request.POST)
        needs_reason = any(row["asks_reason"] for row in batch.rows)
        if form.is_valid() and needs_reason and not form.cleaned_data["reason"]:
            form.add_error("reason", REASON_NEEDED)
        if not form.is_valid():
            return self._page(request, batch, form)
        may, reason = self._may_change(request, batch), form.cleaned_data["reason"]
        before = len(batch.left)
        try:
            changed = work(batch, request.user, may, reason)
        except bulk.AlreadySettled:
            messages.warning(request, SETTLED)
            return self._to(pk=batch.pk)
        self._say(request, batch, changed, done)
        batch.refresh_from_db()
        if stayed := len(batch.left) - before:
            sentence = ngettext(
                "%(number)d record stays as it is; see why below.",
                "%(number)d records stay as they are; see why below.",
                stayed,
            )
            messages.warning(request, sentence % {"number": stayed})
        return self._to(pk=batch.pk)

    def _say(
        self,
        request: HttpRequest,
        batch: Batch,
        changed: list[Publication],
        done: tuple[Any, Any],
    ) -> None:
        if not changed:
            return
        words = str(done[len(changed) != 1]) % {"number": len(changed)}
        messages.success(request, words)
        entries: Any = LogEntry.objects
        entries.log_actions(request.user.pk, changed, CHANGE, f"{batch}: {words}")

    def discard_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = self._found(request, pk)
        if not self._may_apply(request, batch):
            raise PermissionDenied
        address = reverse(f"admin:events_{batch.kind}_changelist")
        batch.delete()
        messages.info(request, gettext("The plan is discarded; nothing was changed."))
        return HttpResponseRedirect(address)

    def _found(self, request: HttpRequest, pk: int) -> Batch:
        batch = self.get_object(request, str(pk))
        if batch is None:
            raise Http404
        return batch

    def _to(self, pk: int) -> HttpResponse:
        return HttpResponseRedirect(reverse("admin:events_batch_change", args=[pk]))


def _told(batch: Batch, row: Any) -> dict[str, Any]:
    """One record of the page: its words, its address, each value before and after."""
    is_step = isinstance(row, Revision)
    key = row.record if is_step else row["record"]
    changes = row.changes if is_step else row["changes"]
    return {
        "words": row.key if is_step else row["words"],
        "url": reverse(f"admin:events_{batch.kind}_change", args=[key]),
        "action": row.get_action_display() if is_step else "",
        "differences": history.between(RECORDS[batch.kind], changes),
    }
