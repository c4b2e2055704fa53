"""The admin site: its name, its front page, and its one relaxation of the CSP."""

from collections.abc import Callable
from functools import partial
from typing import Any

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_update
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _

from events.admin.completeness import completeness_view
from events.admin.deleted import deleted_view
from events.admin.desk import desk
from events.admin.here import edit_view

# Django's own widgets set style attributes from their scripts; nothing else in the
# admin needs more than a public page does.
with_style_attributes = csp_update({"style-src-attr": [UNSAFE_INLINE]})


class RecordAdminSite(admin.AdminSite):
    """Django's admin under the name of the record."""

    site_header = _("Migration in the General Assembly")
    site_title = _("Migration in the General Assembly")
    index_title = _("The editors’ desk")
    # The nouns stand in the head of each page; a list needs the room beside it.
    enable_nav_sidebar = False

    def admin_view(
        self, view: Callable[..., Any], cacheable: bool = False
    ) -> Callable[..., Any]:
        return with_style_attributes(super().admin_view(view, cacheable))

    def get_urls(self) -> list[Any]:
        here = path("here/", self.admin_view(edit_view), name="edit_page")
        completeness = path(
            "completeness/",
            self.admin_view(partial(completeness_view, self)),
            name="completeness",
        )
        deleted = path(
            "deleted/",
            self.admin_view(partial(deleted_view, self)),
            name="deleted",
        )
        return [here, completeness, deleted, *super().get_urls()]

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {"desk": desk(self, request), **(extra_context or {})}
        return super().index(request, context)
