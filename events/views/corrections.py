"""What was corrected, all together and record by record."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic.base import ContextMixin, TemplateResponseMixin

from events import addresses, corrections
from events.addresses import Pairs, Parameter
from events.models import Resolution, Session, State, Statement
from events.models.revision import RevisionQuerySet
from events.pages import last_page, pages
from events.session_names import session_name
from events.templatetags.days import day
from events.views.canonical import CanonicalAddress
from events.views.errors import StateNotInRecord
from events.views.records.publication import PublicRecords
from events.views.records.resolution import published_resolution

PAGE = Parameter("page", default="1")
#: Corrections on a page.
PER_PAGE = 25
SESSIONS = PublicRecords(Session.objects.all())
STATEMENTS = PublicRecords(Statement.objects.all())


class Corrections(CanonicalAddress, ContextMixin, TemplateResponseMixin):
    """Every correction of a record that is public, the latest first."""

    template_name = "events/corrections.html"
    parameters = (PAGE,)

    def canonical_pairs(self, pairs: Pairs) -> Pairs:
        return addresses.numbered(pairs, PAGE.name)

    def steps(self) -> RevisionQuerySet:
        return corrections.folded()

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        steps = self.steps()
        found = steps.count()
        page = int(dict(self.pairs).get(PAGE.name, PAGE.default))
        last = last_page(found, PER_PAGE)
        if page > last:
            return HttpResponseRedirect(self.page_address(last))
        start = (page - 1) * PER_PAGE
        context = self.get_context_data(
            corrections=list(corrections.told(steps[start : start + PER_PAGE])),
            found=found,
            pages=pages(page, last, self.page_address),
            page=page,
        )
        return self.render_to_response(context)

    def page_address(self, number: int) -> str:
        pairs: Pairs = () if number == 1 else ((PAGE.name, str(number)),)
        return self.address(pairs)


class CorrectionsTogether(Corrections):
    """The corrections that one act made at once, record by record."""

    template_name = "events/corrections_together.html"

    def steps(self) -> RevisionQuerySet:
        return corrections.together(self.kwargs["act"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if not kwargs["corrections"]:
            raise Http404
        trail = [(reverse("events:corrections"), _("Corrections"))]
        first = kwargs["corrections"][0]
        return super().get_context_data(first=first, trail=trail, **kwargs)


class RecordHistory(Corrections):
    """The corrections of one record."""

    template_name = "events/history.html"
    record: Any

    def steps(self) -> RevisionQuerySet:
        self.record = self.get_record()
        return corrections.of(self.record)

    def get_record(self) -> Any:
        """The record, or 404, or 410 where it was withdrawn."""
        raise NotImplementedError

    def name(self) -> str:
        return str(self.record)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        trail = [(self.record.get_absolute_url(), self.name())]
        return super().get_context_data(
            record=self.record, name=self.name(), trail=trail, **kwargs
        )


class ResolutionHistory(RecordHistory):
    def get_record(self) -> Resolution:
        return published_resolution(self.kwargs["symbol"])

    def name(self) -> str:
        return self.record.symbol


class SessionHistory(RecordHistory):
    def get_record(self) -> Session:
        return SESSIONS.get(self.kwargs["slug"])

    def name(self) -> str:
        return session_name(self.record)


class StateHistory(RecordHistory):
    def get_record(self) -> State:
        code = self.kwargs["code"]
        state = State.objects.filter(code=code).first()
        if state is None:
            raise StateNotInRecord(code)
        return state


class StatementHistory(RecordHistory):
    def get_record(self) -> Statement:
        return STATEMENTS.get(self.kwargs["slug"])

    def name(self) -> str:
        said_on = day(self.record.delivered_on) if self.record.delivered_on else ""
        return ", ".join(filter(None, [str(self.record), said_on]))
