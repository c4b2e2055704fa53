"""Records as a spreadsheet to take away, and to bring back changed."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events import bulk
from events.admin.together import TogetherAdmin
from events.models import Batch

#: Megabytes of a spreadsheet that comes back.
LARGEST = 5
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


class SpreadsheetForm(forms.Form):
    """A spreadsheet that was taken here and has been changed since."""

    file = forms.FileField(
        label=_("Spreadsheet"),
        help_text=_(
            "CSV in UTF-8 or XLSX, as it was taken from the list: at most 500 records "
            "and 5 MB. Columns may be left out, but not those of the key and of the "
            "version. You see what would change before anything does."
        ),
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LARGEST << 20:
            sentence = gettext("A spreadsheet may have at most %(number)d MB.")
            raise forms.ValidationError(sentence % {"number": LARGEST})
        return file


class SpreadsheetAdmin(TogetherAdmin):
    """The way of records out into a spreadsheet, and back."""

    actions = [*TogetherAdmin.actions, "take_csv", "take_xlsx"]

    @admin.action(
        description=_("Take the selected %(verbose_name_plural)s as CSV"),
        permissions=["view"],
    )
    def take_csv(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> HttpResponse | None:
        return self._taken(request, queryset, "csv")

    @admin.action(
        description=_("Take the selected %(verbose_name_plural)s as XLSX"),
        permissions=["view"],
    )
    def take_xlsx(
        self, request: HttpRequest, queryset: QuerySet[Any]
    ) -> HttpResponse | None:
        return self._taken(request, queryset, "xlsx")

    def _taken(
        self, request: HttpRequest, queryset: QuerySet[Any], extension: str
    ) -> HttpResponse | None:
        records = self.few_enough(request, queryset)
        if records is None:
            return None
        table = bulk.table(records, self.model)
        packed = extension == "xlsx"
        content = bulk.as_xlsx(table) if packed else bulk.as_csv(table)
        day = timezone.localdate().isoformat()
        name = f"{self.opts.model_name}s-{day}.{extension}"
        response = HttpResponse(content, content_type=XLSX if packed else CSV)
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    # The way back --------------------------------------------------------------

    def _spreadsheet_name(self) -> str:
        return f"{self.opts.app_label}_{self.opts.model_name}_spreadsheet"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.spreadsheet_view)
        own = path("spreadsheet/", view, name=self._spreadsheet_name())
        return [own, *super().get_urls()]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        context = {**(extra_context or {})}
        if self.has_change_permission(request):
            context["spreadsheet_url"] = reverse(f"admin:{self._spreadsheet_name()}")
        return super().changelist_view(request, context)

    def spreadsheet_view(self, request: HttpRequest) -> HttpResponse:
        """Take a spreadsheet back, and show what would come of it."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        form = SpreadsheetForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            file = form.cleaned_data["file"]
            try:
                rows = bulk.read(file.name, file.read())
                wanted, left = bulk.returned(self.model, rows)
            except bulk.BrokenSheet as error:
                form.add_error("file", str(error))
            else:
                batch = Batch(means=Batch.Means.SPREADSHEET, what=file.name[:250])
                return self.keep_plan(request, batch, wanted, left)
        context = {"title": gettext("Bring back a spreadsheet"), "form": form}
        return self.bulk_page(request, "spreadsheet", context)
