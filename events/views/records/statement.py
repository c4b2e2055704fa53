"""The page of a statement."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from events import facts, neighbours
from events.excerpt import FirstRows
from events.models import Resolution, Statement
from events.official_texts import official_url
from events.prepared import NOW, key
from events.session_names import session_name
from events.views.records.publication import PublicationDetail, PublicRecords

#: Other speakers at the same meeting, named beside the statement.
SAME_MEETING = 6


def _about() -> Any:
    """The resolutions of which it speaks."""
    about = Resolution.objects.published(NOW).filter(statements=key("statement"))
    return about.in_order()


def _others() -> Any:
    """What else was said at the same meeting."""
    said = Statement.objects.published(NOW).filter(session=key("meeting"))
    return said.exclude(pk=key("but")).in_order()


ABOUT = FirstRows(_about)
OTHERS = FirstRows(_others, SAME_MEETING)


class StatementDetail(PublicationDetail):
    """Who spoke, for whom, where; the editors' summary, and words quoted as said."""

    records = PublicRecords(Statement.objects.select_related("session", "state"))
    template_name = "events/statement.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        statement = self.object
        return super().get_context_data(
            trail=trail(statement),
            facts=facts.of_statement(statement),
            official_url=official_url(statement.record_symbol),
            about=ABOUT.of(statement=statement.pk),
            around=neighbours.of_statement(statement),
            same_meeting=OTHERS.of(meeting=statement.session_id, but=statement.pk),
            **kwargs,
        )


def trail(statement: Statement) -> list[tuple[str, str]]:
    """All statements, then the meeting where it was made."""
    steps = [(reverse("events:statements"), _("Statements"))]
    if statement.session.is_public:
        address = statement.session.get_absolute_url()
        steps.append((address, session_name(statement.session)))
    return steps
