"""What was deleted, and the button that brings it back."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from events import history
from events.history.telling import KINDS
from events.models import Revision

#: Steps on a page.
PAGE = 50


@dataclass(frozen=True)
class Line:
    """One row that was deleted, and whether the person may bring it back."""

    step: Revision
    words: str
    may_bring_back: bool


def deleted_view(site: admin.AdminSite, request: HttpRequest) -> HttpResponse:
    """Everything deleted that the person could read, the latest first."""
    owners = {kind: site.get_model_admin(model) for kind, model in KINDS.items()}
    read = [
        kind for kind, owner in owners.items() if owner.has_view_permission(request)
    ]
    if not read:
        raise PermissionDenied
    if request.method == "POST":
        return _brought_back(site, request)
    steps = history.deleted().filter(kind__in=read)
    page = Paginator(steps, PAGE).get_page(request.GET.get("page"))
    context = {
        **site.each_context(request),
        "title": _("What was deleted"),
        "lines": [
            Line(step, _words(step), owners[step.kind].has_delete_permission(request))
            for step in page
        ],
        "page": page,
    }
    return TemplateResponse(request, "admin/deleted.html", context)


def _brought_back(site: admin.AdminSite, request: HttpRequest) -> HttpResponse:
    """Bring back the row whose button was pressed."""
    key = request.POST.get("step", "")
    number = int(key) if key.isascii() and key.isdigit() and len(key) < 19 else 0
    with transaction.atomic():
        step = get_object_or_404(history.deleted(), pk=number)
        owner: Any = site.get_model_admin(KINDS[step.kind])
        if not owner.has_delete_permission(request):
            raise PermissionDenied
        try:
            row = history.bring_back(step, request.user)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return HttpResponseRedirect(reverse("admin:deleted"))
    owner.log_addition(request, row, _("Brought back."))
    messages.success(request, _("Brought back: %(row)s.") % {"row": row})
    name = f"admin:events_{step.kind}_change"
    return HttpResponseRedirect(reverse(name, args=[row.pk]))


def _words(step: Revision) -> str:
    """Its title or name, beside its key."""
    names = ("title", "occasion", "name_en", "name")
    return next(filter(None, map(step.values.get, names)), "")
