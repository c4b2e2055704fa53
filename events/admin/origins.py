"""A page that tells the values of files from those of editors."""

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from events.importers.origins import origins


class OriginPages(admin.ModelAdmin):
    """Says of each value of a record where it came from; in front of another admin."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.origins_view)
        origin = path("<path:object_id>/origins/", view, name=self._origins_name())
        return [origin, *super().get_urls()]

    def origins_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        record = self.get_object(request, unquote(object_id))
        if record is None:
            raise Http404
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("Where each value came from"),
            "subtitle": str(record),
            "opts": self.opts,
            "record": record,
            "origins": origins(record),
            "may_read_imports": request.user.has_perm("events.view_import"),
        }
        return TemplateResponse(request, "admin/events/origins.html", context)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        record = kwargs.get("obj")
        if record is not None:
            name = f"admin:{self._origins_name()}"
            context["origins_url"] = reverse(name, args=[record.pk])
        return super().render_change_form(request, context, *args, **kwargs)

    def _origins_name(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_origins"
