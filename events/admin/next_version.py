"""The next version of a public record, drafted in the same form as the record."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from events import history, previews
from events.admin.historic import HistoricAdmin
from events.models import NextVersion, Publication

#: Buttons of the form of a next version -> the permission each needs.
REVIEW, PUBLISH, DISCARD = "_next_review", "_next_publish", "_next_discard"


def is_next(request: HttpRequest) -> bool:
    """Whether the form that is shown or sent is that of a next version."""
    return getattr(request, "is_next_version", False)


class NextVersionAdmin(HistoricAdmin):
    """Drafts what a record is to become, while the public sees it as it is.

    The form is that of the record itself: it is filled, judged and saved as always,
    in a transaction that is undone; what it made of the record is kept apart.
    """

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_next"
        view = self.admin_site.admin_view(self.next_view)
        return [path("<path:object_id>/next/", view, name=name), *super().get_urls()]

    def next_url(self, record: Publication) -> str:
        """The form of the next version of a record."""
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_next"
        return reverse(name, args=[record.pk])

    # Who may ------------------------------------------------------------------

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A next version is a draft, or in review, whatever the record is."""
        if not is_next(request) or obj is None:
            return super().has_change_permission(request, obj)
        return self.may_draft(request, obj)

    def may_draft(self, request: HttpRequest, record: Publication) -> bool:
        """Whether the person may write into the next version of a record."""
        if not admin.ModelAdmin.has_change_permission(self, request, record):
            return False
        if not record.is_public:
            return False
        asked = is_next(request)
        coming = request.coming if asked else history.next_of(record)  # type: ignore[attr-defined]
        in_review = coming and coming.status == NextVersion.Status.IN_REVIEW
        return not in_review or self.has_review_permission(request)

    def get_inlines(self, request: HttpRequest, obj: Any) -> Any:
        """Rows of lists are drafted one by one, on pages of their own."""
        return [] if is_next(request) else super().get_inlines(request, obj)

    # The form -----------------------------------------------------------------

    def next_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The form of a next version, and what its buttons do."""
        request.is_next_version = True  # type: ignore[attr-defined]
        with transaction.atomic():
            record = self.get_object(request, unquote(object_id))
            if record is None or not record.is_public:
                raise Http404
            request.coming = history.next_of(record)  # type: ignore[attr-defined]
            if not self.has_change_permission(request, record):
                raise PermissionDenied
            if request.method == "POST" and DISCARD in request.POST:
                return self._discard(request, record)
            return self._drafted(request, record, object_id)

    def _drafted(
        self, request: HttpRequest, record: Publication, object_id: str
    ) -> HttpResponse:
        coming = history.next_of(record)
        meanwhile = history.meanwhile(record, coming) if coming else {}
        saved = None
        with history.shown_as_next(record, coming):
            context = {
                "next_version": coming or NextVersion(),
                "may_publish": self.has_publish_permission(request),
                "to_come": history.coming(coming) if coming else [],
                "meanwhile": history.between(type(record), meanwhile),
            }
            response = self.changeform_view(request, object_id, "", context)
            if isinstance(response, TemplateResponse):
                response.render()
            elif request.method == "POST":
                saved = history.values_of(type(record).objects.get(pk=record.pk))
        if saved is None:
            return response
        record.refresh_from_db()
        reason = request.POST.get("change_reason", "")
        coming = history.write(record, saved, request.user, reason)
        return self._after(request, record, coming)

    def _after(
        self, request: HttpRequest, record: Publication, coming: NextVersion
    ) -> HttpResponse:
        """Send it to review, or publish it, as the button asked."""
        if REVIEW in request.POST:
            coming.status = NextVersion.Status.IN_REVIEW
            coming.save(update_fields=["status"])
            self.say(request, _("The next version is in review now."))
        elif PUBLISH in request.POST and self.has_publish_permission(request):
            return self._replace(request, record, coming)
        else:
            self.say(
                request,
                _("The next version is kept. The public sees the record as it was."),
            )
        return HttpResponseRedirect(self.next_url(record))

    def _replace(
        self, request: HttpRequest, record: Publication, coming: NextVersion
    ) -> HttpResponse:
        try:
            step = history.replace(record, coming, request.user)
        except ValidationError as error:
            self.say(request, " ".join(error.messages), "error")
            return HttpResponseRedirect(self.next_url(record))
        words = _("The next version is public now.")
        self.log_change(request, record, f"{words} {step.reason}".strip())
        self.say(request, words)
        return HttpResponseRedirect(reverse(self._change_name(), args=[record.pk]))

    def _discard(self, request: HttpRequest, record: Publication) -> HttpResponse:
        coming = history.next_of(record)
        if coming is not None:
            coming.delete()
            self.say(request, _("The next version was discarded."))
        return HttpResponseRedirect(reverse(self._change_name(), args=[record.pk]))

    def preview_url(self, request: HttpRequest, record: Publication) -> str:
        """Where to see what is not public yet; empty where the public sees it."""
        if is_next(request):
            begun = history.next_of(record) is not None
            return previews.link(record, of_next_version=True) if begun else ""
        return "" if record.is_public else previews.link(record)

    def _change_name(self) -> str:
        return f"admin:{self.opts.app_label}_{self.opts.model_name}_change"

    def say(self, request: HttpRequest, words: str, level: str = "success") -> None:
        """A message of the next version itself; those of the form are not meant."""
        HistoricAdmin.message_user(self, request, words, level)

    def message_user(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        if not is_next(request):
            super().message_user(request, *args, **kwargs)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = kwargs.get("obj")
        if record is not None and record.is_public and not is_next(request):
            context["next_url"] = self.next_url(record)
            context["coming"] = history.next_of(record)
        if record is not None:
            context["preview_url"] = self.preview_url(request, record)
        return super().render_change_form(request, context, *args, **kwargs)
