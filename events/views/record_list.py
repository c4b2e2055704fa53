"""What every list does: filter, count, sort, page, and go to a record that is named."""

from typing import Any, ClassVar

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from events import addresses, symbols
from events.addresses import Pairs, Parameter
from events.chips import chips, removals
from events.facets import Facet
from events.filters import RecordFilter
from events.filters.record import ThemedFilter, data
from events.filters.words import narrowing, noun
from events.models.publication import theme_links
from events.pages import last_page, pages
from events.search import destination
from events.views.canonical import CanonicalAddress

PAGE = Parameter("page", default="1")


class RecordList(CanonicalAddress, ContextMixin, TemplateResponseMixin):
    """A filtered list, page by page; a query that names one record goes there."""

    template_name = "events/record_list.html"
    filterset_class: ClassVar[type[RecordFilter]]
    #: What stands under the name of the list, and in the description of the page.
    lead: ClassVar[str | Promise] = ""
    #: The label of the field for words.
    find: ClassVar[str | Promise] = ""
    #: What stands under that field.
    hint: ClassVar[str | Promise] = gettext_lazy(
        "A symbol such as 73/195 goes to its document."
    )
    per_page = 48
    filterset: RecordFilter
    found: int
    total: int

    def get_parameters(self) -> tuple[Parameter, ...]:
        return (*self.filterset_class.parameters(), PAGE)

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        pairs = addresses.in_order(pairs, "from", "to")
        return addresses.numbered(pairs, PAGE.name)

    def get(self, request: HttpRequest) -> HttpResponseBase:
        self.filterset = self.filterset_class(data(self.pairs), self.records())
        target = self.named_record()
        if target:
            return HttpResponseRedirect(target)
        self.count()
        is_miss = not self.found or self.filterset.errors
        if is_miss and (moved := self.moved()):
            return moved
        page, last = self.page_number(), last_page(self.found, self.per_page)
        if page > last:
            return HttpResponseRedirect(self.page_address(last))
        return self.render_to_response(self.get_context_data(page=page, last=last))

    def records(self) -> QuerySet[Any]:
        """Every record of the list that the public may see."""
        raise NotImplementedError

    def counted(self, number: int) -> str:
        """The number of records with their noun; `{}` stands for the number."""
        raise NotImplementedError

    def facets(self) -> list[Facet]:
        return []

    def rows(self, queryset: QuerySet[Any]) -> list[Any]:
        """The records of one page, with all that their rows show."""
        return list(queryset)

    def named_record(self) -> str:
        """Where to go when the words are the name of one record."""
        text = self.filterset.active.get("q", "")
        if not text:
            return ""
        record = destination(text)
        if record is not None:
            return record.get_absolute_url()
        if symbols.find(text) is not None:
            return reverse("events:search") + addresses.query([("q", text)])
        return ""

    def count(self) -> None:
        """How many records there are, and how many the filter leaves; one query."""
        left = self.filterset.qs.order_by()
        if not self.filterset.active:
            self.found = self.total = left.count()
            return
        in_left = Count("pk", filter=Q(pk__in=left.values("pk")))
        numbers = self.filterset.whole().aggregate(all=Count("pk"), found=in_left)
        self.found, self.total = numbers["found"], numbers["all"]

    def page_number(self) -> int:
        return int(dict(self.pairs).get(PAGE.name, PAGE.default))

    def page_address(self, number: int) -> str:
        rest = addresses.without(self.pairs, PAGE.name)
        return self.address(rest if number == 1 else (*rest, (PAGE.name, str(number))))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page, last = kwargs["page"], kwargs["last"]
        start = (page - 1) * self.per_page
        pairs = addresses.without(self.pairs, PAGE.name)
        facets = self.facets()
        shown = self.filterset.qs[start : start + self.per_page]
        return super().get_context_data(
            filterset=self.filterset,
            name=noun(self.filterset),
            lead=self.lead,
            find=self.find,
            hint=self.hint,
            narrowing=narrowing(self.filterset),
            facets=facets,
            chips=chips(self.filterset, pairs, self.address),
            cleared=self.address(addresses.only(pairs, "sort")),
            removals=[]
            if self.found
            else removals(self.filterset, pairs, self.address),
            rows=self.rows(shown) if self.found else [],
            pages=pages(page, last, self.page_address),
            found=self.found,
            said=self.said(),
            is_filtered=bool(self.pairs),
            **kwargs,
        )

    def said(self) -> str:
        """38 of 432 resolutions; the number found stands out."""
        if not self.filterset.active:
            return self.counted(self.found)
        return gettext("%(found)s of %(all)s") % {
            "found": self.found,
            "all": self.counted(self.total),
        }


class ThemedList(RecordList):
    """A list of records that have themes, which their rows show."""

    filterset: ThemedFilter

    def rows(self, queryset: QuerySet[Any]) -> list[Any]:
        """The themes of all the rows by one query, from those already read."""
        rows = list(queryset)
        links, key = theme_links(queryset.model)
        pairs = links.filter(**{f"{key}__in": [row.pk for row in rows]})
        found: dict[int, set[int]] = {}
        for record, theme in pairs.values_list(key, "theme_id"):
            found.setdefault(record, set()).add(theme)
        for row in rows:
            ids = found.get(row.pk, ())
            row.tags = [theme for theme in self.filterset.vocabulary if theme.pk in ids]
        return rows
