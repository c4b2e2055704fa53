"""Agreed language: where a phrase stands in adopted texts, as a page and as a file."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from events import addresses
from events.addresses import Pairs, Parameter
from events.agreed_language.coverage import has_texts
from events.agreed_language.files import MOST_ROWS, csv_text
from events.agreed_language.finding import find
from events.agreed_language.page import Addresses, phrase_page
from events.agreed_language.passages import PER_PAGE, rows
from events.filters.paragraph import ParagraphFilter
from events.filters.record import data
from events.pages import last_page, pages
from events.texts.holdings import BY_CODE, LANGUAGES
from events.views.canonical import CanonicalAddress

PAGE = Parameter("page", default="1")


class PhraseView(CanonicalAddress):
    """A phrase in texts of one language: that of the page, if the record has any."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        page = get_language() or "en"
        known = page == "en" or has_texts(page)
        self.default = BY_CODE[page if known else "en"].tag

    def get_parameters(self) -> Sequence[Parameter]:
        return [
            replace(known, default=self.default) if known.name == "lang" else known
            for known in ParagraphFilter.parameters()
        ]

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        return addresses.in_order(pairs, "from", "to")

    def filterset(self) -> ParagraphFilter:
        given = data(self.pairs)
        given.setdefault("lang", self.default)
        return ParagraphFilter(given, ParagraphFilter.rows())


class AgreedLanguage(PhraseView, ContextMixin, TemplateResponseMixin):
    template_name = "events/agreed_language.html"

    def get_parameters(self) -> Sequence[Parameter]:
        return [*super().get_parameters(), PAGE]

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        return addresses.numbered(super().canonical_pairs(pairs), PAGE.name)

    def get(self, request: HttpRequest) -> HttpResponse:
        filterset = self.filterset()
        found = find(filterset)
        number = int(dict(self.pairs).get(PAGE.name, PAGE.default))
        last = last_page(found.paragraphs, PER_PAGE)
        if number > last:
            return HttpResponseRedirect(self.page_address(last))
        rest = addresses.without(self.pairs, PAGE.name)
        to = Addresses(self.get_parameters(), rest, self.address)
        context = self.get_context_data(
            filterset=filterset,
            found=found,
            page=phrase_page(filterset, found, number, to),
            number=number,
            pages=pages(number, last, self.page_address),
            languages=LANGUAGES,
            file=reverse("events:agreed_language_csv") + addresses.query(rest),
            most_rows=MOST_ROWS,
        )
        return self.render_to_response(context)

    def page_address(self, number: int) -> str:
        rest = addresses.without(self.pairs, PAGE.name)
        return self.address(rest if number == 1 else (*rest, (PAGE.name, str(number))))


class AgreedLanguageCsv(PhraseView):
    """The same paragraphs, up to the number that a file holds."""

    def get(self, request: HttpRequest) -> HttpResponse:
        filterset = self.filterset()
        if filterset.errors or not filterset.sought:
            sentences = [s for each in filterset.errors.values() for s in each]
            return HttpResponse(
                " ".join(sentences) or _("Give a phrase to look for, under q."),
                status=400,
                content_type="text/plain; charset=utf-8",
            )
        return HttpResponse(
            csv_text(rows(filterset, MOST_ROWS), request.build_absolute_uri),
            content_type="text/csv; charset=utf-8",
            headers={
                "Content-Disposition": 'attachment; filename="agreed-language.csv"',
                "X-Robots-Tag": "noindex",
            },
        )
