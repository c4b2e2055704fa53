"""Official files in the admin: tried first, taken when confirmed, undone when asked."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from events.importers.formats import FORMATS
from events.importers.opening import uploaded
from events.importers.records import BrokenFile
from events.importers.running import Job, Options, take
from events.importers.undoing import undo
from events.models import Import

#: Megabytes that one request can take in before a platform ends it.
LARGEST = 20
#: How long the file of a trial is kept for the import.
KEPT = timedelta(days=1)


class UploadForm(forms.Form):
    """A file, what it is, and what to do with it."""

    format = forms.ChoiceField(
        label=_("Format"),
        choices=[
            (each.name, f"{each.name}: {each.words}") for each in FORMATS.values()
        ],
    )
    file = forms.FileField(
        label=_("File"),
        help_text=_(
            "One file, or an archive (.zip, .tar.gz, .tar.xz) of several; compressed "
            "or not. Nothing is written before you have seen what would change."
        ),
    )
    everything = forms.BooleanField(
        label=_("Take also what is not about migration"), required=False
    )
    publish = forms.BooleanField(
        label=_("Publish what is new"),
        required=False,
        help_text=_("Otherwise new records arrive as drafts."),
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST << 20:
            message = gettext(
                "The file has more than %(number)d MB. Ask your operator to import it "
                "with manage.py import_un."
            )
            raise forms.ValidationError(message % {"number": LARGEST})
        return file


@admin.register(Import)
class ImportAdmin(admin.ModelAdmin):
    """What imports did; a new one begins with a trial."""

    list_display = ["made_at", "format", "file", "stage", "figures", "by"]
    list_display_links = ["made_at", "file"]
    list_filter = ["stage", "format"]
    list_select_related = ["by"]
    search_fields = ["file"]
    search_help_text = _("Part of the name of a file.")
    list_per_page = 50
    show_full_result_count = False
    actions = None

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("content")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("records"))
    def figures(self, run: Import) -> str:
        counts = run.report.get("counts", {})
        words = _("%(kind)s: %(created)s new, %(updated)s changed")
        return "; ".join(str(words % {"kind": k, **n}) for k, n in counts.items())

    def get_urls(self) -> list[URLPattern]:
        def post(name: str, view: Any) -> URLPattern:
            wrapped = self.admin_site.admin_view(require_POST(view))
            return path(f"<int:pk>/{name}/", wrapped, name=f"events_import_{name}")

        own = [
            post("take", self.take_view),
            post("discard", self.discard_view),
            post("undo", self.undo_view),
        ]
        return [*own, *super().get_urls()]

    # A trial ------------------------------------------------------------------

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UploadForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            run = self._try(request, form)
            if run is not None:
                return self._to(run)
        context = {"form": form, "title": gettext("Import an official file")}
        return self._page(request, "form", context)

    def _try(self, request: HttpRequest, form: UploadForm) -> Import | None:
        """A trial of the file, kept with the file; None where it cannot be read."""
        given = form.cleaned_data
        options = Options(given["publish"], given["everything"], dry_run=True)
        content = given["file"].read()
        job = _job(given["format"], given["file"].name, content, options, request.user)
        try:
            report = take(job)
        except BrokenFile as error:
            form.add_error("file", str(error))
            return None
        tried = Import.objects.filter(stage=Import.Stage.TRIED)
        tried.filter(made_at__lt=timezone.now() - KEPT).delete()
        return Import.objects.create(
            format=given["format"],
            file=given["file"].name[:250],
            stage=Import.Stage.TRIED,
            options=options.as_json(),
            report=report.as_json(),
            content=content,
            by=request.user,
        )

    # What it did, or would do --------------------------------------------------

    def change_view(
        self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        run = self.get_object(request, object_id)
        if run is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_permission(request, run):
            raise PermissionDenied
        context = {
            "title": str(run),
            "run": run,
            "report": run.report,
            "new": [c for c in run.report.get("changes", ()) if c["created"]],
            "changed": [c for c in run.report.get("changes", ()) if not c["created"]],
            "may_take": self._may_take(request, run),
            "may_undo": self._may_undo(request, run),
        }
        return self._page(request, "report", context)

    def _may_take(self, request: HttpRequest, run: Import) -> bool:
        return run.stage == Import.Stage.TRIED and self.has_add_permission(request)

    def _may_undo(self, request: HttpRequest, run: Import) -> bool:
        is_done = run.stage == Import.Stage.DONE
        return is_done and request.user.has_perm("events.undo_import")

    # What can be done with it ---------------------------------------------------

    def take_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        run = get_object_or_404(Import, pk=pk)
        if not self._may_take(request, run):
            raise PermissionDenied
        options = Options(run.options["publish"], run.options["all"])
        job = _job(run.format, run.file, bytes(run.content), options, request.user)
        report = take(job)
        run.delete()
        if not report.changed:
            messages.info(request, gettext("Nothing had to be changed."))
            return HttpResponseRedirect(reverse("admin:events_import_changelist"))
        messages.success(request, gettext("The file is imported."))
        return self._to(Import.objects.get(pk=report.run))

    def discard_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        run = get_object_or_404(Import, pk=pk)
        if not self._may_take(request, run):
            raise PermissionDenied
        run.delete()
        messages.info(request, gettext("The trial is discarded; nothing was written."))
        return HttpResponseRedirect(reverse("admin:events_import_changelist"))

    def undo_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        run = get_object_or_404(Import, pk=pk)
        if not self._may_undo(request, run):
            raise PermissionDenied
        undone = undo(run, request.user)
        run.report["left"] = undone.left
        run.save(update_fields=["report"])
        said = ngettext(
            "%(deleted)d record is gone, %(restored)d values are back.",
            "%(deleted)d records are gone, %(restored)d values are back.",
            undone.deleted,
        )
        numbers = {"deleted": undone.deleted, "restored": undone.restored}
        messages.success(request, said % numbers)
        if undone.left:
            left = ngettext(
                "%(n)d was changed since and stays; it is listed below.",
                "%(n)d were changed since and stay; they are listed below.",
                len(undone.left),
            )
            messages.warning(request, left % {"n": len(undone.left)})
        return self._to(run)

    def _to(self, run: Import) -> HttpResponse:
        return HttpResponseRedirect(
            reverse("admin:events_import_change", args=[run.pk])
        )

    def _page(
        self, request: HttpRequest, name: str, context: dict[str, Any]
    ) -> HttpResponse:
        whole = {**self.admin_site.each_context(request), "opts": self.opts, **context}
        return TemplateResponse(request, f"admin/events/import/{name}.html", whole)


def _job(format_: str, name: str, content: bytes, options: Options, by: Any) -> Job:
    return Job(FORMATS[format_], name, lambda: uploaded(name, content), options, by=by)
