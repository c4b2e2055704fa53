"""The tools: what they are, and symbols checked in a text that is never kept."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView

from events.symbol_check import MOST_CHARACTERS, MOST_PLACES, Check
from events.symbol_check.files import csv_text
from events.symbol_check.words import summary
from events.views.tools.posted import TextForm, fields

LIMITS = {"characters": MOST_CHARACTERS, "symbols": MOST_PLACES}


class ToolsView(TemplateView):
    template_name = "events/tools.html"


# A public page sets no cookie, so there is no token to compare; and the request
# changes nothing, so that another site gains nothing by sending it (decision 0016).
@method_decorator(csrf_exempt, name="dispatch")
class SymbolCheck(TemplateView):
    """A text by POST, each symbol in it with its status; nothing of it is kept."""

    template_name = "events/symbol_check.html"
    http_method_names = ["get", "head", "post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            form = TextForm(fields(request))
        except RequestDataTooBig:
            return self.answer(413, too_big=True)
        if not form.is_valid():
            return self.answer(form.status, form=form)
        if form.cleaned_data["format"] == "csv":
            return self.file(form.checked)
        said = summary(form.checked)
        return self.answer(200, form=form, check=form.checked, said=said)

    def answer(self, status: int, **context: Any) -> HttpResponse:
        context = self.get_context_data(limits=LIMITS, **context)
        return self.render_to_response(context, status=status)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.answer(200, form=TextForm())

    def file(self, checked: Check) -> HttpResponse:
        return HttpResponse(
            csv_text(checked, self.request.build_absolute_uri),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="symbols.csv"'},
        )
