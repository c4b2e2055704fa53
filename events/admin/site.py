"""The admin site: its name, its front page, and its one relaxation of the CSP."""

from collections.abc import Callable
from functools import partial
from typing import Any

from csp.constants import UNSAFE_INLINE
from csp.decorators import csp_update
from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from events.admin.completeness import completeness_view
from events.admin.deleted import deleted_view
from events.admin.desk import desk
from events.admin.here import edit_view

# Django's own widgets set style attributes from their scripts; nothing else in the
# admin needs more than a public page does.
with_style_attributes = csp_update({"style-src-attr": [UNSAFE_INLINE]})


#: The nouns of the desk as one works: the record, what comes into it, the people.
NOUNS = (
    *("Resolution", "Session", "Statement", "Theme", "Series", "State", "Source"),
    *("Alias", "Import", "Conflict", "Batch", "AccountEvent", "User", "Group"),
)


def _place(name: str) -> int:
    """Where a noun stands; whatever is not named here comes last."""
    return NOUNS.index(name) if name in NOUNS else len(NOUNS)


class RecordAdminSite(admin.AdminSite):
    """Django's admin under the name of the record."""

    site_header = _("Migration in the General Assembly")
    site_title = _("Migration in the General Assembly")
    index_title = _("The editors’ desk")
    # The nouns stand in the head of each page; a list needs the room beside it.
    enable_nav_sidebar = False
    empty_value_display = "–"

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

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> Any:
        """The nouns in the order of the work, the record before the people.

        They are put together once a page shows them: the window of a popup does not.
        """
        return SimpleLazyObject(partial(self._nouns, request, app_label))

    def _nouns(self, request: HttpRequest, app_label: str | None) -> Any:
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: _place(model["object_name"]))
        return sorted(apps, key=lambda app: _place(app["models"][0]["object_name"]))

    def index(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {"desk": desk(self, request), **(extra_context or {})}
        return super().index(request, context)
