"""Speakers: every spelling with its statements, near ones beside each other."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events import merging
from events.admin.merging import HOW_MANY, LOOK_AGAIN, MOST
from events.admin.merging_page import Moved, ReasonForm, listed
from events.admin.publication import PublicationAdmin
from events.roll_call import folded

#: Groups of spellings on a page.
PAGE = 50
NAME = "events_statement_speakers"


class SpeakerSearch(forms.Form):
    """Part of a name; and whether names without near ones are listed too."""

    q = forms.CharField(
        label=_("Part of a name"),
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )
    all = forms.BooleanField(label=_("Those without near ones too"), required=False)

    def found(self) -> list[list[merging.Spelling]]:
        """Groups of spellings: those that hold the words, or that have several."""
        given = self.cleaned_data if self.is_valid() else {}
        sought, everything = folded(given.get("q", "")), given.get("all")
        groups = merging.near_each_other()
        if sought:
            return [g for g in groups if any(sought in folded(s.name) for s in g)]
        return groups if everything else [group for group in groups if len(group) > 1]


class SpeakersAdmin(PublicationAdmin):
    """A page of the speakers of all statements, where spellings are merged."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.speakers_view)
        return [path("speakers/", view, name=NAME), *super().get_urls()]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {"speakers_url": reverse(f"admin:{NAME}"), **(extra_context or {})}
        return super().changelist_view(request, context)

    def has_merge_permission(self, request: HttpRequest) -> bool:
        """Who speaks is a fact that the public has seen: a Publisher's to change."""
        may = request.user.has_perm
        return may("events.publish_statement") and may("events.change_statement")

    def speakers_view(self, request: HttpRequest) -> HttpResponse:
        """The list; and once spellings are chosen, the page that makes them one."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return self._speakers(request)
        if not self.has_merge_permission(request):
            raise PermissionDenied
        names = list(dict.fromkeys(request.POST.getlist("speaker")))
        if not 2 <= len(names) <= MOST:
            messages.error(request, HOW_MANY % {"number": MOST})
            return self._speakers(request)
        return self._merge(request, names)

    def _speakers(self, request: HttpRequest) -> HttpResponse:
        form = SpeakerSearch(request.GET or None)
        page = Paginator(form.found(), PAGE).get_page(request.GET.get("p"))
        query = request.GET.copy()
        query.pop("p", None)
        context = {
            **self._frame(request),
            "title": gettext("Speakers"),
            "form": form,
            "page": page,
            "query": query.urlencode(),
            "may_merge": self.has_merge_permission(request),
        }
        return TemplateResponse(request, "admin/events/merging/speakers.html", context)

    def _frame(self, request: HttpRequest) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "list_url": reverse("admin:events_statement_changelist"),
        }

    def _merge(self, request: HttpRequest, names: list[str]) -> HttpResponse:
        stays = request.POST.get("stays", "")
        stays = stays if stays in names else names[0]
        others = [name for name in names if name != stays]
        confirmed = "confirm" in request.POST
        form = ReasonForm(request.POST if confirmed else None)
        if confirmed and request.POST.get("shown") != stays:
            messages.warning(request, LOOK_AGAIN)
            form = ReasonForm(initial={"reason": request.POST.get("reason", "")})
        if form.is_valid() and _merged(request, stays, others, form):
            return HttpResponseRedirect(reverse(f"admin:{NAME}"))
        return self._choose(request, names, stays, form)

    def _choose(
        self, request: HttpRequest, names: list[str], stays: str, form: ReasonForm
    ) -> HttpResponse:
        plans = [merging.plan_speakers(stays, name) for name in names if name != stays]
        context = {
            **self._frame(request),
            "title": gettext("Merge speakers"),
            "choices": [
                {"value": name, "words": name, "is_chosen": name == stays}
                for name in names
            ],
            "stays": stays,
            "shown": stays,
            "plans": [{"plan": each, "moves": _moves(each)} for each in plans],
            "is_refused": any(each.refusals for each in plans),
            "hidden": [("speaker", name) for name in names],
            "form": form,
        }
        return TemplateResponse(request, "admin/events/merging/choose.html", context)


def _merged(
    request: HttpRequest, stays: str, others: list[str], form: ReasonForm
) -> bool:
    """Merge all other spellings with one, or none; whether that was done."""
    reason = form.cleaned_data["reason"]
    try:
        with transaction.atomic():
            kept = [
                merging.merge_speakers(stays, name, request.user, reason)
                for name in others
            ]
    except ValidationError as error:
        form.add_error(None, error)
        return False
    for name, each in zip(others, kept, strict=True):
        words = gettext("“%(went)s” is written “%(stays)s” now. %(moved)s")
        given = {"went": name, "stays": stays, "moved": listed(each)}
        messages.success(request, words % given)
    return True


def _moves(plan: merging.Plan) -> list[Moved]:
    return [Moved(move.noun, move.moved, move.same, "") for move in plan.moves]
