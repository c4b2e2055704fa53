"""Every step of a record is kept, told on its history page, and can be taken back."""

from typing import Any

from django import forms
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events import history
from events.admin.problems import GatedAdmin
from events.admin.transitions import PUBLISH, Transition
from events.models import Publication, Revision

#: Steps on a page of a history.
PAGE = 25
REASON_NEEDED = gettext_lazy(
    "The public has seen this: say in one sentence why it changes. The reason is "
    "published with the correction."
)


class ReasonForm(forms.Form):
    """Why a record goes back to what it was."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=500,
        required=False,
        help_text=gettext_lazy("One sentence. A record that is public needs it."),
    )


class HistoricAdmin(GatedAdmin):
    """Keeps each step of a record, and offers the way back."""

    def get_object(
        self, request: HttpRequest, object_id: str, from_field: str | None = None
    ) -> Any:
        """The record; while it is saved, with what it was before."""
        record = super().get_object(request, object_id, from_field)
        if record is not None and request.method == "POST":
            record.as_it_was = history.as_it_is(record)
        return record

    def save_related(
        self, request: HttpRequest, form: Any, formsets: Any, change: bool
    ) -> None:
        super().save_related(request, form, formsets, change)
        action = Revision.Action.CHANGED if change else Revision.Action.CREATED
        reason = form.cleaned_data.get("change_reason", "")
        before = getattr(form.instance, "as_it_was", None)
        history.keep(form.instance, action, request.user, before, reason)

    def judge(self, request: HttpRequest, record: Any, transition: Transition) -> None:
        """Who wrote the votes and days of a record does not publish them."""
        super().judge(request, record, transition)
        if transition is PUBLISH:
            own = history.written_by(record, request.user)
            if needed := history.other_eyes_needed(own):
                raise ValidationError(needed)

    def moved(
        self, request: HttpRequest, record: Any, transition: Transition, reason: str
    ) -> None:
        super().moved(request, record, transition, reason)
        history.keep(record, transition.name, request.user, reason=reason)

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
        if form.is_valid() and self._restored(request, record, step, form):
            address = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
            return HttpResponseRedirect(reverse(address, args=[record.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": _("Restore an earlier version"),
            "subtitle": str(record),
            "opts": self.opts,
            "record": record,
            "step": step,
            "changes": history.against(record, step),
            "form": form,
        }
        return TemplateResponse(request, "admin/events/restore.html", context)

    def _restored(
        self, request: HttpRequest, record: Publication, step: Revision, form: Any
    ) -> bool:
        reason = form.cleaned_data["reason"]
        if record.is_public and not reason:
            form.add_error("reason", REASON_NEEDED)
            return False
        try:
            history.restore(record, step, request.user, reason)
        except ValidationError as error:
            form.add_error(None, error.messages)
            return False
        words = _("Restored as it was in step %(number)s.") % {"number": step.number}
        self.log_change(request, record, words)
        self.message_user(request, words)
        return True
